import { expect, it } from 'vitest';
import { createWindowCache } from '../../../src/planner/agenda/window-cache';

const expanded = (size: number) => Promise.resolve({ found: Array.from({ length: size }, () => 'one') });
const limits = { windows: 3, occurrences: 10 };

async function keptOf(...sizes: readonly number[]): Promise<readonly string[]> {
  const cache = createWindowCache(limits);
  for (const [name, size] of sizes.entries()) {
    cache.keep(String(name), expanded(size));
    await expanded(0);
  }
  return sizes.flatMap((_, name) => (cache.get(String(name)) ? [String(name)] : []));
}

it('keeps the newest windows', async () => {
  expect(await keptOf(1, 1, 1, 1, 1)).toEqual(['2', '3', '4']);
});

it('keeps as many of the newest windows as have few occurrences together', async () => {
  expect(await keptOf(4, 4, 4)).toEqual(['1', '2']);
  expect(await keptOf(1, 1, 10)).toEqual(['2']);
});

it('keeps the newest window however many occurrences it has', async () => {
  expect(await keptOf(1, 11)).toEqual(['1']);
});

it('keeps no window whose expansion failed', async () => {
  const cache = createWindowCache(limits);
  const failing = Promise.reject(new Error('no such calendar'));
  cache.keep('0', failing);
  await expect(failing).rejects.toThrow('no such calendar');
  await expanded(0);
  expect(cache.get('0')).toBeUndefined();
});
