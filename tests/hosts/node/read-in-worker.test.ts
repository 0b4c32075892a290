import { describe, expect, it, onTestFinished } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import type { CalendarReader } from '../../../src/hosts/node/read-in-worker';
import { createCalendarReader } from '../../../src/hosts/node/read-in-worker';
import type { LogEntry } from '../../../src/planner/log';
import { createMemoryLog } from '../../helpers/memory-log';

const event = (uid: string) =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260302T090000Z\r\nSUMMARY:Tea ${uid}\r\nEND:VEVENT\r\n`;
const calendar = (...uids: string[]) =>
  Buffer.from(
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n${uids.map(event).join('')}END:VCALENDAR\r\n`,
  );
const large = calendar(...Array.from({ length: 20_000 }, (_, index) => `event-${index}`));

/** A reader that is closed after the test, in which nothing but `logged` may be logged. */
function buildReader(timeLimitMs?: number, logged: readonly LogEntry[] = []): CalendarReader {
  const log = createMemoryLog();
  const reader = createCalendarReader(log, timeLimitMs);
  onTestFinished(async () => {
    await reader.close();
    expect(log.entries).toEqual(logged);
  });
  return reader;
}

describe('[I7] reading beside the main thread', () => {
  it('gives what reading gives, and leaves the bytes to the caller', async () => {
    const reader = buildReader();
    const bytes = calendar('a');
    const before = Uint8Array.from(bytes);
    expect(await reader.read(bytes)).toEqual(readCalendar(before));
    expect(Uint8Array.from(bytes)).toEqual(before);
  });

  it('leaves the main thread free and tells how far it is', async () => {
    const reader = buildReader();
    await reader.read(calendar('a'));
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 5);
    const progress: number[] = [];
    const content = await reader.read(large, {
      onProgress: (done, total) => progress.push(done / total),
    });
    clearInterval(ticking);
    expect(content?.series.length).toBe(20_000);
    expect(turns).toBeGreaterThan(5);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('reads several files one after the other, each with its own answer', async () => {
    const reader = buildReader();
    const contents = await Promise.all([['a'], ['b', 'c'], []].map((uids) => reader.read(calendar(...uids))));
    expect(contents.map((content) => content?.series.map(({ uid }) => uid))).toEqual([['a'], ['b', 'c'], []]);
  });

  it('gives up a file that takes too long, says so, and reads the next one', async () => {
    const reader = buildReader(1_000, [{ code: 'worker-gone', reason: 'too-slow' }]);
    const content = await reader.read(Buffer.concat(Array(20).fill(large)));
    expect(content?.series).toEqual([]);
    expect(content?.problems).toEqual([
      {
        code: 'too-large',
        line: 0,
        message:
          'Reading this file took too long or too much memory and was given up. Nothing was taken from it.',
      },
    ]);
    const next = await reader.read(calendar('a'));
    expect(next?.series.length).toBe(1);
  });

  it('ends a reading at once when it is stopped, and reads the next file in a new worker', async () => {
    const reader = buildReader();
    await reader.read(calendar('a'));
    const stopping = new AbortController();
    let progress = 0;
    const reading = reader.read(Buffer.concat(Array(20).fill(large)), {
      signal: stopping.signal,
      onProgress: () => {
        progress += 1;
        stopping.abort();
      },
    });
    const next = reader.read(calendar('b'));
    const answers = await Promise.all([reading, next]);
    expect(answers.map((content) => content?.series.map(({ uid }) => uid) ?? null)).toEqual([null, ['b']]);
    expect(progress).toBe(1);
  });

  it('does not begin a reading that was stopped while it waited', async () => {
    const reader = buildReader();
    const stopping = new AbortController();
    const first = reader.read(large);
    const waiting = reader.read(calendar('b'), {
      signal: stopping.signal,
      onProgress: () => {
        throw new Error('it was begun');
      },
    });
    stopping.abort();
    expect((await first)?.series.length).toBe(20_000);
    expect(await waiting).toBeNull();
  });

  it('is not disturbed by a signal that comes after its end', async () => {
    const reader = buildReader();
    const stopping = new AbortController();
    const content = await reader.read(calendar('a'), { signal: stopping.signal });
    stopping.abort();
    expect(content?.series.length).toBe(1);
    expect((await reader.read(calendar('b')))?.series.length).toBe(1);
  });

  it('that is closed is rejected instead of waiting for ever', async () => {
    const reader = buildReader();
    await reader.read(calendar('a'));
    const reading = reader.read(large);
    const rejected = expect(reading).rejects.toThrow('The reading of a calendar was ended.');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await reader.close();
    await rejected;
  });
});
