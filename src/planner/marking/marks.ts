import type { Handlers } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { EditLabel } from '../../contract/views/edit';
import type { MarkResult } from '../../contract/views/event';
import type { EventKey, SeriesKey } from '../../domain/event/key';
import { parseEventKey, seriesEventKey } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import { versionAt } from '../../domain/event/series';
import type { Form, Kind } from '../../domain/marking/kind';
import type { Mark } from '../../domain/marking/mark';
import { keysOf, markByHand } from '../../domain/marking/mark';
import type { Suggestion } from '../../domain/marking/suggestion';
import type { Rule } from '../../domain/rules/rule';
import type { Instant } from '../../domain/time/instant';
import type { Plan } from '../../plan/plan';
import { findOccurrence } from '../agenda/expand';
import { noSuchEvent } from '../agenda/find';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered } from '../answer';
import type { PlannerContext } from '../context';

interface MarkRequest {
  readonly keys: readonly EventKey[];
  readonly scope: 'series' | 'occurrence';
  readonly kind: Kind | null;
  readonly form?: Form | null | undefined;
}

/** What is known of an event that is being marked, beyond the user's marks. */
interface MarkHints {
  readonly suggestion: Suggestion | null;
  /** The rule that would mark it. */
  readonly rule: Rule | null;
}

/**
 * The entry to write under a key. `undefined` removes the entry; `null` keeps the event unmarked, although its series is
 * marked or a rule would mark it.
 */
function markFor(
  plan: Plan,
  { kind, form }: MarkRequest,
  key: EventKey,
  { suggestion, rule }: MarkHints,
  at: Instant,
): Mark | null | undefined {
  const { series, recurrenceId } = parseEventKey(key);
  if (kind === null) {
    const seriesMark = recurrenceId === null ? undefined : plan.marks.get(seriesEventKey(series));
    // Without a `null` entry, the mark of the series or of a rule would show.
    return seriesMark || (seriesMark === undefined && rule) ? null : undefined;
  }
  const entries = keysOf(series, recurrenceId).map((name) => plan.marks.get(name));
  const former = entries.find((entry) => entry !== undefined);
  return markByHand({ kind, form }, { mark: former === undefined ? rule : former, suggestion }, at);
}

/** The plan with these events marked; with scope `series`, an occurrence's own mark is removed. */
function withMarks(
  plan: Plan,
  request: MarkRequest,
  hintsOf: (key: EventKey) => MarkHints,
  at: Instant,
): Plan {
  const entries = new Map<EventKey, Mark | null | undefined>();
  for (const key of request.keys) {
    const { series } = parseEventKey(key);
    const target = request.scope === 'series' ? seriesEventKey(series) : key;
    if (target !== key) entries.set(key, undefined);
    entries.set(target, markFor(plan, request, target, hintsOf(key), at));
  }
  return { ...plan, marks: plan.marks.with(entries) };
}

/** The series a key belongs to, and the calendar that holds it. */
interface Home {
  readonly calendar: LoadedCalendar;
  readonly series: Series;
}

/** The calendars that hold a series; those in use before the archives, which also hold what a series in use has lost. */
const homesOf = (calendars: readonly LoadedCalendar[], key: SeriesKey): readonly Home[] =>
  [
    ...calendars.map((calendar) => ({ calendar, series: calendar.byKey.get(key) })),
    ...calendars.flatMap((calendar) =>
      (calendar.archivedByKey.get(key) ?? []).map((series) => ({ calendar, series })),
    ),
  ].flatMap(({ calendar, series }) => (series ? { calendar, series } : []));

/**
 * The keys of the request that name an event in the calendars, without duplicates. A UID that several series share names
 * all of them; the key of an occurrence counts only if a series has that occurrence.
 */
async function knownKeys(
  context: PlannerContext,
  { keys, scope }: MarkRequest,
): Promise<ReadonlyMap<EventKey, Home>> {
  const calendars = await context.agenda.allCalendars();
  const withUid = (uid: string): readonly [EventKey, Home][] =>
    calendars.flatMap((calendar) =>
      [...calendar.series, ...calendar.archived]
        .filter((series) => series.uid === uid)
        .map((series): [EventKey, Home] => [seriesEventKey(series.key), { calendar, series }]),
    );
  const resolve = (key: EventKey): readonly [EventKey, Home][] => {
    const { series, recurrenceId } = parseEventKey(key);
    const homes = homesOf(calendars, series);
    if (homes.length === 0) return withUid(key);
    const home = homes.find(
      ({ calendar, series: held }) =>
        recurrenceId === null ||
        scope === 'series' ||
        findOccurrence(calendar, held, recurrenceId, context.zone()) !== null,
    );
    return home ? [[key, home]] : [];
  };
  return new Map(keys.flatMap(resolve));
}

/** A request, with the series that its keys name. */
interface KnownRequest {
  readonly request: MarkRequest;
  readonly homes: ReadonlyMap<EventKey, Home>;
}

/** How undo names the edit. */
function labelOf(known: readonly KnownRequest[]): EditLabel {
  const events = known.flatMap(({ homes }) => [...homes]);
  if (known.length > 1) return { code: 'accept-suggestions', count: events.length };
  const [only] = events.length === 1 ? events : [];
  return {
    code: 'mark',
    kind: known[0]?.request.kind ?? null,
    subject: only ? { title: titleAt(only[1].series, only[0]) } : { events: events.length },
  };
}

/** The title of the event that a key names: a single occurrence may have a title of its own. */
const titleAt = (series: Series, key: EventKey): string =>
  versionAt(series, parseEventKey(key).recurrenceId).summary;

/** Marks the events of all requests in one edit. */
async function mark(context: PlannerContext, requests: readonly MarkRequest[]): Promise<Answer<MarkResult>> {
  const known: KnownRequest[] = [];
  for (const request of requests) {
    const homes = await knownKeys(context, request);
    if (homes.size > 0) known.push({ request: { ...request, keys: [...homes.keys()] }, homes });
  }
  const first = requests[0]?.keys[0];
  if (known.length === 0 && first) return noSuchEvent(first);
  await context.suggestions.learn();
  const at = context.now();
  const hintsOf = (home: Home | undefined): MarkHints =>
    home
      ? { suggestion: context.suggestions.of(home), rule: context.marking.ruleFor(home) }
      : { suggestion: null, rule: null };
  const made = await context.edits.make({
    label: labelOf(known),
    change: (plan) =>
      known.reduce(
        (next, { request, homes }) => withMarks(next, request, (key) => hintsOf(homes.get(key)), at),
        plan,
      ),
  });
  const marked = known.reduce((sum, { homes }) => sum + homes.size, 0);
  return made.ok ? answered({ marked, edit: made.value.edit }) : made;
}

/** Marks by hand (product M2, M4). */
export function createMarkHandlers(
  context: PlannerContext,
): Pick<Handlers, 'event.mark' | 'suggestions.accept'> {
  return {
    'event.mark': (request) =>
      context.edits.onEvents((currentKey) =>
        mark(context, [{ ...request, keys: request.keys.map(currentKey) }]),
      ),

    'suggestions.accept': ({ scope, proposals }) =>
      context.edits.onEvents((currentKey) =>
        mark(
          context,
          proposals.map((proposal) => ({ ...proposal, scope, keys: proposal.keys.map(currentKey) })),
        ),
      ),
  };
}
