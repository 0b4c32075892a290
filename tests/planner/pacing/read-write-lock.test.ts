import { describe, expect, it } from 'vitest';
import { createGate } from '../../../src/planner/pacing/read-write-lock';

/** Notes in `said` when each piece of work begins and ends; `end` ends one. */
function openGate() {
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
  return { gate: createGate(), said, work, end };
}

describe('the gate of the edits', () => {
  it('lets work through at once while it is open', async () => {
    const { gate, said, work } = openGate();
    void gate.pass(work('a'));
    void gate.pass(work('b'));
    expect(said).toEqual(['a begins', 'b begins']);
  });

  it('closes for one at a time once those inside are done, and then lets in all who wait, in order', async () => {
    const { gate, said, work, end } = openGate();
    void gate.pass(work('a'));
    void gate.close(work('alone'));
    void gate.close(work('alone again'));
    await new Promise(setImmediate);
    void gate.pass(work('b'));
    void gate.pass(work('c'));
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
    const { gate } = openGate();
    const fail = async () => {
      throw new Error('no');
    };
    await expect(gate.close(fail)).rejects.toThrow('no');
    await expect(gate.pass(fail)).rejects.toThrow('no');
    expect(await gate.close(async () => 1)).toBe(1);
    expect(await gate.pass(async () => 2)).toBe(2);
  });
});
