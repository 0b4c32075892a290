import { randomUUID } from 'node:crypto';
import type { ZoneId } from '../../domain/time/zone';
import type { FetchFeed } from '../../planner/feed-port';
import type { Log } from '../../planner/log';
import type {
  Clock,
  Locale,
  PlannerPorts,
  ReadCalendar,
  ReadProgramme,
  Resources,
} from '../../planner/ports';
import type { OpenStore, StoreOptions } from '../../store/open-store';
import { sha256 } from '../../store/sha256';
import { createContactsReader } from './contacts-in-worker';
import { systemLocale } from './locale';
import { createTellBug } from './log/tell-bug';
import { createYieldThread } from './yield-thread';

export interface PlannerOptions {
  /** The data folder, absolute. */
  readonly folder: string;
  readonly clock: Clock;
  /** Instead of the zone in the settings, and of the system's. */
  readonly zone?: ZoneId | undefined;
  /** Instead of the system's. Asked anew each time, because a page may tell its region only later. */
  readonly locale?: (() => Locale) | undefined;
  /** `read` takes no lock and changes nothing, so it works beside a Mingle that writes. */
  readonly access: 'write' | 'read';
  /** Receives sentences about internal failures, for the user who started this process. */
  readonly say: (sentence: string) => void;
  readonly log: Log;
  readonly version: string;
}

/** How the store reads again what it has cached. */
export interface StoreReaders {
  readonly readCalendar: ReadCalendar;
  readonly readProgramme: ReadProgramme;
}

export const toStoreOptions = (
  { folder, clock, access, say, log, version }: PlannerOptions,
  { readCalendar, readProgramme }: StoreReaders,
  onNotices: () => void,
): StoreOptions => ({
  folder,
  clock,
  access,
  version,
  readCalendar,
  readProgramme,
  onNotices,
  report: ({ code, message }) => {
    log.write({ code: 'store-trouble', failure: code });
    say(message);
  },
});

export function toPorts(
  { folder, clock, zone, locale, version, log, say }: PlannerOptions,
  { plan, calendars, earlier, programmes, backups, photos }: OpenStore,
  { readCalendar, readProgramme }: StoreReaders,
  resources: Resources,
  fetchFeed: FetchFeed,
): PlannerPorts {
  const system = systemLocale();
  return {
    plan,
    calendars,
    earlier,
    programmes,
    backups,
    readCalendar,
    ...createContactsReader(log),
    photos,
    readProgramme,
    fetchFeed,
    clock,
    yieldThread: createYieldThread(),
    reportBug: (error) => void createTellBug(log, say)(error, 'rejection'),
    newId: randomUUID,
    sha256,
    get locale() {
      return locale?.() ?? system;
    },
    zone: zone ?? null,
    resources,
    app: { version, dataFolder: folder },
  };
}
