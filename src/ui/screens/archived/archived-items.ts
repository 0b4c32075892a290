import type { ArchivedEvent, ArchivedRow } from '../../../contract/views/archive';
import type { CalendarId } from '../../../domain/calendars/calendar';
import { foldText } from '../../../domain/text/fold';
import { purposeLine } from '../../../words/purpose';

/** The two groups: with something of the user's own, and the rest. */
export type ArchiveGroup = 'planned' | 'rest';

/** A line of the list: the heading of a group, or an event. */
export type ArchiveItem =
  | { readonly kind: 'heading'; readonly group: ArchiveGroup; readonly count: number }
  | { readonly kind: 'event'; readonly event: ArchivedEvent };

/** A mark by a rule is no decision about this event. */
const hasOwn = ({ mark, hasPrep, followUps }: ArchivedRow): boolean =>
  mark?.by === 'hand' || hasPrep || followUps > 0;

export const isPlanned = (event: ArchivedEvent): boolean => hasOwn(event) || event.dates.length > 0;

/** The text of an event that the filter searches: title, place and purposes. */
export const searchText = (event: ArchivedEvent): string =>
  foldText(
    [event, ...event.dates]
      .map(({ summary, location, purposes }) => `${summary}\n${location}\n${purposeLine(purposes)}`)
      .join('\n'),
  );

/** The events of one calendar (null: all) whose text contains `needle`, which is folded. */
export const foundEvents = (
  events: readonly ArchivedEvent[],
  calendar: CalendarId | null,
  needle: string,
): readonly ArchivedEvent[] =>
  events.filter(
    (event) =>
      (calendar === null || event.calendarId === calendar) &&
      (needle === '' || searchText(event).includes(needle)),
  );

/** The events under the headings of their groups: what has something of the user's own comes first. */
export function toItems(events: readonly ArchivedEvent[]): readonly ArchiveItem[] {
  const groups: Record<ArchiveGroup, ArchivedEvent[]> = { planned: [], rest: [] };
  for (const event of events) groups[isPlanned(event) ? 'planned' : 'rest'].push(event);
  return (['planned', 'rest'] as const).flatMap((group): readonly ArchiveItem[] => {
    const list = groups[group];
    if (list.length === 0) return [];
    return [
      { kind: 'heading', group, count: list.length },
      ...list.map((event) => ({ kind: 'event' as const, event })),
    ];
  });
}
