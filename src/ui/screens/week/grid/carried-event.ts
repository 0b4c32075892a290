import type { PlacedEvent } from './placed-event';

/** The `extendedProps` of an event of FullCalendar's. */
export interface CarriedEvent {
  /** null for the free stretch that is shown. */
  readonly placed: PlacedEvent | null;
}
