import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../src/domain/time/zone';
import { runCommandLine } from '../../../src/hosts/cli/program';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { openFeedServer } from '../../helpers/feed-server';
import { runMingle } from './run-mingle';

const uid = 'days@example.com';

/** A schedule.xml of 7 March 2026. */
const schedule = (talks: readonly string[], zone = 'Europe/Berlin', date = '2026-03-07'): string =>
  `<schedule><conference><title>Small Days</title>${zone && `<time_zone_name>${zone}</time_zone_name>`}</conference>` +
  `<day date="${date}"><room name="Hall">${talks.join('')}</room></day></schedule>`;
const talk = (id: string, start: string, title: string): string =>
  `<event guid="g${id}" id="${id}"><start>${start}</start><duration>00:30</duration><title>${title}</title></event>`;

let place: string;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'mingle-cli-'));
  const day = ['SUMMARY:Small Days', 'DTSTART;VALUE=DATE:20260307', 'DTEND;VALUE=DATE:20260308'];
  writeFileSync(join(place, 'mine.ics'), buildIcs([buildEvent(uid, day)]));
  writeFileSync(join(place, 'old.xml'), schedule([talk('1', '10:00', 'Opening'), talk('2', '11:00', 'Tea')]));
  writeFileSync(
    join(place, 'new.xml'),
    schedule([talk('1', '10:30', 'Opening'), talk('3', '12:00', 'Lunch')]),
  );
  await mingle('import', join(place, 'mine.ics'));
});
afterEach(() => rmSync(place, { recursive: true }));

const mingle = (...words: readonly string[]) => runMingle(['--data', join(place, 'data'), ...words], place);

async function json(...words: readonly string[]) {
  const { code, stdout, stderr } = await mingle('--json', ...words);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}

const shared = { end: '2026-03-07T10:00:00Z', room: 'Hall', track: '', speakers: [] };
const opening = {
  ...{ ...shared, id: '1', guid: 'g1', title: 'Opening', start: '2026-03-07T09:00:00Z' },
  ...{ end: '2026-03-07T09:30:00Z', pick: null, status: 'same', changes: [] },
};
const tea = {
  ...opening,
  id: '2',
  guid: 'g2',
  title: 'Tea',
  start: '2026-03-07T10:00:00Z',
  end: '2026-03-07T10:30:00Z',
};

describe('mingle programme --for', () => {
  it('[N7] loads the programme of an event, lists it, and picks sessions of it', async () => {
    const first = { name: 'Small Days', zone: 'Europe/Berlin', problems: [] };
    expect(await json('programme', 'old.xml', '--for', uid)).toEqual({
      ...first,
      ...{ added: 2, changed: 0, gone: 0, same: 0, sessions: [opening, tea] },
    });
    expect(await json('pick', '1', 'g2', '--for', uid)).toEqual({
      sessions: [
        { ...opening, pick: 'going' },
        { ...tea, pick: 'going' },
      ],
    });
    const picked = {
      sessions: [
        { id: '1', pick: 'maybe' },
        { id: '2', pick: 'going' },
      ],
    };
    expect(await json('pick', '1', '--for', uid, '--as', 'maybe')).toMatchObject(picked);
    expect(await json('pick', '--for', uid)).toMatchObject(picked);
    expect(await json('programme', '--for', uid)).toMatchObject({
      ...{ added: 0, changed: 0, gone: 0, same: 2 },
      ...picked,
    });
  });

  it('[N7] says what the next version changed, and lists what is gone while it is picked', async () => {
    await json('programme', 'old.xml', '--for', uid);
    await json('pick', '2', '--for', uid);
    const next = await json('programme', 'new.xml', '--for', uid);
    expect(next).toMatchObject({
      ...{ added: 1, changed: 1, gone: 1, same: 0 },
      sessions: [
        { id: '1', pick: null, status: 'changed', changes: ['time'] },
        { id: '3', pick: null, status: 'same', changes: [] },
        { id: '2', title: 'Tea', start: '2026-03-07T10:00:00Z', pick: 'going', status: 'gone', changes: [] },
      ],
    });
    expect((await json('pick', '2', '--for', uid, '--as', 'none')).sessions).toEqual([]);
    expect((await json('programme', '--for', uid)).sessions).toHaveLength(2);
  });

  it('[N7] fetches a programme from its address, without saying it', async () => {
    const server = await openFeedServer((response) =>
      response.end(schedule([talk('1', '10:00', 'Opening')])),
    );
    const address = `${server.origin}/secret-7/schedule.xml`;
    const { stdout, stderr } = await mingle('programme', address, '--for', uid);
    expect(stdout).toContain('Opening');
    expect(stdout + stderr).not.toContain('secret-7');
    expect(stderr).toContain('Small Days: 1 new, 0 changed, 0 gone, 0 as before.');
  });

  it('[N7] fetches programmes with refresh, with --due those whose time has come', async () => {
    const server = await openFeedServer((response) =>
      response.end(schedule([talk('1', '10:00', 'Opening')])),
    );
    await mingle('programme', `${server.origin}/schedule.xml`, '--for', uid);
    expect(await json('refresh', '--due')).toEqual({ refreshed: [], failed: [] });
    server.answer((response) => response.end(schedule([talk('1', '10:30', 'Opening')])));
    const later = ['--now', '2030-03-07T09:00:00Z'];
    expect(await json('refresh', '--due', ...later)).toEqual({
      refreshed: [{ programme: 'Small Days', outcome: 'updated', added: 0, changed: 1, gone: 0, same: 0 }],
      failed: [],
    });
    server.answer((response) => response.end('<html><body>Log in</body></html>'));
    const { code, stdout, stderr } = await mingle('refresh', 'Small Days');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'Small Days: 127.0.0.1 has no programme that Mingle can read.\n1 address could not be fetched; what was there before stays.\n',
    );
  });

  it('[N7] lists days, picks and changes for people', async () => {
    await mingle('programme', 'old.xml', '--for', uid);
    await mingle('pick', '1', '--for', uid);
    await mingle('pick', '2', '--for', uid, '--as', 'maybe');
    const { stdout } = await mingle('programme', 'new.xml', '--for', uid);
    expect(stdout.split('\n').map((line) => line.trimEnd())).toEqual([
      'Sat 7 Mar 2026',
      '■  1  time  10:30–11:00  Opening  Hall',
      '□  2  gone  11:00–11:30  Tea      Hall',
      '   3        12:00–12:30  Lunch    Hall',
      '',
    ]);
  });

  it('[N7] ends with 1 and the way on where the zone is not known, or almost all would be lost', async () => {
    writeFileSync(join(place, 'nowhere.xml'), schedule([talk('1', '10:00', 'Opening')], ''));
    let words = '';
    const code = await runCommandLine(
      ['--data', join(place, 'data'), 'programme', 'nowhere.xml', '--for', uid],
      {
        cwd: place,
        locale: { tag: 'en-GB', zone: 'Asia/Tokyo' as ZoneId, firstDay: 1, hourCycle: 24 },
        data: () => {},
        words: (text) => {
          words += text;
        },
      },
    );
    expect([code, words]).toEqual([
      1,
      'The programme does not say in which time zone its clocks are. Say it with --zone, such as --zone Europe/Berlin. Nothing was changed.',
    ]);
    const many = (prefix: string) =>
      schedule(
        ['10', '11', '12', '13', '14'].map((hour) =>
          talk(`${prefix}${hour}`, `${hour}:00`, `${prefix} ${hour}`),
        ),
      );
    writeFileSync(join(place, 'many.xml'), many('Graphs'));
    writeFileSync(join(place, 'other.xml'), many('Horses').replaceAll('Hall', 'Attic'));
    await json('programme', 'many.xml', '--for', uid);
    const refused = await mingle('programme', 'other.xml', '--for', uid);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      'None of the 5 sessions of the version before is in it. Nothing was changed; --confirm takes it all the same.\n',
    ]);
    expect(await json('programme', 'other.xml', '--for', uid, '--confirm')).toMatchObject({
      added: 5,
      gone: 5,
    });
  });

  it('[N7] takes a programme of other days with a warning, because event and file were both named', async () => {
    writeFileSync(
      join(place, 'last.xml'),
      schedule([talk('1', '10:00', 'Opening')], 'Europe/Berlin', '2025-03-08'),
    );
    const { code, stderr } = await mingle('programme', 'last.xml', '--for', uid);
    expect([code, stderr.split('\n')[0]]).toEqual([
      0,
      'None of its sessions is on a day of the event: this programme is of 8 March 2025, and the event is on 7 March 2026.',
    ]);
  });

  it('[N7] ends with 1 without such an event, programme or session, and with 2 on wrong usage', async () => {
    const code = async (...words: readonly string[]) => (await mingle(...words)).code;
    expect(await code('programme', '--for', uid)).toBe(1);
    expect(await code('programme', 'old.xml', '--for', 'nobody@example.com')).toBe(1);
    await json('programme', 'old.xml', '--for', uid);
    expect(await code('pick', '9', '--for', uid)).toBe(1);
    expect(await code('pick', '1')).toBe(2);
    expect(await code('pick', '1', '--for', uid, '--as', 'perhaps')).toBe(2);
    expect(await code('programme')).toBe(2);
    expect(await code('programme', 'old.xml', '--for', uid, '--compare', 'new.xml')).toBe(2);
  });
});

describe('mingle today', () => {
  it('[N7] names the picked session that goes on and the next one, on the day of the conference', async () => {
    await mingle('mark', uid, '--kind', 'networking', '--form', 'conference');
    await mingle('programme', 'old.xml', '--for', uid);
    await mingle('pick', '1', '--for', uid);
    await mingle('pick', '2', '--for', uid, '--as', 'maybe');
    const before = await mingle('today');
    expect(before.stdout).toContain('\nProgramme: 1 going, 1 maybe · next Sat 7 Mar, 10:00 Hall\n');
    const during = await mingle('today', '--now', '2026-03-07T09:10:00Z');
    expect(during.stdout).toContain(
      'Now, until 10:30: Opening · Hall\nNext, 11:00–11:30: Tea · Hall · maybe\nProgramme: 1 going, 1 maybe\n',
    );
    const { headline } = await json('today', '--now', '2026-03-07T09:40:00Z');
    expect(headline.programme).toEqual({
      ...{ going: 1, maybe: 1, now: null },
      next: {
        ...{ id: '2', title: 'Tea', room: 'Hall', pick: 'maybe' },
        ...{ start: '2026-03-07T10:00:00Z', end: '2026-03-07T10:30:00Z' },
      },
    });
  });
});
