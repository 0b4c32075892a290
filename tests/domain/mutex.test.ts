import { expect, it } from 'vitest';
import { createMutex } from '../../src/domain/mutex';

it('a mutex runs one piece of work after the other, and a failure holds up nobody', async () => {
  const exclusively = createMutex();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (name === 'second') throw new Error(name);
    return name;
  };
  const results = await Promise.allSettled(
    ['first', 'second', 'third'].map((name) => exclusively(work(name))),
  );
  expect(results).toEqual([
    { status: 'fulfilled', value: 'first' },
    { status: 'rejected', reason: new Error('second') },
    { status: 'fulfilled', value: 'third' },
  ]);
  expect(seen).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
    'third begins',
    'third ends',
  ]);
});
