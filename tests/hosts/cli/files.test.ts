import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { teamCalendar } from '../suite/team-calendar';
import { runMingle } from './run-mingle';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'mingle-cli-'));
  writeFileSync(join(place, 'team.ics'), teamCalendar);
});
afterEach(() => rmSync(place, { recursive: true }));

const mingle = (...words: readonly string[]) => runMingle(['--data', join(place, 'data'), ...words], place);
const lostEvent = {
  code: 'no-start',
  line: 29,
  message: expect.stringMatching(/\.$/),
  uid: 'lost@example.com',
};

describe('mingle occurrences', () => {
  const march = ['--from', '2026-03-02', '--to', '2026-03-09'] as const;

  it('lists what overlaps the window, with what could not be read, and touches no data folder', async () => {
    const { code, stdout } = await mingle('occurrences', 'team.ics', ...march, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      occurrences: [
        {
          uid: 'chess@example.com',
          recurrenceId: '2026-03-02T18:00:00Z',
          start: '2026-03-02T18:00:00Z',
          end: '2026-03-02T20:00:00Z',
          allDay: false,
          summary: 'Chess club',
          status: 'confirmed',
        },
        {
          uid: 'talk@example.com',
          recurrenceId: null,
          start: '2026-03-03T17:00:00Z',
          end: '2026-03-03T19:00:00Z',
          allDay: false,
          summary: 'Meetup talk',
          status: 'confirmed',
        },
        {
          uid: 'offsite@example.com',
          recurrenceId: null,
          start: '2026-03-05',
          end: '2026-03-07',
          allDay: true,
          summary: 'Offsite',
          status: 'confirmed',
        },
      ],
      problems: [lostEvent],
      truncated: false,
    });
    expect(existsSync(join(place, 'data'))).toBe(false);
  });

  it('gives an event without UID an empty one, as its file does', async () => {
    const nameless = ['BEGIN:VEVENT', 'SUMMARY:Walk', 'DTSTART:20260302T090000Z', 'END:VEVENT'];
    writeFileSync(join(place, 'walk.ics'), buildIcs([nameless.join('\r\n')]));
    const { stdout } = await mingle('occurrences', 'walk.ics', ...march, '--json');
    expect(JSON.parse(stdout).occurrences).toMatchObject([{ uid: '', summary: 'Walk' }]);
  });

  it('takes the first day in and leaves the last day out', async () => {
    const onDays = async (from: string, to: string) => {
      const { stdout } = await mingle('occurrences', 'team.ics', '--from', from, '--to', to, '--json');
      return JSON.parse(stdout).occurrences.map(({ uid }: { readonly uid: string }) => uid);
    };
    expect(await onDays('2026-03-06', '2026-03-07')).toEqual(['offsite@example.com']);
    expect(await onDays('2026-03-07', '2026-03-09')).toEqual([]);
  });

  it('reads floating times in the zone that is asked for', async () => {
    const floating = buildEvent('walk@example.com', [
      'SUMMARY:Walk',
      'DTSTART:20260302T090000',
      'DURATION:PT1H',
    ]);
    writeFileSync(join(place, 'walk.ics'), buildIcs([floating], ['X-WR-TIMEZONE:America/New_York']));
    const { stdout } = await mingle('occurrences', 'walk.ics', ...march, '--json');
    expect(JSON.parse(stdout).occurrences).toMatchObject([{ start: '2026-03-02T08:00:00Z' }]);
  });

  it('writes aligned lines in the zone that is asked for, and problems beside them', async () => {
    expect(await mingle('occurrences', 'team.ics', ...march)).toEqual({
      code: 0,
      stdout:
        'Mon 2 Mar 2026, 19:00–21:00  Chess club\n' +
        'Tue 3 Mar 2026, 18:00–20:00  Meetup talk\n' +
        '5–6 March 2026               Offsite\n',
      stderr: expect.stringMatching(/^Line 29: .*\.\n$/),
    });
  });

  it('keeps what could do things to a terminal out of its lines', async () => {
    const sly = buildEvent('sly@example.com', [
      'SUMMARY:\u001b]0;owned\u0007Dinner\\nnow',
      'DTSTART:20260302T090000Z',
    ]);
    writeFileSync(join(place, 'sly.ics'), buildIcs([sly]));
    const { stdout } = await mingle('occurrences', 'sly.ics', ...march);
    expect(stdout).toBe('Mon 2 Mar 2026, 10:00  ]0;ownedDinner now\n');
  });

  it('ends with 1 and says so when the file is no calendar or not there', async () => {
    writeFileSync(join(place, 'page.ics'), '<!doctype html><title>Sign in</title>');
    const page = await mingle('occurrences', 'page.ics', ...march, '--json');
    expect({ code: page.code, ...JSON.parse(page.stdout) }).toEqual({
      code: 1,
      occurrences: [],
      problems: [{ code: 'not-a-calendar', line: expect.any(Number), message: expect.any(String) }],
      truncated: false,
    });
    expect(page.stderr).toMatch(/Export the calendar again as \.ics/);
    expect(await mingle('occurrences', 'none.ics', ...march)).toEqual({
      code: 1,
      stdout: '',
      stderr: `There is no file called ${join(place, 'none.ics')}.\n`,
    });
  });
});

describe('mingle suggest', () => {
  it('[M4] proposes kind and form with reasons, and touches no data folder', async () => {
    const { code, stdout } = await mingle('suggest', 'team.ics', '--json');
    const proposals = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(proposals.map(({ uid }: { readonly uid: string }) => uid).toSorted()).toEqual([
      'chess@example.com',
      'offsite@example.com',
      'talk@example.com',
    ]);
    const chess = proposals.find(({ uid }: { readonly uid: string }) => uid === 'chess@example.com');
    expect(chess).toEqual({
      uid: 'chess@example.com',
      summary: 'Chess club',
      kind: 'social',
      form: 'club',
      confidence: expect.any(Number),
      reasons: expect.arrayContaining([expect.stringContaining('club')]),
    });
    expect(existsSync(join(place, 'data'))).toBe(false);
  });

  const routine = (uid: string) => [
    ...['BEGIN:VEVENT', `UID:${uid}`, 'SUMMARY:Lorem', 'DTSTART:20260302T090000', 'DTEND:20260302T093000'],
    ...[
      'RRULE:FREQ=WEEKLY',
      'ATTENDEE:mailto:mara@kompass.example',
      `ATTENDEE:mailto:${uid}@kompass.example`,
    ],
    'END:VEVENT',
  ];
  const lines = ['BEGIN:VCALENDAR', ...['bo', 'kim', 'lou'].flatMap(routine), 'END:VCALENDAR'];
  const asked = async (...options: readonly string[]) => {
    writeFileSync(join(place, 'work.ics'), lines.join('\r\n'));
    const { stdout, stderr, code } = await mingle('suggest', 'work.ics', '--json', ...options);
    const proposals: readonly { readonly kind: string; readonly reasons: readonly string[] }[] = code
      ? []
      : JSON.parse(stdout);
    return { stderr, code, kinds: proposals.map(({ kind }) => kind), reasons: proposals[0]?.reasons };
  };

  it('[M7] [I13] tells routine by the addresses given with --me', async () => {
    const { stderr, ...told } = await asked('--me', 'Mara@kompass.example,mara@home.example');
    expect(told).toEqual({
      code: 0,
      kinds: ['other', 'other', 'other'],
      reasons: ['every week with the same person of kompass.example: work, not networking'],
    });
    expect(stderr).toBe('');
    expect((await asked('--me', 'nobody@elsewhere.example')).kinds).not.toContain('other');
  });

  it('[I13] takes the likeliest address without --me, and says so', async () => {
    const { stderr, kinds } = await asked();
    expect(kinds).toEqual(['other', 'other', 'other']);
    expect(stderr).toContain('Taken as yours: mara@kompass.example.');
  });

  it('refuses what is no address', async () => {
    expect((await asked('--me', 'mara')).code).toBe(2);
  });
});

describe('mingle import', () => {
  const firstImport = {
    ...{ calendar: 'Team', nature: 'whole', added: 3, changed: 0, gone: 0, same: 0, older: 0, unreadable: 1 },
    ...{ stays: 0, sure: true, doubt: null },
  };

  it('[I6] answers for one file with one object', async () => {
    const { code, stdout } = await mingle('import', 'team.ics', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ ...firstImport, problems: [lostEvent] });
  });

  it('[I2] shows what would change with --dry-run, and changes nothing', async () => {
    const dry = await mingle('import', 'team.ics', '--dry-run', '--json');
    expect(JSON.parse(dry.stdout)).toEqual({ ...firstImport, problems: [lostEvent] });
    expect(dry.stderr).toContain('Nothing is imported: this is what an import would do.\n');
    const wet = await mingle('import', 'team.ics', '--json');
    expect(JSON.parse(wet.stdout)).toMatchObject(firstImport);
  });

  it('[I1] takes a folder and several files, and what cannot be read costs itself alone', async () => {
    mkdirSync(join(place, 'folder'));
    writeFileSync(join(place, 'folder', 'b.ics'), teamCalendar);
    writeFileSync(join(place, 'folder', 'notes.txt'), 'no calendar');
    writeFileSync(join(place, 'empty.ics'), '');
    const { code, stdout, stderr } = await mingle('import', 'empty.ics', 'folder', 'none.ics', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      imports: [{ ...firstImport, problems: [lostEvent] }],
      failed: [
        { file: 'empty.ics', code: 'not-a-calendar', message: expect.any(String) },
        {
          file: 'none.ics',
          code: 'not-found',
          message: `There is no file called ${join(place, 'none.ics')}.`,
        },
      ],
    });
    expect(stderr).toContain('2 of 3 files could not be imported; the others were.\n');
  });

  it('[I8] takes the address of a calendar', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/calendar');
      response.end(teamCalendar);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, stdout } = await mingle('import', `http://127.0.0.1:${port}/team.ics`, '--json');
    server.close();
    expect([code, JSON.parse(stdout)]).toEqual([0, { ...firstImport, problems: [lostEvent] }]);
    const gone = await mingle('import', `http://127.0.0.1:${port}/team.ics`, '--json');
    expect([gone.code, gone.stdout]).toEqual([1, '']);
    expect(gone.stderr).toContain('Check the connection and try again. Nothing was changed.');
  });

  it('[I5] asks for a zone that nobody knows, and takes --zone-for as the answer', async () => {
    const odd = buildEvent('odd@example.com', [
      'SUMMARY:Odd',
      'DTSTART;TZID=Our Office=HQ:20260302T090000',
      'DURATION:PT1H',
    ]);
    writeFileSync(join(place, 'odd.ics'), buildIcs([odd]));
    const unanswered = await mingle('import', 'odd.ics', '--dry-run', '--json');
    expect(JSON.parse(unanswered.stdout).problems).toMatchObject([{ code: 'unknown-zone' }]);
    const said = await mingle('import', 'odd.ics', '--zone-for', 'Our Office=HQ=America/New_York');
    expect(said.stderr).toBe('');
    const again = await mingle('import', 'odd.ics', '--json');
    expect(JSON.parse(again.stdout).problems).toEqual([]);
    const { stdout } = await mingle('events', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ uid: 'odd@example.com', start: '2026-03-02T14:00:00Z' }]);
  });

  it('[I5] says that nothing asks for a zone that --zone-for names, and what is asked for', async () => {
    const odd = buildEvent('odd@example.com', ['DTSTART;TZID=Our Office:20260302T090000']);
    writeFileSync(join(place, 'odd.ics'), buildIcs([odd]));
    const { code, stderr } = await mingle('import', 'odd.ics', '--zone-for', 'our office=Europe/Berlin');
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining(
        'Nothing asks for the zone “our office”, so --zone-for was not used for it; asked for: “Our Office”.\n',
      ),
    ]);
    const plain = await mingle('import', 'team.ics', '--zone-for', 'HQ=Europe/Berlin');
    expect(plain.stderr).toContain('so --zone-for was not used for it; none is asked for.\n');
  });

  it('says in one line what came, and each problem with its line', async () => {
    expect(await mingle('import', 'team.ics')).toEqual({
      code: 0,
      stdout: 'Team: 3 new, 0 changed, 0 gone, 0 same, 1 unreadable\n',
      stderr: expect.stringMatching(/^Line 29: .*\.\n$/),
    });
  });

  it('ends with 1 when the only file is no calendar', async () => {
    writeFileSync(join(place, 'page.ics'), '<html></html>');
    const { code, stdout, stderr } = await mingle('import', 'page.ics', '--json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^page\.ics: .*Nothing was changed\.\n$/);
  });
});
