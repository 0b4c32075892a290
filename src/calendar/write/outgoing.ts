import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { ZoneId } from '../../domain/time/zone';
import type { EventInSeries } from './event-in-series';
import { placeFloating } from './place-floating';

/** Events of one calendar, with the context to write them. */
export interface EventsToWrite {
  readonly events: readonly EventInSeries[];
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  /** The zone in which floating times are written; null if they stay floating. */
  readonly floatingZone: ZoneId | null;
  /** Changes an event before it is written. */
  readonly changed: (event: EventInSeries) => EventInSeries;
  /** CATEGORIES to add to an event's own. */
  readonly categoriesOf: (event: EventInSeries) => readonly string[];
}

/** The event as it is written. */
export function toOutgoing(event: EventInSeries, { changed, floatingZone }: EventsToWrite): EventInSeries {
  const after = changed(event);
  return floatingZone ? placeFloating(after, floatingZone) : after;
}

/** The file of a calendar, and the events that are written with the lines of that file. */
export interface FileToWrite extends EventsToWrite {
  readonly bytes: Uint8Array;
  /** True if the events were read from exactly these bytes. */
  readonly isTheirs: boolean;
  /** What is written besides the events: other components, and the properties of the calendar itself. */
  readonly with: 'nothing else' | 'components' | 'components and frame';
}
