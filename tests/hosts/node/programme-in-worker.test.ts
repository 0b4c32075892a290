import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../src/domain/time/zone';
import { createProgrammeReader } from '../../../src/hosts/node/programme-in-worker';
import { readProgramme } from '../../../src/programme/read-programme';
import { createMemoryLog } from '../../helpers/memory-log';

const berlin = 'Europe/Berlin' as ZoneId;
const list = (count: number) =>
  new TextEncoder().encode(
    JSON.stringify(
      Array.from({ length: count }, (_one, at) => ({
        id: at,
        title: `Talk ${at}`,
        start: `2026-03-07T${String(8 + (at % 12)).padStart(2, '0')}:00:00`,
        abstract: 'What it is about, in a few words that make the file large. '.repeat(3),
      })),
    ),
  );

describe('reading a programme beside the main thread', () => {
  it('[N7] gives what reading gives, in pieces where it is large', async () => {
    const log = createMemoryLog();
    const bytes = list(1_200);
    const read = await createProgrammeReader(log)(bytes, berlin);
    expect(read).toEqual(readProgramme(bytes, { zone: berlin }));
    expect([read.sessions.length, log.entries]).toEqual([1_200, []]);
  });

  it('[N7] gives a file up that takes too long, and says so', async () => {
    const log = createMemoryLog();
    const read = await createProgrammeReader(log, 1)(list(5_000), berlin);
    expect(read).toEqual({
      ...{ name: '', zone: berlin, sessions: [] },
      problems: [{ code: 'too-large', line: 0, path: '', about: '' }],
    });
    expect(log.entries).toEqual([{ code: 'worker-gone', reason: 'too-slow' }]);
  });
});
