import type { EventKey } from '../../domain/event/key';
import type { Form, Kind } from '../../domain/marking/kind';
import type { OwnEventTime, WeeklyRepeat } from '../../domain/own-events/own-event';
import type { PersonRef } from '../../domain/people/directory';
import type { QuickAdd } from '../../domain/quick-add/quick-add';
import type { Who } from '../schemas/person';
import type { Edited } from '../views/edit';

/** Somebody in an event that is added: one of the line, or a member of a circle of the line. */
export interface QuickParticipant {
  readonly name: string;
  readonly who: Who;
}

/** What is kept of a line unless the user changes it. */
export interface QuickEvent {
  /** Empty if the line says only when, where or with whom. */
  readonly title: string;
  /** null where the line names no day and no time. */
  readonly time: OwnEventTime | null;
  readonly repeat: WeeklyRepeat | null;
  readonly place: string;
  readonly people: readonly QuickParticipant[];
  readonly kind: Kind | null;
  /** A form of this kind. */
  readonly form: Form | null;
}

export interface QuickAddReading {
  readonly understood: QuickAdd;
  readonly event: QuickEvent;
  /** The names of the people and circles whose ids `understood` has. */
  readonly names: readonly { readonly id: PersonRef; readonly name: string }[];
  readonly circleNames: readonly string[];
  /** The line asks for a repeat that own events do not have, such as every month. */
  readonly isRepeatLeftOut: boolean;
}

export interface QuickAddKept extends Edited {
  readonly key: EventKey;
  /** It has begun, so that it was logged. */
  readonly isLogged: boolean;
}
