import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../../src/contract/client';
import { baseText } from '../../../src/store/journal/lines';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { buildDisk, canMount } from '../../store/build-mount';
import { day, key } from '../suite/case';
import type { SeededFolder } from '../suite/session';
import { createSeededFolder, expectValue, openTestSession } from '../suite/session';
import { runMingle } from './run-mingle';

let seeded: SeededFolder;
let folder: string;
beforeAll(async () => {
  seeded = await createSeededFolder();
  return seeded.remove;
});
beforeEach(() => {
  folder = seeded.copy();
});

const mingle = (...words: readonly string[]) => runMingle(['--data', folder, ...words], folder);

/** The talk marked and prepared, with a follow-up due today. */
async function prepareTalk(): Promise<void> {
  const session = await openTestSession(folder);
  const { call } = createClient({ call: session.dispatch, subscribe: session.subscribe });
  const talk = key('talk@example.com');
  await expectValue(
    call('event.mark', { keys: [talk], scope: 'series', kind: 'networking', form: 'meetup' }),
  );
  const purpose = { goTo: 'the talk', soThat: 'I choose a lab', decision: '' };
  await expectValue(call('prep.save', { key: talk, scope: 'series', networking: { purpose } }));
  await expectValue(
    call('follow-up.save', {
      id: null,
      eventKey: talk,
      person: 'Ana Ruiz',
      text: '=SEND(slides)',
      due: day('2026-03-02'),
      state: 'to-do',
    }),
  );
  await session.close();
}

describe('mingle events', () => {
  it('has, without days, what lies around today', async () => {
    const { stdout } = await mingle('events', '--json');
    expect(JSON.parse(stdout)).toHaveLength(6);
  });

  it('writes the shape of the kind before the title', async () => {
    await prepareTalk();
    const { stdout } = await mingle('events', '--to', '2026-03-09');
    expect(stdout).toBe(
      'Mon 2 Mar 2026, 19:00–21:00       ○ Chess club\n' +
        'Tue 3 Mar 2026, 18:00–20:00  1/4  ■ Meetup talk\n' +
        '5–6 March 2026                    ○ Offsite\n' +
        '3 events\n',
    );
  });

  it('has, with one day, half a year from it or a month before it, wherever it lies', async () => {
    const file = join(folder, 'far.ics');
    const event = (uid: string, on: string) =>
      buildEvent(uid, [`SUMMARY:${uid}`, `DTSTART;VALUE=DATE:${on}`]);
    const days = ['20240110', '20240214', '20240215', '20300101', '20300629', '20300630'];
    writeFileSync(file, buildIcs(days.map((on) => event(`on ${on}`, on))));
    await mingle('import', file);
    const titles = async (...words: readonly string[]) => {
      const { stdout } = await mingle('events', '--text', 'on 20', '--json', ...words);
      return JSON.parse(stdout).map(({ summary }: { readonly summary: string }) => summary);
    };
    expect(await titles('--from', '2030-01-01')).toEqual(['on 20300101', 'on 20300629']);
    expect(await titles('--to', '2024-02-15')).toEqual(['on 20240214']);
  });

  it('finds text', async () => {
    const { stdout } = await mingle('events', '--text', 'chess', '--json');
    expect(JSON.parse(stdout)).toHaveLength(4);
  });

  it('finds the events with a person', async () => {
    const { stdout } = await mingle('events', '--with', 'Ana Ruiz', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ summary: 'Meetup talk' }]);
  });
});

describe('mingle mark', () => {
  it('answers with the mark', async () => {
    const { stdout } = await mingle('mark', 'talk@example.com', '--kind', 'both', '--form', 'meal', '--json');
    expect(JSON.parse(stdout)).toEqual({
      uid: 'talk@example.com',
      recurrenceId: null,
      summary: 'Meetup talk',
      kind: 'both',
      form: 'meal',
    });
  });

  it('takes a form of another kind for wrong usage', async () => {
    const { code, stderr } = await mingle('mark', 'talk@example.com', '--kind', 'social', '--form', 'meetup');
    expect([code, stderr]).toEqual([
      2,
      'A social event has one of these forms: club, hanging-out, call, online, meal, party, trip.\n' +
        'Run it with --help to see how it is used.\n',
    ]);
  });

  it('says which event it does not know', async () => {
    const { code, stderr } = await mingle('mark', 'nobody@example.com', '--kind', 'social');
    expect([code, stderr]).toEqual([1, expect.stringContaining('nobody@example.com')]);
  });
});

describe('mingle prep', () => {
  it('has the prep of an event', async () => {
    await prepareTalk();
    const { stdout } = await mingle('prep', 'talk@example.com', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      uid: 'talk@example.com',
      kind: 'networking',
      prep: { done: 1, total: 4 },
      purpose: 'I go to the talk so that I choose a lab',
      networking: { purpose: { goTo: 'the talk', soThat: 'I choose a lab', decision: '' } },
      guests: [{ name: 'Ana Ruiz', answer: 'coming' }],
      followUps: [{ person: 'Ana Ruiz', due: '2026-03-02' }],
    });
  });

  it('writes it in words, and as the brief', async () => {
    await prepareTalk();
    const { stdout } = await mingle('prep', 'talk@example.com');
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      '■ Meetup talk',
      'Tue 3 Mar 2026, 18:00–20:00 · Library',
      'I go to the talk so that I choose a lab',
      '✓ Why I go',
    ]);
    const brief = await mingle('prep', 'talk@example.com', '--markdown');
    expect(brief.stdout).toContain('# Meetup talk\n\nTue 3 Mar 2026, 18:00–20:00 · Library\n');
    expect(brief.stdout).toContain('I go to the talk so that I choose a lab');
  });
});

describe('mingle week', () => {
  it('has the shape that scripts rely on', async () => {
    const { stdout } = await mingle('week', '--json');
    const week = JSON.parse(stdout);
    expect(Object.keys(week)).toEqual(
      expect.arrayContaining(['from', 'to', 'byKind', 'targets', 'verdicts', 'proposals']),
    );
    expect(week.byKind.unmarked).toEqual({ minutes: 240, events: 3, people: 1 });
  });

  it('writes the mix in aligned lines, and says that unmarked events keep it from being judged', async () => {
    await prepareTalk();
    const { stdout } = await mingle('week');
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      'This week, from Mon 2 Mar 2026 to Sun 8 Mar 2026',
      '■ Networking  2 h    1 event   1 person',
      '● Social      0 min  0 events  0 people',
      '– Other       0 min  0 events  0 people',
      '○ Unmarked    2 h    2 events  0 people',
      '2 events of this week are unmarked, so the mix is not judged yet. So far: 2 hours of networking, 0 hours of social, 1 different person. They may add to each. Decide them in the window, or with: mingle mark',
    ]);
  });
});

describe('mingle people and follow-ups', () => {
  it('list what is due only when asked to', async () => {
    expect((await mingle('people', '--due')).stdout).toBe('Nobody.\n');
    await prepareTalk();
    expect((await mingle('people', '--due')).stdout).toBe(
      'Name      Organisation  Last met  Next            Due  Hours  E-mail\n' +
        'Ana Ruiz                          Tue 3 Mar 2026       0      ana@example.com\n',
    );
    expect((await mingle('follow-ups', '--due')).stdout).toBe(
      'Mon 2 Mar 2026  to do  Ana Ruiz  =SEND(slides)  Meetup talk\n',
    );
    const { stdout } = await mingle('follow-ups', '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      {
        person: 'Ana Ruiz',
        personId: null,
        state: 'to-do',
        step: null,
        due: '2026-03-02',
        dueness: 'today',
        sinceDay: '2026-03-02',
        event: { summary: 'Meetup talk' },
      },
    ]);
    expect(await mingle('follow-ups', '--due', 'yesterday')).toMatchObject({
      stdout: 'No follow-ups.\n',
      stderr: '--due: yesterday is Sun 1 Mar 2026.\n',
    });
    expect((await mingle('follow-ups', '--due', '99/99/9999')).code).toBe(2);
  });
});

describe('mingle export', () => {
  it('[X2] writes a table that a spreadsheet cannot run', async () => {
    const file = join(folder, 'formula.ics');
    writeFileSync(
      file,
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:f@example.com\r\nDTSTART:20260304T090000Z\r\n' +
        'SUMMARY:=HYPERLINK("http://example.com")\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
    await mingle('import', file);
    await prepareTalk();
    const { stdout } = await mingle('export', '--format', 'csv');
    const lines = stdout.split('\r\n');
    expect(lines[0]).toBe(
      'uid,recurrenceId,start,end,allDay,summary,location,status,calendar,kind,form,prepDone,prepTotal,purpose,people',
    );
    expect(lines).toContain(
      'talk@example.com,,2026-03-03T17:00:00Z,2026-03-03T19:00:00Z,false,Meetup talk,Library,confirmed,Team,' +
        'networking,meetup,1,4,I go to the talk so that I choose a lab,1',
    );
    expect(stdout).toContain(`"'=HYPERLINK(""http://example.com"")"`);
  });

  it('[X2] [X3] writes other tables too, which cannot be shared', async () => {
    const { stdout } = await mingle('export', '--format', 'csv', '--table', 'circles');
    expect(stdout).toBe('circle,cadenceDays,person\r\n');
    const refused = await mingle('export', '--format', 'csv', '--table', 'people', '--share-safe');
    expect([refused.code === 0, refused.stdout]).toEqual([false, '']);
    expect(refused.stderr).toContain('only the table of events can be shared');
  });

  it('[X2] writes what is planned as Markdown in the order of its days', async () => {
    await prepareTalk();
    const session = await openTestSession(folder);
    const { call } = createClient({ call: session.dispatch, subscribe: session.subscribe });
    for (const planned of ['offsite@example.com', 'chess@example.com@2026-03-02T18:00:00Z']) {
      await expectValue(
        call('prep.save', {
          key: key(planned),
          scope: 'series',
          social: { purpose: { goFor: 'a good time', aims: [] } },
        }),
      );
    }
    await session.close();
    const { stdout, stderr } = await mingle('export', '--format', 'markdown');
    expect(stdout.match(/^# .*/gm)).toEqual(['# Chess club', '# Meetup talk', '# Offsite']);
    expect(stderr).toBe('');
  });

  it('[X2] says that there is nothing to write as Markdown where nothing is planned', async () => {
    const sentence =
      'There is nothing to write yet: Markdown has the events that you prepared or have follow-ups from.\n';
    expect(await mingle('export', '--format', 'markdown')).toEqual({ code: 0, stdout: '', stderr: sentence });
  });

  it('[X3] leaves people and notes out of a copy that is safe to share', async () => {
    await prepareTalk();
    for (const format of ['csv', 'ics', 'json', 'markdown']) {
      const { code, stdout } = await mingle('export', '--format', format, '--share-safe');
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/Ana|SEND/);
    }
  });

  it('[X1] says on stderr, and not for each event, what an .ics copy has otherwise than its calendars', async () => {
    const event = (number: number, ...lines: readonly string[]) =>
      buildEvent(`e${number}@example.com`, [
        `DTSTART;TZID=Europe/Berlin;ODD:2026030${number}T090000`,
        'SUMMARY:Run',
        ...lines,
      ]);
    const numbers = [1, 2, 3, 4, 5, 6];
    const file = join(folder, 'odd.ics');
    writeFileSync(
      file,
      buildIcs([
        ...numbers.map((number) => event(number)),
        event(7, 'RRULE:FREQ=DAILY;UNTIL=20260309T090000'),
      ]),
    );
    await mingle('import', file);
    const written = await mingle('export', '--format', 'ics', '-o', 'odd-copy.ics');
    expect(written).toEqual({
      code: 0,
      stdout: '',
      stderr:
        '7 events are written otherwise than in their calendars, so that other programs read them as Mingle does. ' +
        'The data itself is unchanged.\n' +
        'Corrected or left out: DTSTART in 7, RRULE in 1.\n' +
        'UIDs: e1@example.com, e2@example.com, e3@example.com, e4@example.com, e5@example.com and 2 more.\n',
    });
    const { stdout, stderr } = await mingle('export', '--format', 'ics');
    expect([stdout, stderr]).toEqual([readFileSync(join(folder, 'odd-copy.ics'), 'utf8'), written.stderr]);
    expect((await mingle('export', '--format', 'json', '-o', 'copy.json')).stderr).toBe('');
  });

  it('[X1] says nothing of an .ics copy whose calendars need no correction', async () => {
    const { code, stdout, stderr } = await mingle('export', '--format', 'ics');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('UID:talk@example.com');
  });

  it('writes to a file, and says so when it cannot', async () => {
    const file = join(folder, 'out.ics');
    expect(await mingle('export', '--format', 'ics', '-o', 'out.ics')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(file, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const { code, stderr } = await mingle('export', '--format', 'ics', '-o', 'none/out.ics');
    expect([code, stderr]).toEqual([
      1,
      `There is no folder ${join(folder, 'none')}, so out.ics was not written. Make the folder first.\n`,
    ]);
    expect((await mingle('export', '--format', 'ics', '-o', 'backups')).stderr).toBe(
      `${join(folder, 'backups')} is a folder. Name a file in it.\n`,
    );
  });

  it.skipIf(!canMount)('keeps the earlier file when the disk is full', async () => {
    const disk = buildDisk(64);
    const file = join(disk, 'out.ics');
    writeFileSync(file, 'earlier');
    writeFileSync(join(disk, 'filler'), Buffer.alloc(56 * 1024));
    const { code, stderr } = await mingle('export', '--format', 'json', '-o', file);
    expect([code, stderr, readFileSync(file, 'utf8'), readdirSync(disk).sort()]).toEqual([
      1,
      `The disk is full: ${file} could not be written. An earlier file of this name is as it was.\n`,
      'earlier',
      ['filler', 'out.ics'],
    ]);
  });
});

describe('mingle backup and restore', () => {
  it('[T3] list the backups, newest first, and say what a restore would do', async () => {
    const { file } = JSON.parse((await mingle('backup', '--json')).stdout);
    const listed = await mingle('backup', 'list', '--json');
    expect(JSON.parse(listed.stdout)[0]).toMatchObject({ file, counts: { calendars: 1 } });
    expect(await mingle('restore', file, '--preview')).toEqual({
      code: 0,
      stdout:
        'Before: 1 calendar, 0 marks, 0 preparations, 0 follow-ups, 0 events of your own, 0 people\nAfter:  1 calendar, 0 marks, 0 preparations, 0 follow-ups, 0 events of your own, 0 people\n',
      stderr: 'Nothing was changed. Leave out --preview to restore.\n',
    });
    expect((await mingle('restore', 'none.json')).code).toBe(1);
  });

  it('[T3] take a backup from anywhere by its path, and say when a file is none', async () => {
    const { file } = JSON.parse((await mingle('backup', '--json')).stdout);
    mkdirSync(join(folder, 'stick'));
    renameSync(join(folder, 'backups', file), join(folder, 'stick', 'mine.json'));
    for (const path of ['stick/mine.json', './stick/mine.json', join(folder, 'stick', 'mine.json')]) {
      expect((await mingle('restore', path, '--preview')).code).toBe(0);
    }
    expect((await mingle('restore', 'stick/mine.json')).code).toBe(0);
    const notes = join(folder, 'notes.txt');
    writeFileSync(notes, 'mine');
    expect(await mingle('restore', 'notes.txt')).toEqual({
      code: 1,
      stdout: '',
      stderr: `${notes} is not a backup of Mingle. Nothing was changed.\n`,
    });
  });
});

it('[T3] a restore says which calendars stay as they are and what undoes it, and leaves a healthy folder', async () => {
  const { file } = JSON.parse((await mingle('backup', '--json')).stdout);
  const calendars = join(folder, 'calendars');
  const ics = join(calendars, readdirSync(calendars).find((name) => name.endsWith('.ics')) ?? '');
  writeFileSync(
    join(folder, 'team.ics'),
    readFileSync(ics, 'utf8').replace('SUMMARY:Chess', 'SUMMARY:Fast chess'),
  );
  expect((await mingle('import', 'team.ics')).code).toBe(0);
  const { code, stderr } = await mingle('restore', file);
  expect([code, stderr]).toEqual([
    0,
    expect.stringMatching(
      /^As they were imported last stay: Team\.\nWhat you had before is backup \S+\.json; restore that to undo this\.\n$/,
    ),
  ]);
  expect((await mingle('doctor')).code).toBe(0);
});

describe('[T6] damaged data', () => {
  const damage = async () => {
    const { file } = JSON.parse((await mingle('backup', '--json')).stdout);
    await mingle('mark', 'talk@example.com', '--kind', 'social');
    const plan = join(folder, 'mingle.json');
    writeFileSync(plan, '{"cut');
    return { file, plan };
  };
  const quarantined = () => readdirSync(join(folder, 'quarantine'));

  it('[T3] is replaced by any backup, and the damaged file is kept and named', async () => {
    const { file, plan } = await damage();
    const { stdout } = await mingle('backup', 'list');
    expect(stdout.split('\n')[0]).toContain(file);
    const preview = await mingle('restore', file, '--preview');
    expect(preview).toEqual({
      code: 0,
      stdout:
        'Before: data that cannot be read\nAfter:  1 calendar, 0 marks, 0 preparations, 0 follow-ups, 0 events of your own, 0 people\n',
      stderr: 'Nothing was changed. Leave out --preview to restore.\n',
    });
    expect(readFileSync(plan, 'utf8')).toBe('{"cut');
    const restored = await mingle('restore', file);
    const [kept = ''] = quarantined();
    expect([restored.code, restored.stderr]).toEqual([
      0,
      `The damaged file is kept as ${join(folder, 'quarantine', kept)}.\n`,
    ]);
    expect(readFileSync(join(folder, 'quarantine', kept), 'utf8')).toBe('{"cut');
    expect((await mingle('doctor')).code).toBe(0);
  });

  it('[T3] is replaced by a backup from anywhere, and by nothing that is no backup', async () => {
    const { file, plan } = await damage();
    renameSync(join(folder, 'backups', file), join(folder, 'mine.json'));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect((await mingle('restore', 'notes.txt')).code).toBe(1);
    expect(readFileSync(plan, 'utf8')).toBe('{"cut');
    expect((await mingle('restore', 'mine.json')).code).toBe(0);
    expect((await mingle('events')).code).toBe(0);
  });

  it('[T3] whose checksum does not fit goes on as it is when the user says so, as doctor says', async () => {
    await mingle('mark', 'talk@example.com', '--kind', 'social');
    const plan = join(folder, 'mingle.json');
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('"social"', '"both"'));
    expect((await mingle('doctor')).stdout).toContain(
      `mingle restore ${plan} --as-it-is goes on with the file as it is.`,
    );
    expect((await mingle('restore', plan)).code).toBe(1);
    expect((await mingle('restore', plan, '--as-it-is')).code).toBe(0);
    expect(quarantined()).toHaveLength(1);
    const { stdout } = await mingle('events', '--kind', 'both', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ uid: 'talk@example.com' }]);
    expect((await mingle('doctor')).code).toBe(0);
  });

  it('[T3] takes a backup whose checksum does not fit only as it is', async () => {
    const { file } = await damage();
    const path = join(folder, 'backups', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"Team"', '"Beam"'));
    const refused = await mingle('restore', file);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      `${path} is not as Mingle wrote it: its checksum does not fit, so it was damaged or edited by hand. It was left as it is. ` +
        'Take another one (mingle backup list), or this one all the same if it can be read (--as-it-is).\n',
    ]);
    expect((await mingle('restore', file, '--as-it-is')).code).toBe(0);
    expect(JSON.parse((await mingle('calendars', '--json')).stdout)).toMatchObject([{ name: 'Beam' }]);
  });
});

describe('a data folder that a running Mingle has open', () => {
  it('can be read, and refuses changes with a sentence', async () => {
    const running = await openTestSession(folder);
    try {
      expect((await mingle('events', '--json')).code).toBe(0);
      expect((await mingle('doctor')).code).toBe(0);
      const { code, stdout, stderr } = await mingle('mark', 'talk@example.com', '--kind', 'social');
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain('Nothing was changed.');
      expect((await mingle('serve')).code).toBe(1);
    } finally {
      await running.close();
    }
  });
});

describe('mingle doctor', () => {
  it('finds a good folder well', async () => {
    const { code, stdout } = await mingle('doctor', '--json');
    const { healthy, dataFolder, checks } = JSON.parse(stdout);
    expect({ code, healthy, dataFolder }).toEqual({ code: 0, healthy: true, dataFolder: folder });
    expect(checks).toContainEqual({ name: 'Calendars', ok: true, message: '1 calendar, 3 events' });
  });

  it('[T6] ends with 1 when the data is damaged, leaves it as it is, and still checks the rest', async () => {
    const { file } = JSON.parse((await mingle('backup', '--json')).stdout);
    const plan = join(folder, 'mingle.json');
    writeFileSync(plan, '{"schemaVersion":1,');
    const { code, stdout } = await mingle('doctor', '--json');
    const { healthy, checks } = JSON.parse(stdout);
    expect([code, healthy]).toEqual([1, false]);
    expect(readFileSync(plan, 'utf8')).toBe('{"schemaVersion":1,');
    const messageOf = (name: string) =>
      checks.find((check: { readonly name: string }) => check.name === name)?.message;
    expect(messageOf('Data')).toBe(
      `${plan} cannot be read: it is cut off or not written as JSON. It was left as it is. Nothing was changed. Open Mingle to ` +
        'choose what to go on with, or restore a backup: mingle backup list, mingle restore FILE. The damaged file is kept.',
    );
    expect(messageOf('Calendars')).toBe(
      `1 file of a calendar is in ${join(folder, 'calendars')}. They can be checked once the data can be read.`,
    );
    expect(messageOf('Backups')).toMatch(/^\d+, the newest of 2026-03-02T/);
    expect(file).toMatch(/^2026-03-02\.\d{4}\.json$/);
    const { stderr } = await mingle('events');
    expect(stderr).toContain('Open Mingle to go on with the newest backup. The damaged file is kept.');
  });

  it('[T4] tells whether the edits in mingle.journal count', async () => {
    const [plan, journal] = ['mingle.json', 'mingle.journal'].map((name) => join(folder, name)) as [
      string,
      string,
    ];
    const base = createHash('sha256').update(readFileSync(plan)).digest('hex');
    const { schemaVersion } = JSON.parse(readFileSync(plan, 'utf8'));
    const dataLine = async () =>
      JSON.parse((await mingle('doctor', '--json')).stdout).checks.find(
        ({ name }: { readonly name: string }) => name === 'Data',
      );
    writeFileSync(journal, baseText({ schemaVersion, base, after: 0 }));
    expect(await dataLine()).toEqual({
      name: 'Data',
      ok: true,
      message: `Everything can be read, with the edits in ${journal}.`,
    });
    writeFileSync(journal, baseText({ schemaVersion, base: base.replace(/^./, 'x'), after: 0 }));
    expect(await dataLine()).toEqual({
      name: 'Data',
      ok: false,
      message: `${journal} belongs to another mingle.json, so nothing of it is taken. Mingle puts it into quarantine when it starts.`,
    });
  });

  it('names a calendar whose file is damaged, and its events are still there', async () => {
    // A change lets this version keep what it read from the file.
    await mingle('mark', 'talk@example.com', '--kind', 'social');
    const calendars = join(folder, 'calendars');
    const ics = readdirSync(calendars).find((name) => name.endsWith('.ics')) ?? '';
    writeFileSync(join(calendars, ics), '');
    const sentence = `Team: The calendar’s file ${join(calendars, ics)} is not as it was imported. Its marks and preps are kept; import the calendar again.\n`;
    const events = await mingle('events', '--json');
    expect([events.code, events.stderr, JSON.parse(events.stdout).length]).toEqual([0, sentence, 6]);
    expect((await mingle('week')).stderr).toBe(sentence);
    const { code, stdout } = await mingle('doctor');
    expect([code, stdout]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it('reads the file of a calendar also where it looks from outside as it did', async () => {
    const calendars = join(folder, 'calendars');
    const ics = join(calendars, readdirSync(calendars).find((name) => name.endsWith('.ics')) ?? '');
    const someTime = 1_770_000_000;
    utimesSync(ics, someTime, someTime);
    // A change lets this version keep what it read from the file, and how the file looked.
    await mingle('mark', 'talk@example.com', '--kind', 'social');
    writeFileSync(ics, readFileSync(ics, 'utf8').replace('Meetup', 'Matchx'));
    utimesSync(ics, someTime, someTime);
    expect((await mingle('events')).stderr).toBe('');
    const { code, stdout } = await mingle('doctor');
    expect([code, stdout]).toEqual([1, expect.stringContaining(`${ics} is not as it was imported`)]);
    // What it says to do mends it.
    const again = readFileSync(ics, 'utf8').replace('Matchx', 'Meetup').replace('SUMMARY:', 'SUMMARY:New ');
    writeFileSync(join(folder, 'team.ics'), again);
    expect((await mingle('import', 'team.ics')).code).toBe(0);
    expect((await mingle('doctor')).code).toBe(0);
  });

  it('names a calendar whose file has become a folder', async () => {
    await mingle('mark', 'talk@example.com', '--kind', 'social');
    const calendars = join(folder, 'calendars');
    const ics = join(calendars, readdirSync(calendars).find((name) => name.endsWith('.ics')) ?? '');
    rmSync(ics);
    mkdirSync(ics);
    const { code, stdout } = await mingle('doctor');
    expect([code, stdout]).toEqual([1, expect.stringContaining(ics)]);
  });

  it('names what a program that syncs folders has put beside Mingle’s files', async () => {
    const names = [
      'mingle (Robin’s conflicted copy 2026-03-02).json',
      'mingle.sync-conflict-20260302-101530-ABCDEFG.json',
      'mingle-ATTIC.journal',
      'calendars/team (1).ics',
    ];
    for (const name of [...names, 'notes.json']) writeFileSync(join(folder, name), '{}');
    const { code, stdout } = await mingle('doctor', '--json');
    const copies = JSON.parse(stdout).checks.filter(
      ({ name }: { readonly name: string }) => name === 'Other copy',
    );
    expect(code).toBe(1);
    expect(
      copies.map(({ message }: { readonly message: string }) => message.split(' is not Mingle’s')[0]),
    ).toEqual([names[0], names[2], names[1], names[3]].map((name) => join(folder, name ?? '')));
  });

  it('ends with 1 when the folder of the backups cannot be read', async () => {
    const backups = join(folder, 'backups');
    rmSync(backups, { recursive: true, force: true });
    writeFileSync(backups, 'no folder');
    const { code, stdout } = await mingle('doctor', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).checks).toContainEqual({
      name: 'Backups',
      ok: false,
      message: `${backups} could not be read (ENOTDIR). It was left as it is. Move it elsewhere: Mingle makes the folder anew, with a backup.`,
    });
  });

  it('ends with 1 when the newest backup is damaged, or the data was changed long after it', async () => {
    const { file } = JSON.parse((await mingle('backup', '--json')).stdout);
    const path = join(folder, 'backups', file);
    const backupsLine = async () =>
      JSON.parse((await mingle('doctor', '--json')).stdout).checks.find(
        ({ name }: { readonly name: string }) => name === 'Backups',
      );
    expect(await backupsLine()).toMatchObject({ ok: true });
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.replace('Team', 'Beam'));
    expect(await backupsLine()).toMatchObject({
      ok: false,
      message: expect.stringContaining('its checksum does not fit'),
    });
    writeFileSync(path, whole);
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    expect(await backupsLine()).toMatchObject({
      ok: false,
      message: expect.stringContaining(
        'The data was changed long after that, so backups fail. Run mingle backup to see why.',
      ),
    });
  });

  it.skipIf(process.platform === 'win32')('ends with 1 when other users could change the data', async () => {
    chmodSync(folder, 0o777);
    const { code, stdout } = await mingle('doctor');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^! {2}Data folder .*chmod 700/m)]);
  });
});
