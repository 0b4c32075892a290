import type { Instant } from '../time/instant';

/** Something that takes time on a day of a conference: a picked session, or an event of the user's own calendars. */
export interface DayEntry {
  /** Unique among the entries. */
  readonly id: string;
  readonly start: Instant;
  /** null where the programme does not tell it. */
  readonly end: Instant | null;
  /** Empty if it is not known. */
  readonly room: string;
}

/** What lies between an entry and those before it. */
export type Between<Entry> =
  | { readonly kind: 'nothing' }
  /** Nothing else is planned for a while. */
  | { readonly kind: 'free'; readonly from: Instant; readonly to: Instant }
  /** It follows soon, in another room. */
  | { readonly kind: 'move'; readonly minutes: number; readonly from: string; readonly to: string }
  /** It begins while these go on. */
  | { readonly kind: 'overlap'; readonly others: readonly Entry[] };

export interface DayStep<Entry> {
  readonly entry: Entry;
  readonly before: Between<Entry>;
}

const minuteMs = 60_000;

/** How long a session is taken to last whose end is not known. Who shows what follows from it has to say so. */
export const assumedMinutes = 30;

/** In minutes; less is needed for the way and a coffee. */
const leastFree = 30;

export const endOf = ({ start, end }: Pick<DayEntry, 'start' | 'end'>): Instant =>
  end ?? start + assumedMinutes * minuteMs;

/** The entries of a day in order, with what lies between them (product N7). */
export function dayPlan<Entry extends DayEntry>(entries: readonly Entry[]): readonly DayStep<Entry>[] {
  const sorted = entries.toSorted((one, other) => one.start - other.start || endOf(one) - endOf(other));
  let latest: Entry | null = null;
  return sorted.map((entry, index) => {
    const others = sorted.slice(0, index).filter((other) => areAtOnce(other, entry));
    const before: Between<Entry> =
      others.length > 0 ? { kind: 'overlap', others } : gapBetween(latest, entry);
    if (latest === null || endOf(entry) > endOf(latest)) latest = entry;
    return { entry, before };
  });
}

function gapBetween(former: DayEntry | null, entry: DayEntry): Between<never> {
  if (former === null) return { kind: 'nothing' };
  const [from, to] = [endOf(former), entry.start];
  const minutes = Math.round((to - from) / minuteMs);
  if (minutes >= leastFree) return { kind: 'free', from, to };
  if (former.room === '' || entry.room === '' || former.room === entry.room) return { kind: 'nothing' };
  return { kind: 'move', minutes, from: former.room, to: entry.room };
}

/** An end is exclusive. What has no length is at once with what goes on then, or begins then. */
const areAtOnce = (one: DayEntry, other: DayEntry): boolean =>
  one.start === other.start || (one.start < endOf(other) && other.start < endOf(one));

/** For each entry that is at once with others, these others in the order given. */
export function overlapsOf<Entry extends DayEntry>(
  entries: readonly Entry[],
): ReadonlyMap<string, readonly Entry[]> {
  const overlaps = entries.map(
    (entry) => [entry.id, entries.filter((other) => other !== entry && areAtOnce(entry, other))] as const,
  );
  return new Map(overlaps.filter(([, others]) => others.length > 0));
}
