import type { Handlers } from '../contract/client';
import type { Answer } from '../contract/failure';
import type { EventView } from '../contract/views/event';
import type { EventKey, SeriesKey } from '../domain/event/key';
import { occurrenceEventKey, parseEventKey, seriesEventKey } from '../domain/event/key';
import type { Series } from '../domain/event/series';
import type { Form, Kind } from '../domain/marking/kind';
import { isFormOf } from '../domain/marking/kind';
import type { Mark } from '../domain/marking/mark';
import type { Plan } from '../domain/plan';
import { emptyNetworkingPrep } from '../domain/prep/networking';
import { progressOf } from '../domain/prep/progress';
import { emptySocialPrep } from '../domain/prep/social';
import { entryOf, withEntries } from '../domain/record';
import { daysBetween } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';
import type { LoadedCalendar, PlannedOccurrence } from './agenda';
import { answered, refused } from './answer';
import type { Desk } from './desk';
import { findOccurrence, representative } from './expand';
import { isWith } from './people';
import { guestsOf, prepOf, toRow, toRows } from './rows';

const windowLimit = 366 * 40;

/** The occurrence a key names; for the key of a series, the one that stands for it. */
export async function findPlanned(desk: Desk, key: EventKey): Promise<PlannedOccurrence | null> {
  const parsed = parseEventKey(key);
  const byKey = await desk.agenda.find(parsed.series);
  const found = byKey ?? (await desk.agenda.findByUid(key));
  if (!found) return null;
  await desk.suggestions.learn();
  const recurrenceId = byKey ? parsed.recurrenceId : null;
  const { calendar, series, archived } = found;
  const occurrence =
    recurrenceId === null
      ? representative(calendar, series, desk.today(), desk.zone())
      : findOccurrence(calendar, series, recurrenceId, desk.zone());
  return occurrence && { calendar, series, occurrence, archived };
}

/** Everything about one event: what the calendar says, what is planned for it. */
export function toEventView(desk: Desk, planned: PlannedOccurrence): EventView {
  const plan = desk.edits.plan();
  const row = toRow(desk, plan, planned);
  const { version } = planned.occurrence;
  const { prep, scope } = prepOf(plan, planned);
  const guests = guestsOf(desk, planned, prep);
  return {
    row,
    calendarName: planned.calendar.source.name,
    description: version.description,
    url: version.url,
    conference: version.conference,
    organizer: version.organizer,
    archived: planned.archived,
    prepScope: scope,
    networking: prep.networking ?? emptyNetworkingPrep,
    social: prep.social ?? emptySocialPrep,
    guests,
    progress: progressOf(row.mark?.kind ?? null, prep, guests),
    followUps: Object.values(plan.followUps)
      .filter((followUp) => followUp.eventKey === row.key || followUp.eventKey === row.seriesKey)
      .toSorted((a, b) => a.createdAt - b.createdAt),
  };
}

export const noSuchEvent = (key: EventKey) =>
  refused(
    'not-found',
    `There is no event ${key} in your calendars. It may have been removed with its calendar.`,
  );

interface MarkRequest {
  readonly keys: readonly EventKey[];
  readonly scope: 'series' | 'occurrence';
  readonly kind: Kind | null;
  readonly form?: Form | null | undefined;
}

/** What is known of an event that is being marked. */
interface Known {
  /** That Mingle would propose with this kind. */
  readonly form: Form | null;
  /** A rule would mark it. */
  readonly isRuled: boolean;
}

/**
 * What is written under a key; without a form asked for, the one it had stays, else the suggestion's where its kind
 * was chosen. `undefined` takes the entry out, `null` says "unmarked, although the series is marked or a rule would mark it".
 */
function markFor(
  plan: Plan,
  request: MarkRequest,
  key: EventKey,
  { form: suggested, isRuled }: Known,
  at: Instant,
): Mark | null | undefined {
  const { kind } = request;
  if (kind === null) {
    const { series, recurrenceId } = parseEventKey(key);
    const seriesMark = recurrenceId === null ? undefined : entryOf(plan.marks, seriesEventKey(series));
    // A mark that would show again has to be kept off.
    return seriesMark || (seriesMark === undefined && isRuled) ? null : undefined;
  }
  const former = entryOf(plan.marks, key)?.form ?? suggested;
  const wanted = request.form === undefined ? former : request.form;
  return { kind, form: wanted !== null && isFormOf(kind, wanted) ? wanted : null, by: 'hand', at };
}

/** The plan with these events marked; with scope `series`, an occurrence's own mark gives way. */
function withMarks(plan: Plan, request: MarkRequest, knownOf: (key: EventKey) => Known, at: Instant): Plan {
  const entries = new Map<EventKey, Mark | null | undefined>();
  for (const key of request.keys) {
    const { series } = parseEventKey(key);
    const target = request.scope === 'series' ? seriesEventKey(series) : key;
    if (target !== key) entries.set(key, undefined);
    entries.set(target, markFor(plan, request, target, knownOf(key), at));
  }
  return { ...plan, marks: withEntries(plan.marks, entries) };
}

const kindWords: Readonly<Record<Kind, string>> = {
  networking: 'networking',
  social: 'social',
  both: 'both networking and social',
  other: 'neither',
};

async function markLabel(desk: Desk, { keys, kind }: MarkRequest): Promise<string> {
  const [only] = keys;
  const planned = keys.length === 1 && only ? await findPlanned(desk, only) : null;
  const what = planned ? `“${planned.occurrence.version.summary}”` : `${keys.length} events`;
  return kind === null ? `Take the mark off ${what}` : `Mark ${what} as ${kindWords[kind]}`;
}

/** The series a key belongs to, and the calendar that holds it. */
interface Home {
  readonly calendar: LoadedCalendar;
  readonly series: Series;
}

/**
 * The keys of the request that name something in the calendars, each once. A UID whose events have keys of their own
 * names all of them; an occurrence counts only where its series has one.
 */
async function knownKeys(desk: Desk, { keys, scope }: MarkRequest): Promise<ReadonlyMap<EventKey, Home>> {
  const calendars = await desk.agenda.calendars();
  const homeOf = (key: SeriesKey): Home | null => {
    for (const calendar of calendars) {
      const series = calendar.byKey.get(key) ?? calendar.archived.find((one) => one.key === key);
      if (series) return { calendar, series };
    }
    return null;
  };
  const keysOfUid = (uid: string): readonly EventKey[] =>
    calendars
      .flatMap(({ series, archived }) => [series, archived])
      .flatMap((list) => list.filter((series) => series.uid === uid))
      .map((series) => seriesEventKey(series.key));
  const meant = (key: EventKey): readonly EventKey[] => {
    const { series, recurrenceId } = parseEventKey(key);
    const known = homeOf(series);
    if (!known) return keysOfUid(key);
    const isThere =
      recurrenceId === null ||
      scope === 'series' ||
      findOccurrence(known.calendar, known.series, recurrenceId, desk.zone()) !== null;
    return isThere ? [key] : [];
  };
  return new Map(
    keys.flatMap(meant).flatMap((key): [EventKey, Home][] => {
      const home = homeOf(parseEventKey(key).series);
      return home ? [[key, home]] : [];
    }),
  );
}

async function mark(desk: Desk, request: MarkRequest): Promise<Answer<{ readonly marked: number }>> {
  const homes = await knownKeys(desk, request);
  const [first] = request.keys;
  if (homes.size === 0 && first) return noSuchEvent(first);
  const known = { ...request, keys: [...homes.keys()] };
  await desk.suggestions.learn();
  const knownOf = (key: EventKey): Known => {
    const home = homes.get(key);
    if (!home) return { form: null, isRuled: false };
    const suggestion = desk.suggestions.of(home);
    return {
      form: suggestion?.kind === request.kind ? suggestion.form : null,
      isRuled: desk.marking.ruleFor(home) !== null,
    };
  };
  const label = await markLabel(desk, known);
  const at = desk.now();
  const made = await desk.edits.make({
    label,
    topics: ['events'],
    change: (plan) => withMarks(plan, known, knownOf, at),
  });
  return made.ok ? answered({ marked: homes.size }) : made;
}

export function createEventHandlers(desk: Desk): Pick<Handlers, 'events.list' | 'event.get' | 'event.mark'> {
  return {
    'events.list': async ({ from, to, kind, calendarId, text, person }) => {
      if (from >= to || daysBetween(from, to) > windowLimit) {
        return refused('bad-input', `Ask for at least one day and at most ${windowLimit} days.`, {
          field: 'to',
        });
      }
      const { found, truncated } = await desk.agenda.occurrences({ from, to, zone: desk.zone() });
      const wanted = text?.trim().toLowerCase();
      const isMeant = person ? isWith(desk, desk.edits.plan(), person) : () => true;
      const rows = await toRows(desk, found.filter(isMeant));
      const events = rows.filter(
        (row) =>
          (kind === undefined || (row.mark?.kind ?? 'unmarked') === kind) &&
          (calendarId === undefined || row.calendarId === calendarId) &&
          (!wanted || `${row.summary} ${row.location} ${row.purpose}`.toLowerCase().includes(wanted)),
      );
      return answered({ events, truncated });
    },

    'event.get': async ({ key }) => {
      const planned = await findPlanned(desk, key);
      return planned ? answered(toEventView(desk, planned)) : noSuchEvent(key);
    },

    'event.mark': (request) =>
      desk.edits.onEvents((now) => mark(desk, { ...request, keys: request.keys.map(now) })),
  };
}

/** Which key an edit of this occurrence is written under. */
export const keyForScope = (planned: PlannedOccurrence, scope: 'series' | 'occurrence'): EventKey => {
  const { recurrenceId } = planned.occurrence;
  return scope === 'series' || recurrenceId === null
    ? seriesEventKey(planned.series.key)
    : occurrenceEventKey(planned.series.key, recurrenceId);
};
