import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../../src/contract/client';
import type { Push } from '../../../src/contract/push';
import { openPlanner } from '../../../src/hosts/node/open-planner';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { FeedServer } from '../../helpers/feed-server';
import { openFeedServer } from '../../helpers/feed-server';
import { createMemoryLog } from '../../helpers/memory-log';
import { expectValue } from '../suite/session';

const start = Date.parse('2026-03-02T08:00:00Z');
const day = 86_400_000;
const talk = buildEvent('talk@example.com', ['SUMMARY:Talk', 'DTSTART:20260303T180000Z', 'DURATION:PT2H']);

function buildFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-feeds-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A session whose clock can be set; what is said fails the test. */
async function openSession(folder: string) {
  let now = start;
  const session = await openPlanner({
    folder,
    clock: { now: () => now },
    access: 'write',
    say: (sentence) => {
      throw new Error(sentence);
    },
    log: createMemoryLog(),
    version: '0.0.0',
  });
  onTestFinished(() => session.close());
  const { call } = createClient({ call: session.dispatch, subscribe: session.subscribe });
  const setNow = (next: number) => {
    now = next;
  };
  return { session, call, setNow };
}

async function openSubscribed(folder: string, server: FeedServer) {
  server.answer((response) => response.end(buildIcs([talk])));
  const opened = await openSession(folder);
  const { id } = await expectValue(opened.call('subscription.review', { address: server.origin }));
  const { calendarId } = await expectValue(opened.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  opened.setNow(start + day);
  return { ...opened, calendarId };
}

const silent = () => openFeedServer(() => undefined);

it('[I8] fetches what is due and tells those who listen', async () => {
  const server = await silent();
  const { session, call } = await openSubscribed(buildFolder(), server);
  const pushes: Push[] = [];
  session.subscribe((push) => pushes.push(push));
  server.answer((response) => response.end(buildIcs([talk.replace('Talk', 'Long talk')])));
  await session.refreshDue();
  expect(pushes).toContainEqual({ kind: 'changed', topics: expect.arrayContaining(['calendars', 'events']) });
  const [calendar] = await expectValue(call('calendars.list', {}));
  expect(calendar?.subscription?.fetchedAt).toBe(start + day);
});

it('[I8] stops a fetch from a slow server when it is closed, and blames nobody', async () => {
  const server = await silent();
  const folder = buildFolder();
  const { session, call, calendarId } = await openSubscribed(folder, server);
  const arrived = new Promise<void>((resolve) => {
    server.answer((response) => {
      response.write('BEGIN:VCALENDAR\r\n');
      resolve();
    });
  });
  const due = session.refreshDue();
  const asked = call('subscription.refresh', { id: calendarId });
  const reviewed = call('subscription.review', { address: `${server.origin}/other` });
  await arrived;
  await session.close();
  await due;
  for (const answer of [await asked, await reviewed]) {
    expect(answer).toMatchObject({ error: { code: 'cancelled' } });
  }
  const again = await openSession(folder);
  const [calendar] = await expectValue(again.call('calendars.list', {}));
  expect(calendar?.subscription).toMatchObject({ trouble: null, fetchedAt: start });
});

it('[I8] fetches nothing once it is closed', async () => {
  const server = await silent();
  const { session } = await openSubscribed(buildFolder(), server);
  await session.close();
  await session.refreshDue();
  expect(server.requests).toHaveLength(1);
});

it('[T6] fetches nothing while the data is damaged, and goes on once it is recovered', async () => {
  const server = await silent();
  const folder = buildFolder();
  const first = await openSubscribed(folder, server);
  await expectValue(first.call('data.backup', {}));
  await first.session.close();
  writeFileSync(join(folder, 'mingle.json'), '{"schemaVersion":');
  const { session, call, setNow } = await openSession(folder);
  setNow(start + day);
  await session.refreshDue();
  expect(server.requests).toHaveLength(1);
  await expectValue(call('data.recover', { from: 'backup' }));
  await session.refreshDue();
  expect(server.requests).toHaveLength(2);
});

it('[I8] fetches nothing beside a Mingle that writes', async () => {
  const server = await silent();
  const folder = buildFolder();
  await openSubscribed(folder, server);
  const reader = await openPlanner({
    folder,
    clock: { now: () => start + 2 * day },
    access: 'read',
    say: () => undefined,
    log: createMemoryLog(),
    version: '0.0.0',
  });
  onTestFinished(() => reader.close());
  await reader.refreshDue();
  expect(server.requests).toHaveLength(1);
});
