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
}
