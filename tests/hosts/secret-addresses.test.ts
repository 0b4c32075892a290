import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../src/contract/client';
import type { CalendarId } from '../../src/domain/calendars/calendar';
import type { Day } from '../../src/domain/time/day';
import { openBrowserHost } from '../../src/hosts/http/server';
import { bugText, withoutAddresses } from '../../src/hosts/node/bug-text';
import { openLog } from '../../src/hosts/node/log/open-log';
import { openPlanner } from '../../src/hosts/node/open-planner';
import { buildEvent, buildIcs } from '../helpers/build-ics';
import type { FeedAnswer, FeedServer } from '../helpers/feed-server';
import { openFeedServer } from '../helpers/feed-server';
import { runMingle } from './cli/run-mingle';
import { createHttpClient } from './http/http-client';

const path = '/private-SECRET123/basic.ics?token=SECRET456';
const secret = /SECRET\d+/;
/** With all that can be secret in an address: a sign-in, a path, a token. */
const addressAt = (server: FeedServer): string => server.origin.replace('//', '//ana:SECRET789@') + path;

const event = (uid: string, title: string) =>
  buildEvent(uid, [`SUMMARY:${title}`, 'DTSTART:20260303T180000Z', 'DURATION:PT2H']);
const talk = event('talk@example.com', 'Talk');
const chess = event('chess@example.com', 'Chess');
const odd = buildEvent('odd@example.com', ['SUMMARY:Odd', 'DTSTART;TZID=Our Office:20260302T090000']);

const sending =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): FeedAnswer =>
  (response) =>
    response.writeHead(200, headers).end(body);
const leadingTo =
  (to: (request: IncomingMessage) => string): FeedAnswer =>
  (response, request) =>
    response.writeHead(302, { location: to(request) }).end();
const echo = ({ url }: IncomingMessage) => url ?? '';

/** What a server can do, and what comes of it; each of them knows the address and says it where it can. */
const deeds: readonly (readonly [name: string, answer: FeedAnswer, outcome: string])[] = [
  [
    'sends another calendar, and names its file after the address',
    sending(buildIcs([talk, chess]), { 'content-disposition': 'attachment; filename="SECRET123.ics"' }),
    'updated',
  ],
  ['sends the same again', sending(buildIcs([talk, chess])), 'unchanged'],
  ['asks for a zone', sending(buildIcs([talk, chess, odd])), 'waiting'],
  ['sends nothing of it any more', sending(buildIcs([])), 'waiting'],
  ...[401, 404, 429, 500].map((status): [string, FeedAnswer, string] => [
    `answers ${status}`,
    (response, request) => response.writeHead(status, echo(request)).end(echo(request)),
    status === 401 ? 'forbidden' : status === 404 ? 'not-found' : 'unreachable',
  ]),
  [
    'shows a web page',
    (response, request) => response.end(`<html><a href="${echo(request)}">here</a>`),
    'not-a-calendar',
  ],
  [
    'sends JSON',
    (response, request) => response.end(JSON.stringify({ path: echo(request) })),
    'not-a-calendar',
  ],
  [
    'sends some text',
    (response, request) => response.end(`no calendar at ${echo(request)}`),
    'not-a-calendar',
  ],
  ['sends half of it', sending(buildIcs([talk, chess]).subarray(0, 150)), 'not-a-calendar'],
  ['packs it wrongly', sending('SECRET123', { 'content-encoding': 'gzip' }), 'unreachable'],
  ['breaks off', (response) => response.write('BEGIN', () => response.destroy()), 'unreachable'],
  ['leads in a circle', leadingTo(echo), 'unreachable'],
  ['leads to a file', leadingTo((request) => `file:///SECRET789${echo(request)}`), 'unreachable'],
  ['leads to nobody', leadingTo((request) => `http://127.0.0.1:1${echo(request)}`), 'unreachable'],
  [
    'leads on with a password',
    leadingTo((request) => `http://ana:SECRET789@127.0.0.1${echo(request)}`),
    'unreachable',
  ],
];

describe('[T1] the address of a subscription', () => {
  let place: string;
  let folder: string;
  let server: FeedServer;
  let client: Client;
  let id: CalendarId;
  let close: () => Promise<void>;
  const ends: (() => Promise<void>)[] = [];
  /** Everything that Mingle told anyone. */
  const told: string[] = [];

  const call: Client['call'] = async (name, input) => {
    const answer = await client.call(name, input);
    told.push(JSON.stringify(answer));
    return answer;
  };

  /** Asks for everything that can be read. */
  async function readAll(): Promise<void> {
    await call('app.info', {});
    await call('data.status', {});
    await call('data.backups', {});
    await call('calendars.list', {});
    await call('reviews.list', {});
    await call('imports.list', {});
    await call('people.list', {});
    await call('follow-ups.list', {});
    await call('history.get', {});
    await call('events.list', { from: '2026-03-01' as Day, to: '2026-04-01' as Day });
    await call('today.get', {});
    await call('week.get', { of: '2026-03-02' as Day });
    for (const format of ['ics', 'json', 'markdown'] as const) {
      for (const shareSafe of [false, true]) await call('data.export', { format, shareSafe });
    }
  }

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'mingle-secret-'));
    folder = join(place, 'data');
    const clock = { now: () => Date.parse('2026-03-02T08:00:00Z') };
    const session = await openPlanner({
      folder,
      clock,
      access: 'write',
      say: (sentence) => told.push(sentence),
      log: openLog({ folder, clock, isDebugging: false }),
      version: '0.0.0',
    });
    const reportBug = (error: unknown) => told.push(bugText(error));
    const host = await openBrowserHost({ session, staticDir: place, port: 0, reportBug });
    client = createHttpClient(host.url);
    const stop = client.subscribe((push) => told.push(JSON.stringify(push)));
    close = async () => {
      stop();
      await host.close();
      await session.close();
    };
    server = await openFeedServer(sending(buildIcs([talk])), false, (end) => ends.push(end));
    const review = await call('subscription.review', { address: addressAt(server), readId: 'r1' });
    if (!review.ok) throw new Error(review.error.message);
    const applied = await call('calendar.apply', { reviewId: review.value.id, leaveOut: [] });
    if (!applied.ok) throw new Error(applied.error.message);
    id = applied.value.calendarId;
  });
  afterAll(async () => {
    await close();
    for (const end of ends) await end();
    rmSync(place, { recursive: true });
  });

  it.each(deeds)('is told nobody when the server %s', async (_name, answer, expected) => {
    server.answer(answer);
    const refreshed = await call('subscription.refresh', { id });
    expect(refreshed.ok ? refreshed.value.outcome : refreshed.error.code).toBe(expected);
    await call('subscription.review', { address: addressAt(server) });
    await readAll();
    expect(told.filter((text) => secret.test(text))).toEqual([]);
  });

  it.each([
    'http://ana:SECRET456@127.0.0.1/private-SECRET123',
    'ftp://127.0.0.1/private-SECRET123',
    'private-SECRET123',
    `https://127.0.0.1/${'SECRET123'.repeat(1_000)}`,
    'https://SECRET123 SECRET456/a.ics',
  ])('is not repeated when it cannot be fetched: %s', async (address) => {
    expect((await call('subscription.review', { address })).ok).toBe(false);
    expect(told.filter((text) => secret.test(text))).toEqual([]);
  });

  it('is told nobody when the calendar is renamed, kept otherwise, taken back and removed', async () => {
    server.answer(sending(buildIcs([talk, chess, event('new@example.com', 'Dinner')])));
    await call('subscription.refresh', { id });
    await call('calendar.rename', { id, name: 'Club' });
    await call('subscription.save', { id, everyMinutes: 60 });
    const imports = await call('imports.list', {});
    const last = imports.ok ? imports.value.find(({ action }) => action === 'take-back') : undefined;
    if (last) await call('import.take-back', { id: last.id });
    if (last) await call('import.put-back', { id: last.id });
    await call('data.backup', {});
    await call('calendar.remove', { id });
    await call('history.undo', {});
    await readAll();
    expect(last).toBeDefined();
    expect(told.filter((text) => secret.test(text))).toEqual([]);
    expect(told.some((text) => text.includes('"kind":"changed"'))).toBe(true);
  });

  it('is told nobody by the command line', async () => {
    await close();
    close = async () => undefined;
    const address = addressAt(server);
    const file = join(place, 'away.json');
    writeFileSync(join(place, 'home.ics'), buildIcs([talk]));
    const forms = ['ics', 'csv', 'json', 'markdown'].flatMap((form) => [
      ['export', '--format', form],
      ['export', '--format', form, '--share-safe'],
    ]);
    for (const words of [
      ['calendars'],
      ['refresh'],
      ['refresh', address],
      ['subscribe', address],
      ['import', address],
      ['import', 'home.ics', address, 'http://127.0.0.1:1/SECRET123'],
      ['import', '--dry-run', address],
      ['subscribe', 'http://127.0.0.1:1/SECRET123'],
      ['subscribe', 'http://ana:SECRET456@127.0.0.1/SECRET123'],
      ['subscribe', address, '--every', address],
      [address],
      ['backup', 'list'],
      ['doctor'],
      ['export', '--format', 'json', '-o', file],
      ...forms,
    ]) {
      for (const json of [[], ['--json']]) {
        const { stdout, stderr } = await runMingle(['--data', folder, ...json, ...words], place);
        expect([words[0], `${stdout}${stderr}`.match(secret)?.[0]]).toEqual([words[0], undefined]);
      }
    }
    expect(readFileSync(file, 'utf8')).not.toMatch(secret);
  });

  it('lies in what the user made and its backups, and in no other file', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => secret.test(readFileSync(file, 'latin1')) || secret.test(file))
      .map((file) => relative(folder, file).split(sep)[0]);
    expect([...new Set(files)].toSorted()).toEqual(['backups', 'mingle.json']);
  });
});

describe('[T1] what is logged of a bug', () => {
  it('holds where it happened and no address', () => {
    const error = new Error('fetch of webcal://example.org/SECRET123?x=1 and "https://a.b/SECRET456" failed');
    expect(bugText(error)).toMatch(
      /^Error: fetch of \(an address\) and "\(an address\)" failed\n {4}at .*secret-addresses/,
    );
    expect(bugText('HTTP://EXAMPLE.ORG/SECRET123')).toBe('(an address)');
    const signedIn = [
      ':SECRET1@h',
      "_a:SECRET1'SECRET2@h",
      'a:b)SECRET1%40c@h',
      '"a:SECRET1@h',
      '[x]:SECRET1@h',
    ];
    expect(signedIn.map((address) => bugText(`at https://${address}/SECRET3.ics, twice`))).toEqual(
      signedIn.map(() => 'at (an address) twice'),
    );
    expect(withoutAddresses('at file:///mingle/main.js:1:2')).toBe('at file:///mingle/main.js:1:2');
  });
});
