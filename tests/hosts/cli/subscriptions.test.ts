import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { FeedServer } from '../../helpers/feed-server';
import { openFeedServer } from '../../helpers/feed-server';
import { runMingle } from './run-mingle';

const path = '/private-8f3a/basic.ics?token=zq2w';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'mingle-cli-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const mingle = async (...words: readonly string[]) => {
  const run = await runMingle(['--data', join(place, 'data'), ...words], place);
  expect(run.stdout + run.stderr).not.toMatch(/private-8f3a|zq2w/);
  return run;
};
const json = async (...words: readonly string[]) => {
  const { code, stdout } = await mingle(...words, '--json');
  return [code, stdout === '' ? null : JSON.parse(stdout)];
};

const talk = buildEvent('talk@example.com', ['SUMMARY:Talk', 'DTSTART:20260303T180000Z', 'DURATION:PT2H']);
const chess = buildEvent('chess@example.com', ['SUMMARY:Chess', 'DTSTART:20260304T180000Z', 'DURATION:PT2H']);
const dinner = buildEvent('dinner@example.com', ['SUMMARY:Dinner', 'DTSTART:20260305T180000Z']);

/** A server of a calendar that can be changed; `down` has it fail. */
interface ClubServer extends FeedServer {
  serve(events: readonly string[], lines?: readonly string[]): void;
  down(): void;
}

async function openClub(name: string, events: readonly string[]): Promise<ClubServer> {
  const server = await openFeedServer(() => undefined);
  const serve = (now: readonly string[], lines: readonly string[] = []) =>
    server.answer((response) => response.end(buildIcs(now, [`X-WR-CALNAME:${name}`, ...lines])));
  serve(events);
  return { ...server, serve, down: () => server.answer((response) => response.writeHead(500).end()) };
}

describe('mingle subscribe', () => {
  it('[I8] fetches and takes a calendar, and answers with one object', async () => {
    const { origin } = await openClub('Club', [talk, chess]);
    expect(await json('subscribe', origin + path, '--every', '6-hours')).toEqual([
      0,
      {
        calendar: 'Club',
        server: origin.slice('http://'.length),
        encrypted: false,
        everyMinutes: 360,
        added: 2,
        changed: 0,
        gone: 0,
        same: 0,
        unreadable: 0,
        problems: [],
      },
    ]);
    const plan = readFileSync(join(place, 'data', 'mingle.json'), 'utf8');
    expect(plan).toContain(origin + path);
  });

  it('[I8] says what came, how often it will be fetched, and that http is open to others', async () => {
    const { origin } = await openClub('Club', [talk]);
    const server = origin.slice('http://'.length);
    expect(await mingle('subscribe', origin + path)).toEqual({
      code: 0,
      stdout: 'Club: 1 new, 0 changed, 0 gone, 0 same, 0 unreadable\n',
      stderr:
        `${server} is asked over http: anyone on the way can read this calendar and change it. Use its https address if it has one.\n` +
        `It is fetched from ${server} again every day while Mingle is open.\n`,
    });
    const never = await mingle('subscribe', origin + path, '--every', 'never');
    expect(never.stderr).toContain(`It is fetched from ${server} when you ask: mingle refresh.\n`);
  });

  it('[I5] takes --zone-for as the answer to a zone that nobody knows', async () => {
    const odd = buildEvent('odd@example.com', ['SUMMARY:Odd', 'DTSTART;TZID=Our Office:20260302T090000']);
    const { origin } = await openClub('Club', [odd]);
    await mingle('subscribe', origin + path, '--zone-for', 'Our Office=America/New_York');
    const [, events] = await json('events');
    expect(events).toMatchObject([{ start: '2026-03-02T14:00:00Z' }]);
    expect(await json('refresh')).toMatchObject([0, { refreshed: [{ outcome: 'unchanged' }] }]);
  });

  it('[T1] fails without repeating the address', async () => {
    const { origin, close } = await openClub('Club', [talk]);
    await close();
    expect(await mingle('subscribe', origin + path)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        '127.0.0.1 cannot be reached (ECONNREFUSED). Check the connection and try again. Nothing was changed.\n',
    });
    const signIn = await mingle('subscribe', `http://ana:private-8f3a@example.org${path}`);
    expect([signIn.code, signIn.stderr]).toEqual([1, expect.stringContaining('name and a password')]);
    expect(await json('calendars')).toEqual([0, []]);
  });

  it.each([
    ['an unknown interval', ['subscribe', `https://127.0.0.1${path}`, '--every', 'minute']],
    ['an address as a command', [`https://127.0.0.1${path}`]],
    ['an address as an interval', ['subscribe', 'a', '--every', `https://127.0.0.1${path}`]],
    ['too many addresses', ['subscribe', `https://127.0.0.1${path}`, `https://127.0.0.1${path}`]],
  ])('[T1] takes %s for wrong usage, and does not repeat an address', async (_what, words) => {
    expect((await mingle(...words)).code).toBe(2);
  });
});

describe('mingle refresh', () => {
  async function subscribeBoth() {
    const [club, team] = [await openClub('Club', [talk]), await openClub('Team', [chess])];
    await mingle('subscribe', club.origin + path, '--every', 'hour');
    await mingle('subscribe', team.origin + path, '--every', 'week');
    return { club, team };
  }

  it('[I8] fetches all, and one that fails holds up no other and ends it with 1', async () => {
    const { club, team } = await subscribeBoth();
    club.down();
    team.serve([chess, dinner]);
    expect(await json('refresh')).toEqual([
      1,
      {
        refreshed: [{ calendar: 'Team', outcome: 'updated', added: 1, changed: 0, gone: 0, same: 1 }],
        failed: [
          { calendar: 'Club', code: 'unreachable', message: '127.0.0.1 answered with an error (500).' },
        ],
      },
    ]);
    expect(await mingle('refresh')).toEqual({
      code: 1,
      stdout: 'Team: unchanged, 0 new, 0 changed, 0 gone, 2 same\n',
      stderr:
        'Club: 127.0.0.1 answered with an error (500).\n1 address could not be fetched; what was there before stays.\n',
    });
  });

  it('[I8] fetches those that are named, by name or id, each once', async () => {
    const { club, team } = await subscribeBoth();
    const [, calendars] = await json('calendars');
    expect(await json('refresh', 'Club', calendars[0].id)).toMatchObject([
      0,
      { refreshed: [{ calendar: 'Club' }], failed: [] },
    ]);
    expect([club.requests.length, team.requests.length]).toEqual([2, 1]);
  });

  it('[I8] fetches with --due only those whose time has come', async () => {
    const { club, team } = await subscribeBoth();
    expect(await mingle('refresh', '--due')).toEqual({
      code: 0,
      stdout: 'There is nothing to fetch.\n',
      stderr: '',
    });
    const later = ['--now', '2026-03-02T09:00:00Z'];
    expect(await json('refresh', '--due', ...later)).toMatchObject([
      0,
      { refreshed: [{ calendar: 'Club' }] },
    ]);
    expect([club.requests.length, team.requests.length]).toEqual([2, 1]);
  });

  it('[I8] fetches with --due after a clock that ran ahead was set right', async () => {
    const { club, team } = await subscribeBoth();
    await mingle('refresh', '--now', '2030-01-01T09:00:00Z');
    expect(await json('refresh', '--due')).toMatchObject([
      0,
      { refreshed: [{ calendar: 'Club' }, { calendar: 'Team' }] },
    ]);
    expect([club.requests.length, team.requests.length]).toEqual([3, 3]);
  });

  it('[I8] says that what wants a look was not taken', async () => {
    const { club } = await subscribeBoth();
    club.serve([]);
    const { code, stdout, stderr } = await mingle('refresh', 'Club');
    expect([code, stdout]).toEqual([0, 'Club: waiting, 0 new, 0 changed, 0 gone, 0 same\n']);
    expect(stderr).toMatch(
      /^Club: .* Nothing was taken; open Mingle to look through it, or take it with --accept, .*\.\n$/,
    );
    expect(await json('calendars')).toMatchObject([0, [{ name: 'Club', events: 1 }, { name: 'Team' }]]);
  });

  it('[I8] takes with --accept what would wait, of the calendar that is named', async () => {
    const server = await openClub('Club', [talk, chess]);
    await mingle('subscribe', server.origin + path);
    server.serve([]);
    expect(await json('refresh', 'Club', '--accept')).toEqual([
      0,
      {
        refreshed: [{ calendar: 'Club', outcome: 'updated', added: 0, changed: 0, gone: 2, same: 0 }],
        failed: [],
      },
    ]);
    expect(await json('refresh', 'Club', '--accept')).toMatchObject([
      0,
      { refreshed: [{ outcome: 'unchanged' }] },
    ]);
    const { stdout } = await mingle('imports', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ gone: 2, action: 'take-back' }, { added: 2 }]);
  });

  it('[I5] asks for the zone before it takes what names one that nobody knows', async () => {
    const server = await openClub('Club', [talk]);
    await mingle('subscribe', server.origin + path);
    server.serve([talk, buildEvent('odd', ['DTSTART;TZID=Our Office:20260302T090000'])]);
    expect(await mingle('refresh', 'Club', '--accept')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'Club: it names zones that nobody knows: “Our Office”. Say which they are with --zone-for "Name=Europe/Berlin". Nothing was taken.\n' +
        '1 address could not be fetched; what was there before stays.\n',
    });
    const zone = ['--zone-for', 'Our Office=America/New_York'];
    expect((await mingle('refresh', 'Club', '--accept', ...zone)).stdout).toBe(
      'Club: updated, 1 new, 0 changed, 0 gone, 1 same\n',
    );
    const { stdout } = await mingle('events', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ uid: 'odd', start: '2026-03-02T14:00:00Z' }, {}]);
  });

  it.each([
    [['--accept'], '--accept takes what would drop most of a calendar: name the calendar it is for.'],
    [['Club', '--zone-for', 'HQ=Europe/Berlin'], '--zone-for goes with --accept.'],
  ])('[I8] refuses %j, which could not mean what was meant', async (words, sentence) => {
    const { code, stderr } = await mingle('refresh', ...words);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it('[I8] knows no calendar of another name, and fetches no file', async () => {
    const { club } = await subscribeBoth();
    writeFileSync(join(place, 'home.ics'), buildIcs([dinner], ['X-WR-CALNAME:Home']));
    await mingle('import', 'home.ics');
    expect(await mingle('refresh', 'Club', 'Clubs')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no calendar called “Clubs”; mingle calendars lists them.\n',
    });
    expect((await mingle('refresh', 'Home')).stderr).toBe(
      '“Home” is a file and not fetched from an address.\n',
    );
    expect(club.requests).toHaveLength(1);
  });
});

describe('mingle calendars', () => {
  it('[I8] lists files and subscriptions, these by their server', async () => {
    const { origin, down } = await openClub('Club', [talk]);
    writeFileSync(join(place, 'home.ics'), buildIcs([dinner], ['X-WR-CALNAME:Home']));
    await mingle('import', 'home.ics');
    await mingle('subscribe', origin + path);
    const server = origin.slice('http://'.length);
    down();
    await mingle('refresh');
    expect(await json('calendars')).toEqual([
      0,
      [
        {
          id: expect.any(String),
          name: 'Home',
          kind: 'file',
          events: 1,
          server: null,
          everyMinutes: null,
          fetched: null,
          next: null,
          paused: null,
          held: null,
          trouble: null,
        },
        {
          id: expect.any(String),
          name: 'Club',
          kind: 'subscription',
          events: 1,
          server,
          everyMinutes: 1440,
          fetched: '2026-03-02T08:00:00Z',
          next: '2026-03-02T08:15:00Z',
          paused: false,
          held: null,
          trouble: '127.0.0.1 answered with an error (500).',
        },
      ],
    ]);
    const gap = ' '.repeat(server.length);
    expect((await mingle('calendars')).stdout).toBe(
      `Name  Kind          Events  Server${gap.slice(6)}  Fetched                Next                   Trouble\n` +
        'Home  file          1\n' +
        `Club  subscription  1       ${server}  Mon 2 Mar 2026, 09:00  Mon 2 Mar 2026, 09:15  127.0.0.1 answered with an error (500).\n`,
    );
  });

  it('says so when there is none', async () => {
    expect((await mingle('calendars')).stdout).toBe('No calendars yet.\n');
  });
});

describe('mingle import', () => {
  it('[T1] names an address among several by its server alone', async () => {
    const { origin, down } = await openClub('Club', [talk]);
    down();
    writeFileSync(join(place, 'home.ics'), buildIcs([dinner], ['X-WR-CALNAME:Home']));
    const [code, answer] = await json('import', 'home.ics', origin + path, `ftp://127.0.0.1${path}`);
    expect([code, answer.failed]).toEqual([
      1,
      [
        {
          file: origin.slice('http://'.length),
          code: 'unreachable',
          message: '127.0.0.1 answered with an error (500).',
        },
        {
          file: 'the address',
          code: 'bad-input',
          message: 'An address starts with https://, http:// or webcal://.',
        },
      ],
    ]);
  });
});
