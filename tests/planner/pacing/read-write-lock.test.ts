import { describe, expect, it } from 'vitest';
import { createReadWriteLock } from '../../../src/planner/pacing/read-write-lock';

/** Records in `said` when each piece of work begins and ends; `end` ends one. */
function openLock() {
  const said: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    said.push(`${name} begins`);
    return new Promise<string>((resolve) => {
      ends.set(name, () => {
        said.push(`${name} ends`);
        resolve(name);
      });
    });
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { lock: createReadWriteLock(), said, work, end };
}

describe('the lock of the edits', () => {
  it('lets work through at once while it is open', async () => {
    const { lock, said, work } = openLock();
    void lock.shared(work('a'));
    void lock.shared(work('b'));
    expect(said).toEqual(['a begins', 'b begins']);
  });

  it('closes for one at a time once those inside are done, and then lets in all who wait, in order', async () => {
    const { lock, said, work, end } = openLock();
    void lock.shared(work('a'));
    void lock.exclusive(work('alone'));
    void lock.exclusive(work('alone again'));
    await new Promise(setImmediate);
    void lock.shared(work('b'));
    void lock.shared(work('c'));
    expect(said).toEqual(['a begins']);
    await end('a');
    await end('alone');
    await end('c');
    await end('b');
    await end('alone again');
    expect(said).toEqual([
      'a begins',
      'a ends',
      'alone begins',
      'alone ends',
      'b begins',
      'c begins',
      'c ends',
      'b ends',
      'alone again begins',
      'alone again ends',
    ]);
  });

  it('opens again after work that fails', async () => {
    const { lock } = openLock();
    const fail = async () => {
      throw new Error('no');
    };
    await expect(lock.exclusive(fail)).rejects.toThrow('no');
    await expect(lock.shared(fail)).rejects.toThrow('no');
    expect(await lock.exclusive(async () => 1)).toBe(1);
    expect(await lock.shared(async () => 2)).toBe(2);
  });
});
