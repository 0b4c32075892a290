import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readCalendar } from '../../src/calendar/read/read';
import type { Client } from '../../src/contract/client';
import { createClient } from '../../src/contract/client';
import { createDispatch } from '../../src/contract/dispatch';
import type { Answer } from '../../src/contract/failure';
import type { Push } from '../../src/contract/push';
import type { NoticeView } from '../../src/contract/views/notice';
import type { ReviewView } from '../../src/contract/views/review';
import { readWholeReview } from '../../src/contract/whole/whole-review';
import type { ZoneId } from '../../src/domain/time/zone';
import { readContactsFile, readPhotoFiles } from '../../src/hosts/node/read-contacts-file';
import { readResources } from '../../src/hosts/node/resources';
import type { FetchFeed } from '../../src/planner/feed-port';
import { createPlanner } from '../../src/planner/planner';
import type { PlannerPorts, ReadProgramme } from '../../src/planner/ports';
import { readProgramme } from '../../src/programme/read-programme';
import { openStore } from '../../src/store/open-store';
import { sha256 } from '../../src/store/sha256';

function unwrap<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const readAtOnce: ReadProgramme = async (bytes, zone) => readProgramme(bytes, { zone: zone ?? undefined });

export interface TestPlanner {
  readonly client: Client;
  readonly folder: string;
  readonly pushes: readonly Push[];
  prepareIndexes(): Promise<void>;
  refreshDue(): Promise<void>;
  remind(): Promise<NoticeView | null>;
  setNow(text: string): void;
  /** Closes the store, as the end of Mingle does, and keeps the folder. */
  end(): Promise<void>;
  close(): Promise<void>;
}

const noNetwork: FetchFeed = async () => ({
  ok: false,
  error: { code: 'unreachable', message: 'There is no network here.' },
});

/** Opens the real planner over the real store in a temporary folder, at 2 March 2026, 08:00 UTC, in Berlin. */
export async function openTestPlanner(
  folder = mkdtempSync(join(tmpdir(), 'mingle-planner-')),
  fetchFeed: FetchFeed = noNetwork,
  /** Wraps the planner's ports, so that a test can make them fail. */
  between: (ports: PlannerPorts) => PlannerPorts = (ports) => ports,
): Promise<TestPlanner> {
  let now = Date.parse('2026-03-02T08:00:00Z');
  const clock = { now: () => now };
  const read = async (bytes: Uint8Array) => readCalendar(bytes);
  const store = unwrap(
    await openStore({
      folder,
      readCalendar: read,
      readProgramme: readAtOnce,
      clock,
      version: '0.0.0',
      access: 'write',
      report: () => undefined,
    }),
  );
  const ports: PlannerPorts = {
    reportBug: (error) => {
      throw error;
    },
    plan: store.plan,
    calendars: store.calendars,
    earlier: store.earlier,
    programmes: store.programmes,
    backups: store.backups,
    readCalendar: read,
    readContacts: async (bytes, said, withPhotos) =>
      readContactsFile(bytes, said, withPhotos ? sha256 : null),
    readPhotos: async (bytes, wanted, take) => {
      for (const [file, photo] of readPhotoFiles(bytes, wanted, sha256)) await take(file, photo);
    },
    photos: store.photos,
    readProgramme: readAtOnce,
    fetchFeed,
    clock,
    yieldThread: () => setImmediate(),
    newId: randomUUID,
    sha256,
    locale: { tag: 'en-GB', zone: 'Europe/Berlin' as ZoneId, firstDay: 1, hourCycle: 24 },
    zone: null,
    resources: await readResources(),
    app: { version: '0.0.0', dataFolder: folder },
  };
  const planner = createPlanner(between(ports));
  const pushes: Push[] = [];
  planner.subscribe((push) => pushes.push(push));
  const unavailable = async (): Promise<Answer<never>> => ({
    ok: false,
    error: { code: 'not-found', message: 'is the host’s' },
  });
  const handlers = {
    ...planner.handlers,
    'data.status': unavailable,
    'data.recover': unavailable,
    'bug.report': unavailable,
  };
  const dispatch = createDispatch(handlers, (error) => {
    throw error;
  });
  return {
    client: createClient({ call: dispatch, subscribe: planner.subscribe }),
    folder,
    pushes,
    prepareIndexes: planner.prepareIndexes,
    refreshDue: planner.refreshDue,
    remind: planner.remind,
    setNow: (text) => {
      now = Date.parse(text);
    },
    end: () => store.close(),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Reads a file into a review, and returns it with all its items. */
export async function reviewFile(
  client: Client,
  content: Uint8Array,
  fileName = 'mine.ics',
): Promise<ReviewView> {
  const { id } = await expectValue(client.call('calendar.review', { fileName, content }));
  return expectValue(readWholeReview(client, id));
}

/** The value of a successful answer; a failure fails the test with its content. */
export async function expectValue<Value>(answer: Promise<Answer<Value>>): Promise<Value> {
  return unwrap(await answer);
}
