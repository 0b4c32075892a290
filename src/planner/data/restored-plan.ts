import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { ImportRecord } from '../../domain/calendars/import-record';
import { ImmutableMap } from '../../domain/immutable-map';
import type { Plan } from '../../plan/plan';
import { withoutTags } from '../importing/review/pending-review';

/** Which calendars have their file on disk. */
export interface CalendarFiles {
  /** Calendars whose file is the one that the backup names. */
  readonly asInBackup: ReadonlySet<CalendarId>;
  /** Calendars whose file is the one that the current plan names. */
  readonly asNow: ReadonlySet<CalendarId>;
}

export interface RestoredPlan {
  readonly plan: Plan;
  /** Calendars that stay as they are now, although the backup has them otherwise or not at all. */
  readonly staying: readonly CalendarSource[];
  /** Calendars of the backup that are left out, because their file is not there. */
  readonly leftOut: readonly CalendarSource[];
}

/**
 * The plan of a restore: what the user made is that of the backup, what was imported stays as it is. So every calendar's
 * entry fits its file, and the history still tells how the file came about. `backup` has the current keys of its events.
 */
export function restoredPlan(backup: Plan, current: Plan, files: CalendarFiles): RestoredPlan {
  const ids = new Set([...current.calendars.keys(), ...backup.calendars.keys()]);
  const sources = [...ids].flatMap((id) => {
    const [then, now] = [backup.calendars.get(id), current.calendars.get(id)];
    if (!now) return then && comesBack(then, files) ? [withFile(then, files)] : [];
    return [then ? withUsersWords(now, then, files, isByHistory(backup, current, id)) : now];
  });
  const isNow = (id: CalendarId) => current.calendars.has(id);
  const isThere = new Set(sources.map(({ id }) => id));
  const brought = [...backup.imports.values()].filter(
    ({ calendarId }) => !isNow(calendarId) && isThere.has(calendarId),
  );
  return {
    plan: {
      ...backup,
      // It tells what this computer has shown since, so that no reminder comes twice.
      reminded: current.reminded,
      calendars: ImmutableMap.of(sources.map((source) => [source.id, source])),
      imports: ImmutableMap.of(
        [...brought.map(final), ...current.imports.values()].map((one) => [one.id, one]),
      ),
    },
    staying: sources.filter(
      ({ id, sha256, removedAt }) => removedAt === null && backup.calendars.get(id)?.sha256 !== sha256,
    ),
    leftOut: [...backup.calendars.values()].filter(({ id }) => !isThere.has(id)),
  };
}

/** A subscription comes back without its file, because it can be fetched again. */
const comesBack = (then: CalendarSource, { asInBackup }: CalendarFiles): boolean =>
  asInBackup.has(then.id) || then.subscription !== null;

/** A subscription without its file is due at once, whatever its server thinks it has. */
const withFile = (then: CalendarSource, { asInBackup }: CalendarFiles): CalendarSource => {
  const subscription = withoutTags(then.subscription);
  if (asInBackup.has(then.id) || !subscription) return then;
  return { ...then, subscription: { ...subscription, fetchedAt: 0, trouble: null } };
};

/** The current entry with what the user says of the calendar: its name, how often it is fetched, whether it is in use. */
function withUsersWords(
  now: CalendarSource,
  then: CalendarSource,
  { asInBackup, asNow }: CalendarFiles,
  isInUseByHistory: boolean,
): CalendarSource {
  // A file that is not the current one, but the one of the backup, is what an earlier restore left behind.
  const state = !asNow.has(now.id) && asInBackup.has(now.id) ? stateIn(then) : stateIn(now);
  return {
    ...now,
    ...state,
    name: then.name,
    removedAt: isInUseByHistory ? now.removedAt : then.removedAt,
    subscription:
      now.subscription && then.subscription
        ? { ...now.subscription, everyMinutes: then.subscription.everyMinutes }
        : now.subscription,
  };
}

const stateIn = ({ fileName, importedAt, sha256, zoneAnswers }: CalendarSource) => ({
  fileName,
  importedAt,
  sha256,
  zoneAnswers,
});

/** True when the history, which stays, has taken back the calendar's first import, and the calendar with it, or put it back. */
const isByHistory = (backup: Plan, current: Plan, id: CalendarId): boolean =>
  [...backup.imports.values(), ...current.imports.values()].some(
    ({ calendarId, before, takenBack }) => calendarId === id && before === 'nothing' && takenBack !== null,
  );

/** The import as one that can no longer be taken back: how the calendar stood before is not there. */
const final = (record: ImportRecord): ImportRecord => ({ ...record, before: null });
