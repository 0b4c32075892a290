import type { Series } from '../../domain/event/series';
import { leadingVersion } from '../../domain/event/series';
import { foldText } from '../../domain/text/fold';
import { fitOf, hasWords } from '../../domain/text/search';
import type { Instant } from '../../domain/time/instant';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { atOnce } from '../pacing/at-once';
import type { YieldThread } from '../ports';

/** The events of a calendar as the palette scans them, in the order of its series. */
export interface EventTexts {
  readonly calendar: LoadedCalendar;
  /** Title, place and the titles of single occurrences, folded. */
  readonly texts: readonly string[];
  /** Local times, not narrower than the events and a few days wider. */
  readonly from: Float64Array;
  readonly to: Float64Array;
}

const foldedAtOnce = 10 * atOnce;

/** Folds the texts of each calendar once, and those of a series once for all states of its calendar. */
export function createEventTexts(
  yieldThread: YieldThread,
): (calendar: LoadedCalendar) => Promise<EventTexts> {
  const ofSeries = new WeakMap<Series, string>();
  const ofCalendar = new WeakMap<LoadedCalendar, Promise<EventTexts>>();
  const textOf = (series: Series): string => {
    const text = ofSeries.get(series) ?? foldText(writtenIn(series));
    ofSeries.set(series, text);
    return text;
  };
  const read = async (calendar: LoadedCalendar): Promise<EventTexts> => {
    const { from, to } = await calendar.bounds(yieldThread);
    const texts: string[] = [];
    for (const [index, series] of calendar.series.entries()) {
      if (index % foldedAtOnce === foldedAtOnce - 1) await yieldThread();
      texts.push(textOf(series));
    }
    return { calendar, texts, from, to };
  };
  return (calendar) => {
    const known = ofCalendar.get(calendar);
    if (known) return known;
    const reading = read(calendar);
    ofCalendar.set(calendar, reading);
    // A failure is not kept: the next caller tries anew, and this one has it from the promise.
    reading.catch(() => ofCalendar.delete(calendar));
    return reading;
  };
}

function writtenIn(series: Series): string {
  const { summary, location } = leadingVersion(series);
  const others = series.overrides.map(({ version }) => version.summary).filter((title) => title !== summary);
  return [summary, location, ...new Set(others)].join('\n');
}

export interface EventHit {
  readonly calendar: LoadedCalendar;
  readonly series: Series;
}

interface Ranked extends EventHit {
  readonly rank: number;
}

/** Farther than any two events are apart, in milliseconds. */
const tier = 1e15;

/** The best of the events that have every word: by how their titles fit, then by their distance from now. */
export function bestEvents(
  all: readonly EventTexts[],
  words: readonly string[],
  now: Instant,
  limit: number,
): readonly EventHit[] {
  const best: Ranked[] = [];
  for (const { calendar, texts, from, to } of all) {
    for (let index = 0; index < texts.length; index += 1) {
      const text = texts[index] ?? '';
      if (!hasWords(text, words)) continue;
      const rank = tier * fitOf(text, words) + distance(from[index] ?? 0, to[index] ?? 0, now);
      const series = calendar.series[index];
      if (series && (best.length < limit || rank < (best.at(-1)?.rank ?? 0)))
        insert(best, { calendar, series, rank }, limit);
    }
  }
  return best;
}

/** What is over counts as twice as far. */
const distance = (from: number, to: number, now: Instant): number =>
  to < now ? Math.min(tier / 2, 2 * (now - to)) : Math.max(0, from - now);

function insert(best: Ranked[], one: Ranked, limit: number): void {
  const at = best.findIndex(({ rank }) => one.rank < rank);
  best.splice(at < 0 ? best.length : at, 0, one);
  if (best.length > limit) best.pop();
}
