import type { EventKey } from '../../domain/event/key';

/** An event by its name, which opens it. */
export interface EventLink {
  readonly key: EventKey;
  readonly title: string;
}
