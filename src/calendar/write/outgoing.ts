import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { ZoneId } from '../../domain/time/zone';
import type { EventInSeries } from './event-in-series';
import { placeFloating } from './place-floating';

/** What is known of the calendar that events come from. */
export interface EventsToWrite {
  readonly events: readonly EventInSeries[];
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  /** The zone in which floating times go out; null where they stay floating. */
  readonly floatingZone: ZoneId | null;
  /** What of an event changes on its way out. */
  readonly changed: (event: EventInSeries) => EventInSeries;
  /** CATEGORIES to add to an event's own. */
  readonly categoriesOf: (event: EventInSeries) => readonly string[];
}

/** An event as it goes out. */
export function toOutgoing(event: EventInSeries, { changed, floatingZone }: EventsToWrite): EventInSeries {
  const after = changed(event);
  return floatingZone ? placeFloating(after, floatingZone) : after;
}

/** A calendar's file, and the events that are to be written with what it says of them. */
export interface FileToWrite extends EventsToWrite {
  readonly bytes: Uint8Array;
  /** True where the events were read from just these bytes. */
  readonly isTheirs: boolean;
  /** What else goes along: nothing, the components beside the events, or also what the calendar says of itself. */
  readonly with: 'nothing else' | 'components' | 'components and frame';
}
