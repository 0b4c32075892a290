import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { EventKey } from '../../../src/domain/event/key';
import { fetchFeed } from '../../../src/hosts/node/feed/feed';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { debianPython, missingOnDebian } from '../../helpers/debian';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';

const noRadicale = missingOnDebian('python3-radicale');
const title = '[I8] a calendar that Radicale publishes';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface Radicale {
  readonly calendar: string;
  start(): Promise<void>;
  /** Makes the calendar, empty. */
  create(): Promise<void>;
  stop(): Promise<void>;
  put(uid: string, title: string, day: string): Promise<void>;
  remove(uid: string): Promise<void>;
}

const displayName =
  '<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop><D:displayname>Chess club</D:displayname></D:prop></D:set></C:mkcalendar>';

/** Debian's Radicale on a free port of the loopback address, with a calendar in a folder of its own. */
async function createRadicale(folder: string): Promise<Radicale> {
  const port = await freePort();
  const calendar = `http://127.0.0.1:${port}/ana/club/`;
  let server: ChildProcess | null = null;

  const ask = async (method: string, url: string, body?: string | Uint8Array<ArrayBuffer>) => {
    const headers = { 'content-type': 'text/calendar; charset=utf-8' };
    const response = await fetch(url, { method, ...(body === undefined ? {} : { headers, body }) });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${method} answered ${response.status}`);
  };
  const answers = () =>
    fetch(calendar).then(
      (response) => response.arrayBuffer().then(() => true),
      () => false,
    );

  const start = async () => {
    const words = ['--auth-type=none', '--rights-type=authenticated', '--web-type=none'];
    server = spawn(
      debianPython,
      [
        ...['-m', 'radicale', '--config=', `--server-hosts=127.0.0.1:${port}`],
        ...[`--storage-filesystem-folder=${folder}`, ...words],
      ],
      { stdio: 'ignore' },
    );
    for (let tries = 0; !(await answers()); tries += 1) {
      if (tries > 200 || server.exitCode !== null) throw new Error('Radicale does not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return {
    calendar,
    start,
    create: async () => {
      // Without sign-in nobody has a collection of their own yet.
      mkdirSync(join(folder, 'collection-root', 'ana'), { recursive: true });
      await ask('MKCALENDAR', calendar, displayName);
    },
    stop: async () => {
      if (!server || server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
    put: (uid, summary, day) => {
      const lines = [`SUMMARY:${summary}`, `DTSTART:202603${day}T180000Z`, 'DURATION:PT2H'];
      return ask('PUT', `${calendar}${uid}.ics`, new Uint8Array(buildIcs([buildEvent(uid, lines)])));
    },
    remove: (uid) => ask('DELETE', `${calendar}${uid}.ics`),
  };
}

describe.skipIf(noRadicale)(noRadicale ? `${title} (skipped: ${noRadicale})` : title, () => {
  let folder: string;
  let server: Radicale;
  let planner: TestPlanner;
  let id: CalendarId;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mingle-radicale-'));
    server = await createRadicale(folder);
    await server.start();
    await server.create();
    await server.put('chess', 'Chess', '03');
    await server.put('talk', 'Talk', '04');
    planner = await openTestPlanner(undefined, (request) => fetchFeed(request));
    const review = await expectValue(
      planner.client.call('subscription.review', { address: server.calendar, everyMinutes: 60 }),
    );
    const applied = planner.client.call('calendar.apply', { reviewId: review.id, leaveOut: [] });
    id = (await expectValue(applied)).calendarId;
  });
  afterAll(async () => {
    await server.stop();
    await planner.close();
    rmSync(folder, { recursive: true });
  });

  const theCalendar = async () => {
    const [calendar] = await expectValue(planner.client.call('calendars.list', {}));
    return calendar;
  };
  const refresh = async () => {
    const answer = await planner.client.call('subscription.refresh', { id });
    if (!answer.ok) return [answer.error.code];
    const { outcome, added, changed, gone, same } = answer.value;
    return [outcome, added, changed, gone, same];
  };

  it('comes in under its name', async () => {
    expect(await theCalendar()).toMatchObject({ kind: 'subscription', name: 'Chess club', events: 2 });
  });

  it('is known to be unchanged, although this Radicale sends it whole whatever its ETag', async () => {
    expect(await refresh()).toEqual(['unchanged', 0, 0, 0, 2]);
    expect(await expectValue(planner.client.call('imports.list', {}))).toHaveLength(1);
  });

  it('is taken with what was changed, added and deleted in it, and keeps what I made', async () => {
    const key = 'chess' as EventKey;
    await expectValue(planner.client.call('event.mark', { keys: [key], scope: 'series', kind: 'social' }));
    await server.put('chess', 'Chess in the park', '05');
    await server.put('dinner', 'Dinner', '06');
    await server.remove('talk');
    expect(await refresh()).toEqual(['updated', 1, 1, 1, 0]);
    const { row } = await expectValue(planner.client.call('event.get', { key }));
    expect([row.summary, row.mark?.kind]).toEqual(['Chess in the park', 'social']);
    expect(await theCalendar()).toMatchObject({ events: 2, archived: 1 });
    expect(await refresh()).toEqual(['unchanged', 0, 0, 0, 2]);
    expect(await expectValue(planner.client.call('imports.list', {}))).toHaveLength(2);
  });

  it('stays as it was while the server is down, says so, and goes on when it is back', async () => {
    await server.stop();
    planner.setNow('2026-03-02T09:00:00Z');
    expect(await refresh()).toEqual(['unreachable']);
    const { events, subscription } = (await theCalendar()) ?? {};
    expect([events, subscription?.trouble, subscription?.fetchedAt]).toEqual([
      2,
      {
        message: '127.0.0.1 cannot be reached (ECONNREFUSED).',
        triedAt: Date.parse('2026-03-02T09:00:00Z'),
        times: 1,
      },
      Date.parse('2026-03-02T08:00:00Z'),
    ]);
    await server.start();
    await server.put('walk', 'Walk', '07');
    planner.setNow('2026-03-02T09:15:00Z');
    await planner.refreshDue();
    expect(await theCalendar()).toMatchObject({ events: 3, subscription: { trouble: null } });
  });

  it('says so where it is no longer published', async () => {
    await fetch(server.calendar, { method: 'DELETE' });
    expect(await refresh()).toEqual(['not-found']);
    expect(await theCalendar()).toMatchObject({ events: 3 });
  });
});
