import type { FieldChange, OccurrenceState } from '../calendars/field-change';
import type { ReviewItem } from '../calendars/review';
import type { RecurrenceId } from '../event/key';
import type { EventTime } from '../event/series';
import { toAnswer } from '../people/guest';
import type { Day } from '../time/day';
import type { NewsChange, StartTime } from './event-news';

/** What changed in an event, or in one occurrence of a series. */
export interface FoundNews {
  /** null for the event or series as a whole. */
  readonly recurrenceId: RecurrenceId | null;
  readonly start: StartTime | null;
  readonly changes: readonly NewsChange[];
}

/** What a review item does not say itself. */
export interface NewsContext {
  readonly startOf: (time: EventTime) => StartTime;
  readonly idOf: (time: EventTime) => RecurrenceId;
  /** Where the event was before. */
  readonly place: string;
  /** Its title before. */
  readonly title: string;
  /** Whether a change of this guest's answer concerns the user. */
  readonly isAwaited: (guest: string) => boolean;
}

/** What an item of an import brought that concerns someone who goes there; other changes are left out. */
export function newsIn(item: ReviewItem, context: NewsContext): readonly FoundNews[] {
  const start = item.recurring ? null : context.startOf(item.start);
  if (item.group === 'gone') return [{ recurrenceId: null, start, changes: [{ code: 'archived' }] }];
  if (item.group !== 'changed') return [];
  const whole: FoundNews = {
    recurrenceId: null,
    start,
    changes: withoutEqual(item.changes.flatMap((change) => wholeChanges(change, item, context))),
  };
  const occurrences = item.changes
    .flatMap((change) => occurrenceNews(change, context))
    .map((found) => ({ ...found, changes: found.changes.filter((change) => !isOfWhole(change, whole)) }));
  return [whole, ...occurrences].filter(({ changes }) => changes.length > 0);
}

/** A date that is renamed as its series is says nothing new. */
const isOfWhole = (change: NewsChange, { changes }: FoundNews): boolean =>
  change.code === 'renamed' && changes.some((one) => one.code === 'renamed' && one.after === change.after);

function wholeChanges(
  change: FieldChange,
  { recurring }: ReviewItem,
  { startOf, isAwaited }: NewsContext,
): readonly NewsChange[] {
  switch (change.field) {
    case 'title':
      return [{ code: 'renamed', before: change.before, after: change.after }];
    case 'start':
      return recurring
        ? [{ code: 'retimed' }]
        : [{ code: 'moved', before: startOf(change.before), after: startOf(change.after) }];
    case 'repeats':
      return JSON.stringify(change.before?.rules) === JSON.stringify(change.after?.rules)
        ? []
        : [{ code: 'retimed' }];
    case 'place':
      return [{ code: 'place', before: change.before, after: change.after }];
    case 'guests':
      return answerChanges(change).filter(({ name }) => isAwaited(name));
    case 'status':
      if (change.after === 'cancelled') return [{ code: 'cancelled' }];
      return change.before === 'cancelled' ? [{ code: 'on-again' }] : [];
    default:
      return [];
  }
}

/** Of guests who were invited before as well: who is newly invited has not changed their mind. */
function answerChanges({
  before,
  after,
}: Extract<FieldChange, { field: 'guests' }>): readonly Extract<NewsChange, { code: 'answer' }>[] {
  const former = new Map(before.map(({ name, participation }) => [name, toAnswer(participation)]));
  return after.flatMap(({ name, participation }) => {
    const [was, is] = [former.get(name), toAnswer(participation)];
    return was === undefined || was === is ? [] : [{ code: 'answer', name, before: was, after: is }];
  });
}

/** A series whose first start and rule both change is at other times once; the same time in another zone is no move. */
function withoutEqual(changes: readonly NewsChange[]): readonly NewsChange[] {
  const moved = changes.filter((change) => change.code !== 'moved' || change.before !== change.after);
  const first = moved.findIndex(({ code }) => code === 'retimed');
  return moved.filter(({ code }, at) => code !== 'retimed' || at === first);
}

function occurrenceNews(change: FieldChange, context: NewsContext): readonly FoundNews[] {
  if (change.field === 'repeats') return cancelledDates(change, context);
  if (change.field !== 'occurrence') return [];
  const { recurrenceId, before, after } = change;
  const usual = timeOfId(recurrenceId);
  const startIn = (state: OccurrenceState): StartTime =>
    context.startOf(state.kind === 'changed' ? state.start : usual);
  const [was, is] = [startIn(before), startIn(after)];
  return [{ recurrenceId, start: is, changes: [...stateChanges(before, after, context, was, is)] }];
}

function* stateChanges(
  before: OccurrenceState,
  after: OccurrenceState,
  usual: Pick<NewsContext, 'place' | 'title'>,
  was: StartTime,
  is: StartTime,
): Generator<NewsChange> {
  if (after.kind === 'cancelled') {
    yield { code: 'cancelled' };
    return;
  }
  if (before.kind === 'cancelled') yield { code: 'on-again' };
  if (was !== is) yield { code: 'moved', before: was, after: is };
  const inState = (state: OccurrenceState) => (state.kind === 'changed' ? state : usual);
  const [former, current] = [inState(before), inState(after)];
  if (former.title !== current.title) {
    yield { code: 'renamed', before: former.title, after: current.title };
  }
  if (former.place !== current.place) {
    yield { code: 'place', before: former.place, after: current.place };
  }
}

/** The dates that the series now leaves out. */
function cancelledDates(
  { before, after }: Extract<FieldChange, { field: 'repeats' }>,
  { startOf, idOf }: NewsContext,
): readonly FoundNews[] {
  if (before === null || after === null) return [];
  const former = new Set(before.excludedDates.map(idOf));
  return after.excludedDates
    .filter((time) => !former.has(idOf(time)))
    .map((time) => ({ recurrenceId: idOf(time), start: startOf(time), changes: [{ code: 'cancelled' }] }));
}

/** The time that the rule gives the occurrence. */
function timeOfId(recurrenceId: RecurrenceId): EventTime {
  if (!recurrenceId.includes('T')) return { kind: 'all-day', day: recurrenceId as string as Day };
  return recurrenceId.endsWith('Z')
    ? { kind: 'utc', at: Date.parse(recurrenceId) }
    : { kind: 'floating', wall: recurrenceId };
}
