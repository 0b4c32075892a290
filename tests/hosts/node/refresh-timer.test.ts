import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bugText } from '../../../src/hosts/node/bug-text';
import { startRefreshing } from '../../../src/hosts/node/refresh-timer';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const second = 1_000;

/** A session that notes when it is asked, and the timer on it. */
function start(refreshDue: (round: number) => Promise<void> = async () => undefined) {
  const began = Date.now();
  const rounds: number[] = [];
  const log: string[] = [];
  const stop = startRefreshing(
    {
      refreshDue: () => {
        rounds.push((Date.now() - began) / second);
        return refreshDue(rounds.length);
      },
    },
    (error) => log.push(bugText(error)),
  );
  return { rounds, log, stop };
}

it('[I8] looks soon after the start, and then every minute', async () => {
  const { rounds, log, stop } = start();
  await vi.advanceTimersByTimeAsync(130 * second);
  stop();
  expect([rounds, log]).toEqual([[5, 65, 125], []]);
});

it('[I8] begins the next round only when the last one has ended', async () => {
  const { rounds, stop } = start(
    () =>
      new Promise((resolve) => {
        setTimeout(resolve, 200 * second);
      }),
  );
  await vi.advanceTimersByTimeAsync(270 * second);
  stop();
  expect(rounds).toEqual([5, 265]);
});

it('[I8] goes on after a round that breaks, and keeps addresses out of the log', async () => {
  const { rounds, log, stop } = start((round) => {
    const error = new Error('no way to https://example.org/private-8f3a?token=1 today');
    if (round === 1) throw error;
    return Promise.reject(error);
  });
  await vi.advanceTimersByTimeAsync(70 * second);
  stop();
  expect(rounds).toEqual([5, 65]);
  expect(log).toHaveLength(2);
  for (const line of log) expect(line).toMatch(/^Error: no way to \(an address\) today\n {4}at /);
});

it('[I8] ends at once, also in the middle of a round', async () => {
  let end: () => void = () => undefined;
  const { rounds, stop } = start(
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  await vi.advanceTimersByTimeAsync(5 * second);
  stop();
  end();
  await vi.advanceTimersByTimeAsync(600 * second);
  expect([rounds, vi.getTimerCount()]).toEqual([[5], 0]);
});

it('[I8] never begins when it is ended before its first round', async () => {
  const { rounds, stop } = start();
  stop();
  await vi.advanceTimersByTimeAsync(600 * second);
  expect([rounds, vi.getTimerCount()]).toEqual([[], 0]);
});

it('[I8] keeps no process alive', () => {
  vi.useRealTimers();
  const timeout = vi.spyOn(globalThis, 'setTimeout');
  start().stop();
  const [timer] = timeout.mock.results.map(({ value }) => value as NodeJS.Timeout);
  expect(timer?.hasRef()).toBe(false);
  timeout.mockRestore();
});
