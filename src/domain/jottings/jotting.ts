import type { Brand } from '../brand';
import type { EventKey } from '../event/key';
import type { Instant } from '../time/instant';

export type JottingId = Brand<string, 'JottingId'>;

/** A line noted at an event (N9): whom one met and what was said. The debrief of the event begins with it. */
export interface Jotting {
  readonly id: JottingId;
  readonly eventKey: EventKey;
  readonly text: string;
  readonly at: Instant;
  /** Removed, or in a debrief; the entry stays without its text, so that a page that sends the note again adds no second one. */
  readonly isGone?: boolean | undefined;
}

/** What remains of a note that was removed, or that a debrief has taken. */
export const gone = (jotting: Jotting): Jotting => ({ ...jotting, text: '', isGone: true });
