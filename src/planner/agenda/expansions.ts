import { seriesWithin } from '../../calendar/recurrence/bounds';
import { expandCalendars } from '../../calendar/recurrence/occurrences';
import { startInstant } from '../../domain/event/occurrence';
import type { Series } from '../../domain/event/series';
import type { Window } from '../../domain/time/window';
import { toInstants } from '../../domain/time/window';
import type { ZoneId } from '../../domain/time/zone';
import { runYielding } from '../pacing/run-yielding';
import type { YieldThread } from '../ports';
import { occurrenceLimit, toExpandable } from './expand';
import type { LoadedCalendar } from './loaded-calendar';
import type { Found, PlannedOccurrence } from './planned-occurrence';
import { createWindowCache } from './window-cache';

const cachedWindows = { windows: 24, occurrences: 2 * occurrenceLimit };

/** Expands calendars, and caches the windows until another list of calendars is asked for. */
export function createExpansions(
  yieldThread: YieldThread,
): (calendars: readonly LoadedCalendar[], window: Window) => Promise<Found> {
  const windows = createWindowCache<Found>(cachedWindows);
  let windowsOf: readonly LoadedCalendar[] = [];
  return async (calendars, window) => {
    const unchanged =
      calendars.length === windowsOf.length && calendars.every((one, at) => one === windowsOf[at]);
    if (!unchanged) {
      windows.clear();
      windowsOf = calendars;
    }
    const name = `${window.from} ${window.to} ${window.zone}`;
    const cached = windows.get(name);
    if (cached) return cached;
    const expanding = expandAll(calendars, window, yieldThread);
    windows.keep(name, expanding);
    return expanding;
  };
}

/** Joins the occurrences of imported calendars and of own events by start; the same object for the same two. */
export function createJoined(): (imported: Found, own: Found, zone: ZoneId) => Found {
  const known = new WeakMap<Found, { readonly own: Found; readonly joined: Found }>();
  return (imported, own, zone) => {
    if (own.found.length === 0) return imported;
    const cached = known.get(imported);
    if (cached?.own === own) return cached.joined;
    const joined = {
      found: mergedByStart(imported.found, own.found, zone),
      truncated: imported.truncated || own.truncated,
    };
    known.set(imported, { own, joined });
    return joined;
  };
}

/** Both lists are by start, and so is the answer. */
export function mergedByStart(
  some: readonly PlannedOccurrence[],
  others: readonly PlannedOccurrence[],
  zone: ZoneId,
): readonly PlannedOccurrence[] {
  if (others.length === 0) return some;
  const startOf = ({ occurrence }: PlannedOccurrence) => startInstant(occurrence.span, zone);
  const merged: PlannedOccurrence[] = [];
  let at = 0;
  for (const other of others) {
    const start = startOf(other);
    for (let one = some[at]; one && startOf(one) <= start; one = some[at]) {
      merged.push(one);
      at += 1;
    }
    merged.push(other);
  }
  for (const one of some.slice(at)) merged.push(one);
  return merged;
}

/** Yields to the event loop between batches of series. */
async function expandAll(
  calendars: readonly LoadedCalendar[],
  window: Window,
  yieldThread: YieldThread,
): Promise<Found> {
  const { start, end } = toInstants(window);
  const within: { readonly calendar: LoadedCalendar; readonly series: readonly Series[] }[] = [];
  for (const calendar of calendars) {
    const bounds = await calendar.bounds(yieldThread);
    within.push({ calendar, series: seriesWithin(calendar.series, bounds, start, end) });
  }
  const expandable = within.map(({ calendar, series }) => toExpandable(calendar, series));
  const { found, truncated } = await runYielding(
    expandCalendars(expandable, window, occurrenceLimit),
    yieldThread,
  );
  return {
    found: found.flatMap(({ calendar: at, index, occurrence }): readonly PlannedOccurrence[] => {
      const { calendar, series: list } = within[at] ?? {};
      const series = list?.[index];
      return calendar && series ? [{ calendar, series, occurrence, archived: false }] : [];
    }),
    truncated,
  };
}
