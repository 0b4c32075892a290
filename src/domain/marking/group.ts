import type { SeriesKey } from '../event/key';
import { toTitleKey } from '../suggestion/tokens';

/** What the events of a group share: one series, one title, or one organiser. */
export type GroupBond = 'series' | 'title' | 'organizer';

/** The fields of an unmarked event that grouping uses. */
export interface Groupable {
  readonly seriesKey: SeriesKey;
  readonly title: string;
  /** The organiser's address; empty if there is none. */
  readonly organizer: string;
  /** The kind that Mingle suggests; null when it is not sure. */
  readonly proposed: string | null;
}

export interface EventGroup<Event extends Groupable> {
  readonly id: string;
  readonly bond: GroupBond;
  readonly events: readonly Event[];
}

/**
 * Groups events for which one decision is enough: events with the same title, numbers ignored; then, of the series left
 * alone, those with the same organiser and the same suggestion. Events keep their order; groups are in the order of their
 * first events, title groups first.
 */
export function groupEvents<Event extends Groupable>(events: readonly Event[]): readonly EventGroup<Event>[] {
  const byTitle = groupBy(events, ({ title, seriesKey }) => toTitleKey(title) || seriesKey);
  const ungrouped = new Set([...byTitle.values()].flatMap((group) => (isOneSeries(group) ? group : [])));
  const byOrganizer = groupBy([...ungrouped], ({ organizer, proposed, seriesKey }) =>
    organizer === '' || proposed === null ? seriesKey : `${organizer} ${proposed}`,
  );
  const groups: EventGroup<Event>[] = [];
  for (const group of byTitle.values()) if (!isOneSeries(group)) groups.push(toGroup('title', group));
  for (const group of byOrganizer.values()) {
    groups.push(toGroup(isOneSeries(group) ? 'series' : 'organizer', group));
  }
  return groups;
}

const isOneSeries = ([first, ...others]: readonly Groupable[]): boolean =>
  others.every(({ seriesKey }) => seriesKey === first?.seriesKey);

/** The id comes from the first event, so that it is stable while other events join or leave. */
const toGroup = <Event extends Groupable>(bond: GroupBond, events: readonly Event[]): EventGroup<Event> => ({
  id: `${bond} ${events[0]?.seriesKey ?? ''}`,
  bond,
  events,
});

function groupBy<Event>(
  events: readonly Event[],
  keyOf: (event: Event) => string,
): ReadonlyMap<string, Event[]> {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const key = keyOf(event);
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return groups;
}
