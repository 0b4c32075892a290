import type { EventKey, SeriesKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { Mark, Marks } from '../../domain/marking/mark';
import { toSuggestionInput } from '../../domain/suggestion/input';
import type { Example, Learned } from '../../domain/suggestion/learned';
import { createLearner } from '../../domain/suggestion/learned';
import type { ZoneId } from '../../domain/time/zone';
import type { LoadedCalendar } from '../agenda/loaded-calendar';

/** What is needed beside the marks to make examples of them. */
export interface ExampleContext {
  readonly zone: ZoneId;
  readonly myEmails: readonly string[];
  /** The imported calendars. */
  readonly calendars: readonly ExampleCalendar[];
}

export type ExampleCalendar = Pick<LoadedCalendar, 'byKey' | 'source'>;

/** The user's marks by hand as examples to learn from: each series once, with its newest mark. */
export interface Examples {
  readonly learned: Learned;
  /**
   * Learns and forgets only the difference from the previous marks and own events, so the cost grows with the edit, not with all
   * marks. `own` is the calendar of own events, if there are any. The answer is whether an example changed.
   */
  follow(marks: Marks, own: ExampleCalendar | null): Generator<void, boolean>;
}

/** The number of marks learned between two yields: a few milliseconds of work. */
const marksBetweenPauses = 100;

export function createExamples({ zone, myEmails, calendars }: ExampleContext): Examples {
  const learner = createLearner(new Set(myEmails));
  const keysBySeries = new Map<SeriesKey, readonly EventKey[]>();
  const learnedBySeries = new Map<SeriesKey, Example>();
  let previous: Marks | null = null;
  let ownCalendar: ExampleCalendar | null = null;

  const toExample = (key: SeriesKey, { kind, form }: Mark): Example | null => {
    for (const { byKey, source } of ownCalendar ? [...calendars, ownCalendar] : calendars) {
      const series = byKey.get(key);
      if (series) return { event: toSuggestionInput(series, source.name, zone), kind, form };
    }
    return null;
  };

  const relearn = (key: SeriesKey, marks: Marks): boolean => {
    const former = learnedBySeries.get(key);
    if (former) learner.forget(former);
    const mark = newestByHand(keysBySeries.get(key) ?? [], marks);
    const example = mark && toExample(key, mark);
    if (example) {
      learner.learn(example);
      learnedBySeries.set(key, example);
    } else learnedBySeries.delete(key);
    return Boolean(former || example);
  };

  return {
    learned: learner.learned,
    follow: function* (marks, own) {
      const changed = previous ? marks.changedKeys(previous) : [...marks.keys()];
      const changedOwn = changedSeries(ownCalendar, own);
      [previous, ownCalendar] = [marks, own];
      let isChanged = false;
      for (const [at, key] of changed.entries()) {
        if (at % marksBetweenPauses === marksBetweenPauses - 1) yield;
        const { series } = parseEventKey(key);
        const others = (keysBySeries.get(series) ?? []).filter((one) => one !== key);
        keysBySeries.set(series, marks.has(key) ? [...others, key] : others);
        isChanged = relearn(series, marks) || isChanged;
      }
      for (const key of changedOwn.filter((one) => keysBySeries.has(one))) {
        isChanged = relearn(key, marks) || isChanged;
      }
      return isChanged;
    },
  };
}

/** The keys of what one calendar has and the other does not, or has otherwise. */
function changedSeries(one: ExampleCalendar | null, other: ExampleCalendar | null): readonly SeriesKey[] {
  if (one === other) return [];
  const keys = new Set([...(one?.byKey.keys() ?? []), ...(other?.byKey.keys() ?? [])]);
  return [...keys].filter((key) => one?.byKey.get(key) !== other?.byKey.get(key));
}

/** Of several marks of the same instant, that of the whole series, which has the shortest key. */
function newestByHand(keys: readonly EventKey[], marks: Marks): Mark | null {
  let newest: Mark | null = null;
  for (const key of keys.toSorted()) {
    const mark = marks.get(key);
    if (mark?.by === 'hand' && (newest === null || mark.at > newest.at)) newest = mark;
  }
  return newest;
}
