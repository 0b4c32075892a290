import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CalendarContent, CalendarId } from '../../src/domain/calendars/calendar';
import type { EventKey, SeriesKey, Uid } from '../../src/domain/event/key';
import type { Series } from '../../src/domain/event/series';
import type { Plan } from '../../src/plan/plan';
import { readProgramme } from '../../src/programme/read-programme';
import type { OpenStore, StoreOptions } from '../../src/store/open-store';
import { openStore } from '../../src/store/open-store';

/** Noon, so that it is the same day in most zones. */
export const noon = Date.parse('2026-03-02T12:00:00Z');

/** A folder that is removed after the test. */
export async function buildFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mingle-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const buildOptions = (folder: string, changes: Partial<StoreOptions> = {}): StoreOptions => ({
  folder,
  readCalendar: async () => buildContent([]),
  readProgramme: async (bytes, zone) => readProgramme(bytes, { zone: zone ?? undefined }),
  clock: { now: () => noon },
  version: '1.0.0',
  access: 'write',
  report: ({ message }) => {
    throw new Error(`nothing should be reported, but: ${message}`);
  },
  ...changes,
});

/** An open store that is closed after the test. */
export async function buildStore(folder: string, changes: Partial<StoreOptions> = {}): Promise<OpenStore> {
  const opened = await openStore(buildOptions(folder, changes));
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

/** The edit that marks one event as social. */
export const markAs =
  (uid: string) =>
  (plan: Plan): Plan => ({
    ...plan,
    marks: plan.marks.with([[uid as EventKey, { kind: 'social', form: 'meal', by: 'hand', at: noon }]]),
  });

export const calendarId = (id: string): CalendarId => id as CalendarId;

export const buildSeries = (uid: string): Series => ({
  key: uid as SeriesKey,
  uid: uid as Uid,
  master: null,
  recurrence: null,
  overrides: [],
});

export const buildContent = (series: readonly Series[]): CalendarContent => ({
  name: 'Team',
  zone: null,
  refreshMinutes: null,
  method: '',
  exportedAt: null,
  series,
  events: series.length,
  zones: {},
  unknownZones: [],
  otherComponents: 0,
  problems: [],
});
