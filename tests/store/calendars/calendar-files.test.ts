import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarContent } from '../../../src/domain/calendars/calendar';
import type { CalendarOverlay, CalendarStore } from '../../../src/planner/ports';
import { sha256 } from '../../../src/store/sha256';
import { buildContent, buildFolder, buildSeries, buildStore, calendarId, noon } from '../build-store';

const id = calendarId('team');
const bytes = Buffer.from('BEGIN:VCALENDAR\r\nX-ODD:\xff\r\n', 'latin1');
const content = buildContent([buildSeries('a')]);
const overlay: CalendarOverlay = {
  skipped: [buildSeries('left-out').key],
  kept: [buildSeries('kept')],
  archived: [{ series: buildSeries('gone'), at: 1_772_000_000_000 }],
};
const none: CalendarOverlay = { skipped: [], kept: [], archived: [] };
const stored = { sha256: sha256(bytes), content, overlay };

/** A store whose reader counts what it reads, and takes the bytes as the name of the only series. */
async function buildCalendars(folder: string, changes: { version?: string; access?: 'read' | 'write' } = {}) {
  const reads: string[] = [];
  const reports: string[] = [];
  const store = await buildStore(folder, {
    ...changes,
    readCalendar: async (given) => {
      const text = Buffer.from(given).toString('latin1');
      reads.push(text);
      return given.byteLength === 0
        ? buildContent([])
        : buildContent([buildSeries(`read from ${text.slice(0, 5)}`)]);
    },
    report: ({ message }) => reports.push(message),
  });
  /** Waits after each call for the content cache, which is written in the background. */
  const settling =
    <Input extends unknown[], Output>(call: (...input: Input) => Promise<Output>) =>
    async (...input: Input): Promise<Output> => {
      const output = await call(...input);
      await store.settled();
      return output;
    };
  const calendars = {
    ...store.calendars,
    read: settling(store.calendars.read),
    write: settling(store.calendars.write),
    settle: settling(store.calendars.settle),
  };
  return { ...store, calendars, reads, reports };
}
const newBytes = Buffer.from('BEGIN:VCALENDAR\r\nX-NEW:1\r\n');
const newContent = buildContent([buildSeries('b')]);
const changed = { sha256: sha256(newBytes), content: newContent, overlay: none };

/** Writes a calendar that the plan then names. */
async function write(
  calendars: CalendarStore,
  given: Uint8Array,
  what: CalendarContent,
  over: CalendarOverlay,
) {
  const written = await calendars.write(id, given, what, over);
  if (!written.ok) throw new Error(written.error.message);
  await calendars.settle(id, written.value);
}
/** Puts other words into a file that stays whole otherwise. */
const replaceIn = (before: string, after: string) => async (path: string) => {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(before);
  await writeFile(path, text.replace(before, after));
};
const rebuilt = { ...stored, content: buildContent([buildSeries('read from BEGIN')]) };

describe('a calendar', () => {
  it('is read as it was written, with its bytes untouched and without reading them again', async () => {
    const folder = await buildFolder();
    const { calendars, reads, close } = await buildCalendars(folder);
    expect(await calendars.write(id, bytes, content, overlay)).toEqual({ ok: true, value: stored });
    await calendars.settle(id, stored);
    expect(await readFile(join(folder, 'calendars', 'team.ics'))).toEqual(bytes);
    await close();
    const again = await buildCalendars(folder);
    expect(await again.calendars.read(id, stored.sha256)).toEqual({ ok: true, value: stored });
    expect([...reads, ...again.reads]).toEqual([]);
  });

  it.each([
    ['is missing', (path: string) => rm(path)],
    ['is empty', (path: string) => writeFile(path, '')],
    ['is cut', async (path: string) => writeFile(path, (await readFile(path, 'utf8')).slice(0, 60))],
    ['has another shape', (path: string) => writeFile(path, '{"version":"1.0.0","sha256":"x","content":{}}')],
    ['was read from other bytes', replaceIn(sha256(bytes), sha256(Buffer.from('x')))],
    ['was read by another version', replaceIn('"version":"1.0.0"', '"version":"0.9.0"')],
  ])('is read from its bytes once when what was read before %s', async (_name, spoil) => {
    const folder = await buildFolder();
    const { calendars, reads, reports } = await buildCalendars(folder);
    await write(calendars, bytes, content, overlay);
    await spoil(join(folder, 'calendars', 'team.json'));
    expect(await calendars.read(id, stored.sha256)).toEqual({ ok: true, value: rebuilt });
    expect(await calendars.read(id, stored.sha256)).toEqual({ ok: true, value: rebuilt });
    expect(reads.length).toBe(1);
    expect(reports).toEqual([]);
  });

  it('is read from its bytes without a trace when the folder is opened to read', async () => {
    const folder = await buildFolder();
    const { calendars } = await buildCalendars(folder);
    await write(calendars, bytes, content, overlay);
    await rm(join(folder, 'calendars', 'team.json'));
    const reader = await buildCalendars(folder, { access: 'read' });
    expect(await reader.calendars.read(id, stored.sha256)).toEqual({ ok: true, value: rebuilt });
    expect(await readdir(join(folder, 'calendars'))).toEqual(['team.ics', 'team.overlay.json']);
  });

  it('in which nothing was found is read again each time, because reading may have been given up', async () => {
    const folder = await buildFolder();
    const { calendars, reads } = await buildCalendars(folder);
    await write(calendars, new Uint8Array(), content, none);
    await rm(join(folder, 'calendars', 'team.json'));
    await calendars.read(id, stored.sha256);
    await calendars.read(id, stored.sha256);
    expect(reads).toEqual(['', '']);
  });

  it('whose bytes are missing is said to be, and its other files stay', async () => {
    const folder = await buildFolder();
    const { calendars } = await buildCalendars(folder);
    await write(calendars, bytes, content, overlay);
    const file = join(folder, 'calendars', 'team.ics');
    await rm(file);
    await rm(join(folder, 'calendars', 'team.json'));
    expect(await calendars.read(id, stored.sha256)).toEqual({
      ok: false,
      error: {
        code: 'not-found',
        message: `The calendar’s file ${file} is missing. Its marks and preps are kept; import the calendar again.`,
      },
    });
    expect(await readdir(join(folder, 'calendars'))).toEqual(['team.overlay.json']);
  });

  it('is what was read before when its bytes are damaged, and says so', async () => {
    const folder = await buildFolder();
    const { calendars, reads } = await buildCalendars(folder);
    await write(calendars, bytes, content, overlay);
    const file = join(folder, 'calendars', 'team.ics');
    const damage = `The calendar’s file ${file} is not as it was imported. Its marks and preps are kept; import the calendar again.`;
    await writeFile(file, '');
    expect(await calendars.read(id, stored.sha256)).toEqual({ ok: true, value: { ...stored, damage } });
    expect(reads).toEqual([]);
    await rm(join(folder, 'calendars', 'team.json'));
    expect(await calendars.read(id, stored.sha256)).toEqual({
      ok: false,
      error: { code: 'damaged', message: damage },
    });
  });

  it('whose file was touched is looked into once, and then known by its looks', async () => {
    const folder = await buildFolder();
    const { calendars, close } = await buildCalendars(folder);
    await write(calendars, bytes, content, overlay);
    await close();
    const file = join(folder, 'calendars', 'team.ics');
    const readAgain = async () => {
      await utimes(file, 1_770_000_000, 1_770_000_000);
      const again = await buildCalendars(folder);
      const read = await again.calendars.read(id, stored.sha256);
      await again.close();
      return [read, again.reads];
    };
    expect(await readAgain()).toEqual([{ ok: true, value: stored }, []]);
    const kept = JSON.parse(await readFile(join(folder, 'calendars', 'team.json'), 'utf8'));
    expect(kept.stamp).toBe(`${bytes.length} 1770000000000000000`);
    // Unlikely in practice, but it shows that the bytes are not read.
    await writeFile(file, 'x'.repeat(bytes.length));
    expect(await readAgain()).toEqual([{ ok: true, value: stored }, []]);
    await writeFile(file, 'x'.repeat(bytes.length + 1));
    expect(await readAgain()).toEqual([
      {
        ok: true,
        value: { ...stored, damage: expect.stringContaining(`${file} is not as it was imported`) },
      },
      [],
    ]);
  });

  it.each(['../mingle', '..', '', 'a/b', 'a\\b', 'a.overlay', 'a\0', 'x'.repeat(65)])(
    'with the id %j is not looked for anywhere',
    async (odd) => {
      const folder = await buildFolder();
      const { calendars } = await buildCalendars(folder);
      const error = { code: 'not-found', message: 'There is no calendar with this id.' };
      expect(await calendars.read(calendarId(odd), stored.sha256)).toEqual({ ok: false, error });
      expect(await calendars.write(calendarId(odd), bytes, content, none)).toEqual({ ok: false, error });
      expect(await readdir(folder, { recursive: true })).toEqual([
        'backups',
        'calendars',
        'lock',
        'mingle.json',
      ]);
    },
  );
});

describe('[T4] a calendar that was being replaced when Mingle was ended', () => {
  it('is as it was where the plan was not written', async () => {
    const folder = await buildFolder();
    const { calendars, close } = await buildCalendars(folder);
    await write(calendars, bytes, content, overlay);
    await calendars.write(id, newBytes, newContent, none);
    await close();
    const { calendars: later } = await buildCalendars(folder);
    expect(await later.read(id, stored.sha256)).toEqual({ ok: true, value: stored });
    await later.drop(id);
    expect(await later.read(id, stored.sha256)).toEqual({ ok: true, value: stored });
    expect(await readdir(join(folder, 'calendars'))).toEqual(['team.ics', 'team.json', 'team.overlay.json']);
  });

  it('leaves nothing behind for long where it was to be a new one and the plan was not written', async () => {
    const folder = await buildFolder();
    const { calendars, close } = await buildCalendars(folder);
    await calendars.write(id, bytes, content, overlay);
    await close();
    const left = ['team.next.ics', 'team.overlay.json'];
    const names = () => readdir(join(folder, 'calendars'));
    expect(await names()).toEqual(left);
    const daysOld = (days: number) => {
      const at = noon / 1000 - days * 86_400;
      return utimes(join(folder, 'calendars', 'team.next.ics'), at, at);
    };
    await daysOld(29);
    await (await buildCalendars(folder)).close();
    expect(await names()).toEqual(left);
    await daysOld(31);
    await (await buildCalendars(folder, { access: 'read' })).close();
    expect(await names()).toEqual(left);
    await (await buildCalendars(folder)).close();
    expect(await names()).toEqual([]);
  });

  it('is as it became where the plan was written, and its bytes take their place', async () => {
    const folder = await buildFolder();
    const { calendars, close } = await buildCalendars(folder);
    await write(calendars, bytes, content, overlay);
    await calendars.write(id, newBytes, newContent, none);
    await close();
    const reader = await buildCalendars(folder, { access: 'read' });
    const value = { ...changed, content: buildContent([buildSeries('read from BEGIN')]) };
    expect(await reader.calendars.read(id, changed.sha256)).toEqual({ ok: true, value });
    expect(await readFile(join(folder, 'calendars', 'team.ics'))).toEqual(bytes);
    const writer = await buildCalendars(folder);
    expect(await writer.calendars.read(id, changed.sha256)).toEqual({ ok: true, value });
    expect(await readFile(join(folder, 'calendars', 'team.ics'))).toEqual(newBytes);
  });

  it('does not take what was left behind for a later import that has the bytes in force', async () => {
    const folder = await buildFolder();
    const { calendars } = await buildCalendars(folder);
    await write(calendars, bytes, content, none);
    await calendars.write(id, newBytes, newContent, none);
    await write(calendars, bytes, content, overlay);
    expect(await calendars.read(id, stored.sha256)).toEqual({ ok: true, value: stored });
    expect(await readFile(join(folder, 'calendars', 'team.ics'))).toEqual(bytes);
  });

  it('leaves nothing behind when it was to be the first and did not come to be', async () => {
    const folder = await buildFolder();
    const { calendars } = await buildCalendars(folder);
    await calendars.write(id, bytes, content, overlay);
    await calendars.drop(id);
    expect(await readdir(join(folder, 'calendars'))).toEqual([]);
  });
});

describe('[I4] what the user decided about a calendar', () => {
  it('changes while the bytes stay', async () => {
    const folder = await buildFolder();
    const { calendars } = await buildCalendars(folder);
    await write(calendars, bytes, content, none);
    await write(calendars, bytes, content, overlay);
    expect(await calendars.read(id, stored.sha256)).toEqual({ ok: true, value: stored });
  });

  it('belongs to the bytes that the plan names, while a changed calendar is written and after it', async () => {
    const folder = await buildFolder();
    const { calendars } = await buildCalendars(folder);
    await write(calendars, bytes, content, overlay);
    const written = await calendars.write(id, newBytes, newContent, none);
    expect(written).toEqual({ ok: true, value: changed });
    expect(await calendars.read(id, stored.sha256)).toEqual({ ok: true, value: stored });
    await calendars.settle(id, changed);
    expect(await calendars.read(id, changed.sha256)).toEqual({ ok: true, value: changed });
    expect(await readFile(join(folder, 'calendars', 'team.ics'))).toEqual(newBytes);
    expect(await readdir(join(folder, 'calendars'))).toEqual(['team.ics', 'team.json', 'team.overlay.json']);
  });

  it('of the same bytes comes into force with the plan, and not when that cannot be written', async () => {
    const folder = await buildFolder();
    const { calendars } = await buildCalendars(folder);
    await write(calendars, bytes, content, overlay);
    await calendars.write(id, bytes, content, none);
    await calendars.drop(id);
    expect(await calendars.read(id, stored.sha256)).toEqual({ ok: true, value: stored });
    await write(calendars, bytes, content, none);
    expect(await calendars.read(id, stored.sha256)).toEqual({
      ok: true,
      value: { ...stored, overlay: none },
    });
  });

  it('is that of the newest import when the bytes were replaced from outside', async () => {
    const folder = await buildFolder();
    const { calendars } = await buildCalendars(folder);
    await write(calendars, bytes, content, overlay);
    await writeFile(join(folder, 'calendars', 'team.ics'), 'EDITED');
    const read = await calendars.read(id, stored.sha256);
    expect(read.ok && read.value.overlay).toEqual(overlay);
  });

  it.each([
    ['cut', '{"overlays":[{"sha256":', 'it is cut off or not written as JSON'],
    [
      'of another shape',
      '{"overlays":[{"sha256":"x","overlay":{"skipped":[1]}}]}',
      'it holds something else',
    ],
  ])(
    'is set aside and said when its file is %s, and the calendar is still there',
    async (_name, text, what) => {
      const folder = await buildFolder();
      const { calendars, reports } = await buildCalendars(folder);
      await write(calendars, bytes, content, overlay);
      await writeFile(join(folder, 'calendars', 'team.overlay.json'), text);
      const aside = join(folder, 'quarantine', '2026-03-02T12-00-00Z-team.overlay.json');
      expect(await calendars.read(id, stored.sha256)).toEqual({
        ok: true,
        value: { ...stored, overlay: none },
      });
      expect(await readFile(aside, 'utf8')).toBe(text);
      expect(reports).toEqual([
        `What was left out of or kept in a calendar could not be read: ${what}. It is kept as ${aside}.`,
      ]);
    },
  );

  it('is never overwritten when its file is damaged', async () => {
    const folder = await buildFolder();
    const { calendars } = await buildCalendars(folder);
    await write(calendars, bytes, content, none);
    await writeFile(join(folder, 'calendars', 'team.overlay.json'), 'damaged');
    await write(calendars, bytes, content, overlay);
    expect(await calendars.read(id, stored.sha256)).toEqual({ ok: true, value: stored });
    expect(await readFile(join(folder, 'quarantine', '2026-03-02T12-00-00Z-team.overlay.json'), 'utf8')).toBe(
      'damaged',
    );
  });
});
