import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Push } from '../../../src/contract/push';
import type { ZoneId } from '../../../src/domain/time/zone';
import { createFixedClock } from '../../../src/hosts/node/clock';
import type { Session } from '../../../src/hosts/node/open-planner';
import { openPlanner } from '../../../src/hosts/node/open-planner';
import type { PlannerOptions } from '../../../src/hosts/node/planner-ports';
import { emptyPlan } from '../../../src/plan/plan';
import { createMemoryLog } from '../../helpers/memory-log';
import { buildDisk, canMount, makeReadOnly, makeWritable } from '../../store/build-mount';

const now = Date.parse('2026-03-02T12:00:00Z');
const ics = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Test//EN',
  'BEGIN:VEVENT',
  'UID:dinner@example.org',
  'DTSTAMP:20260101T000000Z',
  'DTSTART:20260303T180000Z',
  'DTEND:20260303T200000Z',
  'SUMMARY:Dinner',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const everything: Push = {
  kind: 'changed',
  topics: [
    'calendars',
    'events',
    'follow-ups',
    'people',
    'leads',
    'templates',
    'programmes',
    'picks',
    'steps',
    'reminders',
    'news',
    'settings',
    'history',
    'reviews',
    'rules',
    'suggestions',
    'saved-views',
    'data',
  ],
};

async function buildFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mingle-session-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A session that is closed after the test, and everything it pushed. */
async function buildSession(
  folder: string,
  changes: Partial<PlannerOptions> = {},
): Promise<Session & { readonly pushes: readonly Push[] }> {
  const session = await openPlanner({
    folder,
    clock: createFixedClock(now),
    zone: 'Europe/Berlin' as ZoneId,
    access: 'write',
    say: (sentence) => {
      throw new Error(`nothing should be said, but: ${sentence}`);
    },
    log: createMemoryLog(),
    version: '1.0.0',
    ...changes,
  });
  onTestFinished(() => session.close());
  const pushes: Push[] = [];
  session.subscribe((push) => pushes.push(push));
  return { ...session, pushes };
}

async function importDinner({ dispatch }: Session, content = ics): Promise<void> {
  const review = await dispatch('calendar.review', {
    fileName: 'home.ics',
    content: Buffer.from(content),
  });
  if (!review.ok) throw new Error(review.error.message);
  const { id } = review.value as { readonly id: string };
  const applied = await dispatch('calendar.apply', { reviewId: id, leaveOut: [] });
  if (!applied.ok) throw new Error(applied.error.message);
}

const markDinner = ({ dispatch }: Session) =>
  dispatch('event.mark', { keys: ['dinner@example.org'], scope: 'series', kind: 'social', form: 'meal' });

async function readMarks(folder: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, 'mingle.json'), 'utf8')).marks;
}

const dinnerMark = {
  'dinner@example.org': { kind: 'social', form: 'meal', by: 'hand', at: now },
};

describe('a session', () => {
  it('imports, marks, closes, and finds everything when it is opened again', async () => {
    const folder = await buildFolder();
    const first = await buildSession(folder);
    await importDinner(first);
    expect(await markDinner(first)).toEqual({ ok: true, value: { marked: 1, edit: 1 } });
    await first.close();
    const second = await buildSession(folder);
    const list = await second.dispatch('events.list', { from: '2026-03-02', to: '2026-03-09' });
    if (!list.ok) throw new Error(list.error.message);
    const { events } = list.value as {
      readonly events: readonly { readonly summary: string; readonly mark: unknown }[];
    };
    expect(events.map(({ summary, mark }) => [summary, mark])).toEqual([
      ['Dinner', dinnerMark['dinner@example.org']],
    ]);
  });

  it('tells those who listen what changed, until they stop', async () => {
    const session = await buildSession(await buildFolder());
    await importDinner(session);
    const heard: Push[] = [];
    const stop = session.subscribe((push) => heard.push(push));
    await markDinner(session);
    stop();
    await session.dispatch('history.undo', {});
    expect(heard.length).toBe(1);
    expect(session.pushes.length).toBeGreaterThan(2);
  });

  it('goes by the given clock, zone and version', async () => {
    const folder = await buildFolder();
    const info = await (await buildSession(folder)).dispatch('app.info', {});
    expect(info).toMatchObject({
      ok: true,
      value: {
        version: '1.0.0',
        dataFolder: folder,
        readOnly: false,
        now,
        today: '2026-03-02',
        zone: 'Europe/Berlin',
      },
    });
  });

  it('opened to read shows what a writing one did, and changes nothing', async () => {
    const folder = await buildFolder();
    const importing = await buildSession(folder);
    await importDinner(importing);
    // What was read is kept in the background, at the latest until then.
    await importing.close();
    await buildSession(folder);
    const before = await readdir(folder, { recursive: true });
    const reader = await buildSession(folder, { access: 'read' });
    expect(reader.status().state).toBe('ready');
    expect(await markDinner(reader)).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});

describe('a second session on the same folder', () => {
  it('answers in-use to everything, and goes on by itself once the first is closed', async () => {
    const folder = await buildFolder();
    const first = await buildSession(folder);
    const second = await buildSession(folder);
    const status = await second.dispatch('data.status', {});
    const message = second.status().message;
    expect(message).toContain(`Another Mingle has ${folder} open (process ${process.pid}, since `);
    expect(status).toEqual({
      ok: true,
      value: { state: 'in-use', message, dataFolder: folder, readable: null, others: [] },
    });
    for (const [name, input] of [
      ['app.info', {}],
      ['calendars.list', {}],
      ['settings.save', { letterKeys: false }],
      ['calendar.review', { fileName: 'home.ics', content: Buffer.from(ics) }],
    ] as const) {
      expect(await second.dispatch(name, input)).toMatchObject({
        ok: false,
        error: { code: 'in-use', message },
      });
    }
    await first.close();
    expect(await second.dispatch('data.status', {})).toEqual({
      ok: true,
      value: {
        state: 'ready',
        message: 'Your data is open.',
        dataFolder: folder,
        readable: null,
        others: [],
      },
    });
    expect(second.pushes).toEqual([everything]);
    await importDinner(second);
    expect(await markDinner(second)).toEqual({ ok: true, value: { marked: 1, edit: 1 } });
  });

  it('asked several times at once opens the folder once', async () => {
    const folder = await buildFolder();
    const first = await buildSession(folder);
    const second = await buildSession(folder);
    await first.close();
    const answers = await Promise.all([1, 2, 3].map(() => second.dispatch('data.status', {})));
    expect(answers.map((answer) => answer.ok && (answer.value as { state: string }).state)).toEqual([
      'ready',
      'ready',
      'ready',
    ]);
    expect(second.pushes).toEqual([everything]);
  });
});

describe('[T6] damaged data', () => {
  const damage = async () => {
    const folder = await buildFolder();
    const first = await buildSession(folder);
    await importDinner(first);
    await markDinner(first);
    await first.dispatch('data.backup', {});
    await first.close();
    await writeFile(join(folder, 'mingle.json'), '{"schemaVersion":1');
    return folder;
  };

  it('is said, with the newest backup, and touched by nothing', async () => {
    const folder = await damage();
    const session = await buildSession(folder);
    const message = `${join(folder, 'mingle.json')} cannot be read: it is cut off or not written as JSON. It was left as it is.`;
    expect(session.status()).toEqual({
      state: 'damaged',
      message,
      dataFolder: folder,
      readable: {
        from: 'backup',
        file: '2026-03-02.0002.json',
        at: now,
        counts: { calendars: 1, marks: 1, preps: 0, followUps: 0, ownEvents: 0, people: 0 },
      },
      others: [
        {
          from: 'backup',
          file: '2026-03-02.0001.json',
          at: now,
          counts: { calendars: 1, marks: 0, preps: 0, followUps: 0, ownEvents: 0, people: 0 },
        },
      ],
    });
    expect(await session.dispatch('app.info', {})).toEqual({
      ok: false,
      error: { code: 'damaged', message },
    });
    expect(await readFile(join(folder, 'mingle.json'), 'utf8')).toBe('{"schemaVersion":1');
  });

  it.each([
    ['backup', dinnerMark],
    ['nothing', {}],
  ])('goes on with %s when the user says so', async (from, marks) => {
    const folder = await damage();
    const session = await buildSession(folder);
    expect(await session.dispatch('data.recover', { from })).toEqual({
      ok: true,
      value: {
        state: 'ready',
        message: 'Your data is open.',
        dataFolder: folder,
        readable: null,
        others: [],
      },
    });
    expect(session.pushes).toEqual([everything]);
    expect(await readMarks(folder)).toEqual(marks);
    const kept = join(folder, 'quarantine', '2026-03-02T12-00-00Z-mingle.json');
    expect(await session.dispatch('app.info', {})).toMatchObject({
      ok: true,
      value: { notices: [{ code: 'put-aside', kept }] },
    });
    expect(await readFile(join(folder, 'quarantine', '2026-03-02T12-00-00Z-mingle.json'), 'utf8')).toBe(
      '{"schemaVersion":1',
    );
  });

  it('goes on with the newer file of a calendar that was imported after the backup', async () => {
    const folder = await damage();
    const plan = await readFile(join(folder, 'mingle.json'), 'utf8');
    await rm(join(folder, 'mingle.json'));
    const between = await buildSession(folder);
    await between.dispatch('data.recover', { from: 'backup' });
    const newer = ics.replace('SUMMARY:Dinner', 'SUMMARY:Long dinner');
    await importDinner(between, newer);
    await between.close();
    await writeFile(join(folder, 'mingle.json'), plan);
    const session = await buildSession(folder);
    await session.dispatch('data.recover', { from: 'backup' });
    const calendars = await session.dispatch('calendars.list', {});
    expect(calendars).toMatchObject({ ok: true, value: [{ name: 'home', events: 1, damage: null }] });
    const list = await session.dispatch('events.list', { from: '2026-03-02', to: '2026-03-09' });
    expect(list).toMatchObject({
      value: { events: [{ summary: 'Long dinner', mark: dinnerMark['dinner@example.org'] }] },
    });
  });

  it('that cannot be recovered stays damaged and says why', async () => {
    const folder = await buildFolder();
    await writeFile(join(folder, 'mingle.json'), '');
    const session = await buildSession(folder);
    const message = `${join(folder, 'mingle.json')} cannot be read: it is empty. It was left as it is. There is no backup that can be read.`;
    expect(await session.dispatch('data.recover', { from: 'backup' })).toEqual({
      ok: false,
      error: { code: 'damaged', message },
    });
    expect(session.pushes).toEqual([]);
  });

  it('is not replaced by recovering data that is well', async () => {
    const folder = await buildFolder();
    const session = await buildSession(folder);
    await importDinner(session);
    await markDinner(session);
    expect(await session.dispatch('data.recover', { from: 'nothing' })).toMatchObject({ ok: true });
    expect(await readMarks(folder)).toEqual(dinnerMark);
  });
});

it('[T6] data of a newer Mingle is left alone and said so', async () => {
  const folder = await buildFolder();
  const text = JSON.stringify({ ...emptyPlan, schemaVersion: 99 });
  await writeFile(join(folder, 'mingle.json'), text);
  const session = await buildSession(folder);
  expect(session.status().state).toBe('newer-version');
  expect(await session.dispatch('app.info', {})).toMatchObject({
    ok: false,
    error: { code: 'newer-version' },
  });
  expect(await session.dispatch('data.recover', { from: 'nothing' })).toMatchObject({
    ok: false,
    error: { code: 'newer-version' },
  });
  expect(await readFile(join(folder, 'mingle.json'), 'utf8')).toBe(text);
});

describe.skipIf(!canMount)('[T4] a folder that can only be read', () => {
  const build = async () => {
    const folder = buildDisk(512);
    const first = await buildSession(folder);
    await importDinner(first);
    await first.close();
    return folder;
  };
  const isReadOnly = async ({ dispatch }: Session) => {
    const info = await dispatch('app.info', {});
    return info.ok && (info.value as { readonly readOnly: boolean }).readOnly;
  };

  it('at the start is written once it can be, with what came meanwhile', async () => {
    const folder = await build();
    makeReadOnly(folder);
    const session = await buildSession(folder);
    expect(await isReadOnly(session)).toBe(true);
    expect(await markDinner(session)).toMatchObject({ ok: false, error: { code: 'read-only' } });
    makeWritable(folder);
    const between = await buildSession(folder);
    await between.dispatch('settings.save', { letterKeys: false });
    expect(await markDinner(session)).toMatchObject({ ok: false, error: { code: 'read-only' } });
    await between.close();
    expect(session.pushes).toEqual([]);
    expect(await markDinner(session)).toEqual({ ok: true, value: { marked: 1, edit: 1 } });
    expect(session.pushes[0]).toEqual(everything);
    expect(await session.dispatch('app.info', {})).toMatchObject({
      value: { readOnly: false, settings: { letterKeys: false } },
    });
    expect(await readMarks(folder)).toEqual(dinnerMark);
  });

  it('at the start is noticed when it can be written also without an edit', async () => {
    const folder = await build();
    makeReadOnly(folder);
    const session = await buildSession(folder);
    expect(await isReadOnly(session)).toBe(true);
    makeWritable(folder);
    expect(await isReadOnly(session)).toBe(false);
  });

  it('from some moment on refuses edits, goes on when it is over, and ends well', async () => {
    const folder = await build();
    const said: string[] = [];
    const session = await buildSession(folder, { say: (sentence) => void said.push(sentence) });
    await markDinner(session);
    makeReadOnly(folder);
    const unmark = { keys: ['dinner@example.org'], scope: 'series', kind: null };
    expect(await session.dispatch('event.mark', unmark)).toMatchObject({ error: { code: 'read-only' } });
    makeWritable(folder);
    expect((await session.dispatch('event.mark', unmark)).ok).toBe(true);
    makeReadOnly(folder);
    await session.close();
    expect(said).toEqual([expect.stringContaining('the next Mingle on this computer does so.')]);
    makeWritable(folder);
    await rm(join(folder, 'lock'));
    expect(await readMarks(folder)).toEqual({});
  });
});

it('a Mingle whose lock was taken goes on with what the other wrote, and keeps what it had', async () => {
  const folder = await buildFolder();
  const session = await buildSession(folder);
  await importDinner(session);
  await markDinner(session);
  await rm(join(folder, 'lock'));
  const other = await buildSession(folder);
  await other.dispatch('event.mark', { keys: ['dinner@example.org'], scope: 'series', kind: 'both' });
  expect(await markDinner(session)).toMatchObject({ error: { code: 'in-use' } });
  await other.close();
  expect(await markDinner(session)).toMatchObject({ error: { code: 'write-failed' } });
  const list = await session.dispatch('event.get', { key: 'dinner@example.org' });
  expect(list).toMatchObject({ value: { row: { mark: { kind: 'social' } } } });
  await session.dispatch('settings.save', { letterKeys: false });
  const again = await session.dispatch('event.get', { key: 'dinner@example.org' });
  expect(again).toMatchObject({ value: { row: { mark: { kind: 'both' } } } });
  const kept = (await readdir(join(folder, 'backups'))).filter((name) => name.startsWith('this-mingle'));
  expect(await session.dispatch('app.info', {})).toMatchObject({
    value: { readOnly: false, notices: [{ code: 'read-anew', kept: kept[0] }] },
  });
});

it('a folder that cannot be read is said, and opens once it can', async () => {
  const folder = await buildFolder();
  await mkdir(join(folder, 'mingle.json'));
  const session = await buildSession(folder);
  expect(session.status().state).toBe('unreadable');
  expect(await session.dispatch('app.info', {})).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  await rm(join(folder, 'mingle.json'), { recursive: true });
  expect(await session.dispatch('data.status', {})).toMatchObject({ ok: true, value: { state: 'ready' } });
});
