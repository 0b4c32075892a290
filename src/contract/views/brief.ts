import type { EventKey } from '../../domain/event/key';
import type { Span } from '../../domain/event/occurrence';
import type { Kind } from '../../domain/marking/kind';
import type { PersonRef } from '../../domain/people/directory';
import type { Guest } from '../../domain/people/guest';
import type { MustMeet, NetworkingPrep } from '../../domain/prep/networking';
import type { SocialPrep } from '../../domain/prep/social';
import type { PickLevel } from '../../domain/programme/pick';
import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import type { LastTime } from './outcome';

/** What of an event is worth having at hand there: on paper, or on the screen that one walks in with (product N9). */
export interface BriefView {
  readonly key: EventKey;
  readonly title: string;
  readonly span: Span;
  readonly place: string;
  readonly kind: Kind | null;
  /** The event whose plan this is: its own, or the whole that it is part of. */
  readonly planOf: EventKey;
  readonly networking: NetworkingPrep;
  readonly social: SocialPrep;
  /** By rank. */
  readonly people: readonly BriefPerson[];
  readonly guests: readonly BriefGuest[];
  /** That of the programme, on whose clocks its sessions are told; null where it is the user's own, or not known. */
  readonly zone: ZoneId | null;
  /** What the user picked of the programme, and events of theirs within this one; by start. */
  readonly sessions: readonly BriefSession[];
  /** What is still to be done, by day. */
  readonly steps: readonly BriefStep[];
  readonly lastTime: LastTime | null;
}

/** What is known of a person beyond this event. Texts are empty where nothing is. */
export interface PersonInBrief {
  /** Their page; null if no single person is meant. */
  readonly ref: PersonRef | null;
  readonly role: string;
  readonly organisation: string;
  readonly howMet: string;
  /** The last event that both were at, with what was written of the person. */
  readonly lastTime: { readonly day: Day; readonly summary: string; readonly said: readonly string[] } | null;
}

export type BriefPerson = MustMeet & { readonly known: PersonInBrief };

export interface BriefGuest extends Pick<Guest, 'id' | 'name' | 'answer'> {
  readonly food: string;
  readonly children: string;
}

export interface BriefSession {
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  readonly start: Instant;
  /** null where the programme does not tell it. */
  readonly end: Instant | null;
  readonly room: string;
  /** How sure it is; an own event is gone to. */
  readonly level: PickLevel;
  readonly note: string;
  /** The own event; null for a session of the programme. */
  readonly eventKey: EventKey | null;
}

export interface BriefStep {
  readonly id: string;
  readonly text: string;
  readonly due: Day;
}
