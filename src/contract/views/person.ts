import type { CalendarId } from '../../domain/calendars/calendar';
import type { EventKey } from '../../domain/event/key';
import type { Span } from '../../domain/event/occurrence';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import type { Kind } from '../../domain/marking/kind';
import type { Felt, Verdict } from '../../domain/outcomes/outcome';
import type { Birthday } from '../../domain/people/birthday';
import type { CircleId } from '../../domain/people/circle';
import type { PhotoFile } from '../../domain/people/contact';
import type { PersonRef } from '../../domain/people/directory';
import type { HoursBand } from '../../domain/people/hours-together';
import type { MergeId } from '../../domain/people/merge';
import type { PersonFacts, PersonId, Tie } from '../../domain/people/person';
import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { Edited } from './edit';
import type { LeadView } from './outcome';

/** A person in the list: kept by the user, or only mentioned by a calendar or in a plan. */
export interface PersonView {
  readonly id: PersonRef;
  /** The name, else the address. */
  readonly name: string;
  readonly otherNames: readonly string[];
  /** All addresses; the first is the one to write to. */
  readonly emails: readonly string[];
  readonly organisation: string;
  readonly role: string;
  readonly place: string;
  readonly ties: readonly Tie[];
  /** Names of the circles. */
  readonly circles: readonly string[];
  /** The user has said something of this person. */
  readonly isKept: boolean;
  /** The number of different events with this person; a series counts once. */
  readonly events: number;
  /** The day of the last event of the past that both took part in. */
  readonly lastMet: Day | null;
  readonly next: Day | null;
  /** From when it is time to be in touch again; null without a cadence, and while an occasion is planned. */
  readonly due: Day | null;
  readonly birthday: Birthday | null;
  /** Rough hours together, in events of a few people. */
  readonly hours: number;
  /** When an address book last brought something of them; null if none did. */
  readonly importedAt: Instant | null;
}

/** A person whom the user may want to be in touch with now. */
export interface DuePerson extends PersonView {
  /** The day of their birthday, if it is within a week. */
  readonly birthdayOn: Day | null;
}

/** An event with a person. */
export interface PersonEvent {
  readonly key: EventKey;
  readonly calendarId: CalendarId;
  readonly summary: string;
  readonly span: Span;
  readonly day: Day;
  readonly kind: Kind | null;
  /** `planned`: to come; `met`: over, and both took part; `missed`: over, and the person had not answered. */
  readonly state: 'planned' | 'met' | 'missed';
  /** What the user wrote of the person afterwards. */
  readonly said: readonly string[];
  /** What the user thought of the event; null if they wrote nothing. */
  readonly verdict: Verdict | null;
  /** How it felt, which only the user sees. */
  readonly felt: Felt | null;
}

/** Something to talk about, or promised, that an event with the person left open. */
export interface OpenThread {
  readonly text: string;
  readonly from: 'topic' | 'question';
  /** The key of the plan that has it, and its id in that plan. */
  readonly plan: EventKey;
  readonly item: string;
  readonly event: EventKey;
  readonly day: Day | null;
  readonly summary: string;
}

export interface CircleView {
  readonly id: CircleId;
  readonly name: string;
  readonly cadenceDays: number | null;
  readonly members: readonly { readonly id: PersonId; readonly name: string }[];
}

export interface MergeView {
  readonly id: MergeId;
  readonly name: string;
  readonly at: Instant;
}

/** The card of an address book that a person is from. */
export interface CardView {
  readonly fileName: string;
  readonly importedAt: Instant;
  /** The day on which a network connected both. */
  readonly connectedOn: Day | null;
  /** Null also while photos are off. */
  readonly photo: PhotoFile | null;
}

/** The page of one person. */
export interface PersonPage extends PersonView {
  readonly facts: PersonFacts;
  /** The cadence in force, own or of a circle; null for none. */
  readonly cadence: number | null;
  readonly restUntil: Day | null;
  readonly inCircles: readonly CircleId[];
  readonly band: HoursBand;
  /** What is to come first, then what was, newest first; at most 60. */
  readonly timeline: readonly PersonEvent[];
  /** The first event with the person, however long ago. */
  readonly firstMet: PersonEvent | null;
  readonly followUps: readonly FollowUp[];
  readonly threads: readonly OpenThread[];
  /** Leads that came from this person. */
  readonly leads: readonly LeadView[];
  /** Others who may be the same person: of the same name, or of the same address. */
  readonly alike: readonly Pick<PersonView, 'id' | 'name' | 'emails' | 'isKept'>[];
  readonly merges: readonly MergeView[];
  readonly card: CardView | null;
}

export interface PersonSaved extends Edited {
  readonly id: PersonId;
}
