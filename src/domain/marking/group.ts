import type { SeriesKey } from '../event/key';
import { toTitleKey } from '../suggestion/tokens';

/** What the events of a group have in common: one series, else the title, else who invites. */
export type GroupBond = 'series' | 'title' | 'organizer';

/** An event nobody has decided on, as far as grouping looks at it. */
export interface Groupable {
  readonly seriesKey: SeriesKey;
  readonly title: string;
  /** The organiser's address; empty without one. */
  readonly organizer: string;
  /** The kind Mingle would propose; null when it is not sure. */
  readonly proposed: string | null;
}

export interface EventGroup<Event extends Groupable> {
  readonly id: string;
  readonly bond: GroupBond;
  readonly events: readonly Event[];
}

/**
 * Puts events together that one decision fits: those of the same title, whatever its numbers; and of what then stands alone,
 * those by one organiser for which the same is proposed. The order of the events stays, also that of the groups by their
 * first events.
 */
export function groupEvents<Event extends Groupable>(events: readonly Event[]): readonly EventGroup<Event>[] {
  const byTitle = groupBy(events, ({ title, seriesKey }) => toTitleKey(title) || seriesKey);
  const alone = new Set([...byTitle.values()].flatMap((group) => (isOneSeries(group) ? group : [])));
  const byOrganizer = groupBy([...alone], ({ organizer, proposed, seriesKey }) =>
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

/** Named by its first event, so that it keeps its name while others come and go. */
const toGroup = <Event extends Groupable>(bond: GroupBond, events: readonly Event[]): EventGroup<Event> => ({
  id: `${bond} ${events[0]?.seriesKey ?? ''}`,
  bond,
  events,
});

function groupBy<Event>(
  events: readonly Event[],
  nameOf: (event: Event) => string,
): ReadonlyMap<string, Event[]> {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const name = nameOf(event);
    const group = groups.get(name);
    if (group) group.push(event);
    else groups.set(name, [event]);
  }
  return groups;
}
