import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createYieldThread } from '../../../src/hosts/node/yield-thread';

/** A clock that goes on by hand, and a long work on it: each step takes `ms`. */
function setUp() {
  let now = 0;
  const turn = createYieldThread(() => now);
  const log: string[] = [];
  const work = async (name: string, steps: number, ms: number) => {
    for (let step = 1; step <= steps; step += 1) {
      await turn();
      now += ms;
      log.push(`${name}${step}`);
    }
  };
  return { log, work };
}

it('[I7] lets long works go on one after the other, each for its slice', async () => {
  const { log, work } = setUp();
  await Promise.all([work('a', 4, 5), work('b', 4, 5)]);
  expect(log).toEqual(['a1', 'a2', 'b1', 'b2', 'a3', 'a4', 'b3', 'b4']);
});

it('[I7] lets whoever else waits for the thread in between, however many works there are', async () => {
  const { log, work } = setUp();
  let isOver = false;
  const others = (async () => {
    while (!isOver) {
      await setImmediate();
      log.push('other');
    }
  })();
  await Promise.all([work('a', 3, 9), work('b', 3, 9), work('c', 3, 9)]);
  isOver = true;
  await others;
  const inARow = log
    .join(' ')
    .split('other')
    .map((part) => part.trim().split(' ').filter(Boolean).length);
  expect(Math.max(...inARow)).toBe(1);
  expect(log.filter((name) => name !== 'other')).toHaveLength(9);
});
