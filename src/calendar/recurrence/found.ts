import { append } from '../../domain/append';
import type { Occurrence } from '../../domain/event/occurrence';
import type { Instant } from '../../domain/time/instant';
import type { Frame } from './frame';
import { startOf } from './frame';

/** An occurrence, with the places of its calendar and of its series in the lists that were expanded. */
export interface FoundOccurrence {
  readonly calendar: number;
  readonly index: number;
  readonly occurrence: Occurrence;
}

/** Collects occurrences, and keeps at most a few times as many as the limit in memory. */
export interface Found {
  /**
   * Adds the occurrences of a series. Those of a later round only get the room that earlier ones leave; within a round the
   * first by start do.
   */
  readonly add: (calendar: number, index: number, occurrences: readonly Occurrence[], round: number) => void;
  /** Sorted by start, then by calendar and series key; `isCut` if some were left out. */
  readonly list: () => { readonly occurrences: readonly FoundOccurrence[]; readonly isCut: boolean };
}

interface Dated extends FoundOccurrence {
  readonly start: Instant;
}

/** `frames` are those of the calendars. */
export function createFound(frames: readonly Frame[], limit: number): Found {
  const rounds: ReturnType<typeof createFirsts>[] = [];
  return {
    add(calendar, index, occurrences, round) {
      const frame = frames[calendar];
      if (!frame) return;
      while (rounds.length <= round) rounds.push(createFirsts(limit));
      rounds[round]?.add(
        occurrences.map((occurrence) => ({
          calendar,
          index,
          occurrence,
          start: startOf(occurrence.span, frame),
        })),
      );
    },
    list() {
      const occurrences: Dated[] = [];
      let isCut = false;
      for (const round of rounds) {
        const firsts = round.list(limit - occurrences.length);
        append(occurrences, firsts.items);
        isCut ||= firsts.isCut;
      }
      return { occurrences: occurrences.sort(compare), isCut };
    },
  };
}

/** Keeps the first items by start. */
function createFirsts(limit: number) {
  let items: Dated[] = [];
  let isCut = false;
  const cut = (count: number): void => {
    items.sort(compare);
    isCut ||= items.length > count;
    items = items.slice(0, count);
  };
  return {
    add(more: readonly Dated[]): void {
      append(items, more);
      if (items.length > 2 * limit) cut(limit);
    },
    list(count: number): { readonly items: readonly Dated[]; readonly isCut: boolean } {
      cut(count);
      return { items, isCut };
    },
  };
}

const compare = (one: Dated, other: Dated): number =>
  one.start - other.start || one.calendar - other.calendar || compareKeys(one.occurrence, other.occurrence);

const compareKeys = (one: Occurrence, other: Occurrence): number =>
  one.seriesKey === other.seriesKey ? 0 : one.seriesKey < other.seriesKey ? -1 : 1;
