import type { EventKey, SeriesKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { Mark, Marks } from '../../domain/marking/mark';
import { toSuggestionInput } from '../../domain/suggestion/input';
import type { Example, Learned } from '../../domain/suggestion/learned';
import { createLearner } from '../../domain/suggestion/learned';
import type { ZoneId } from '../../domain/time/zone';
import type { LoadedCalendar } from '../agenda/loaded-calendar';

/** What the marks are joined with to make examples of them. */
export interface ExampleContext {
  readonly zone: ZoneId;
  readonly myEmails: readonly string[];
  readonly calendars: readonly Pick<LoadedCalendar, 'byKey' | 'source'>[];
}

/** The user's marks by hand as examples to learn from: each series once, with its newest mark. */
export interface Examples {
  readonly learned: Learned;
  /** Learns and forgets only what differs from the marks before, so that an edit costs what it changes. */
  follow(marks: Marks): Generator<void, void>;
}

/** So many marks are learned between two pauses: a few milliseconds. */
const marksBetweenPauses = 100;

export function createExamples({ zone, myEmails, calendars }: ExampleContext): Examples {
  const learner = createLearner(new Set(myEmails));
  const keysBySeries = new Map<SeriesKey, readonly EventKey[]>();
  const learnedBySeries = new Map<SeriesKey, Example>();
  let followed: Marks | null = null;

  const toExample = (key: SeriesKey, { kind, form }: Mark): Example | null => {
    for (const { byKey, source } of calendars) {
      const series = byKey.get(key);
      if (series) return { event: toSuggestionInput(series, source.name, zone), kind, form };
    }
    return null;
  };

  const relearn = (key: SeriesKey, marks: Marks): void => {
    const former = learnedBySeries.get(key);
    if (former) learner.forget(former);
    const mark = newestByHand(keysBySeries.get(key) ?? [], marks);
    const example = mark && toExample(key, mark);
    if (example) {
      learner.learn(example);
      learnedBySeries.set(key, example);
    } else learnedBySeries.delete(key);
  };

  return {
    learned: learner.learned,
    follow: function* (marks) {
      const changed = followed ? marks.changedKeys(followed) : [...marks.keys()];
      followed = marks;
      for (const [at, key] of changed.entries()) {
        if (at % marksBetweenPauses === marksBetweenPauses - 1) yield;
        const { series } = parseEventKey(key);
        const others = (keysBySeries.get(series) ?? []).filter((one) => one !== key);
        keysBySeries.set(series, marks.has(key) ? [...others, key] : others);
        relearn(series, marks);
      }
    },
  };
}

/** Of several made at once, the one with the shortest key: that of the whole series. */
function newestByHand(keys: readonly EventKey[], marks: Marks): Mark | null {
  let newest: Mark | null = null;
  for (const key of keys.toSorted()) {
    const mark = marks.get(key);
    if (mark?.by === 'hand' && (newest === null || mark.at > newest.at)) newest = mark;
  }
  return newest;
}
