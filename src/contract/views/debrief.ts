import type { DayDoubt } from '../../domain/debrief/day-doubt';
import type { DebriefEntry } from '../../domain/debrief/draft';
import type { EventKey } from '../../domain/event/key';
import type { Form } from '../../domain/marking/kind';
import type { OwnEventTime } from '../../domain/own-events/own-event';
import type { PersonRef } from '../../domain/people/directory';
import type { Day } from '../../domain/time/day';
import type { Edited } from './edit';

/** Somebody whom a name in a line may mean. */
export interface MeantPerson {
  readonly id: PersonRef;
  readonly name: string;
  readonly organisation: string;
  /** Invited to the event, planned to be met there, or named in what was written of it. */
  readonly isHere: boolean;
}

/**
 * Whom a name means: `candidates` are all who fit, the likeliest first; `meant` is the one that Mingle is sure of. Without
 * candidates the person is new.
 */
export interface Meaning {
  readonly meant: PersonRef | null;
  readonly candidates: readonly MeantPerson[];
}

export interface UnderstoodEntry extends DebriefEntry {
  /** null if the entry has no name. */
  readonly meaning: Meaning | null;
}

/** What is understood of one line. */
export interface UnderstoodLine {
  readonly line: string;
  readonly entries: readonly UnderstoodEntry[];
  /** What is in no field, as it was typed. */
  readonly note: string;
  /** Days in it that are not what they seem, to be said beside the line. */
  readonly doubts: readonly DayDoubt[];
}

/** An event of the past that the first line tells of, with proposals for what it does not say. */
export interface LoggedEvent {
  readonly title: string;
  readonly form: Form;
  readonly time: OwnEventTime;
  readonly people: readonly { readonly name: string; readonly meaning: Meaning }[];
}

export interface DebriefReading {
  /** One for each line that was asked, in their order. */
  readonly lines: readonly UnderstoodLine[];
  /** null with an event, and where the first line tells of none. */
  readonly log: LoggedEvent | null;
  /** The day that the lines are about, from which words such as tomorrow count. */
  readonly day: Day;
}

export interface DebriefKept extends Edited {
  /** The event that the lines hang on now; null for none. */
  readonly eventKey: EventKey | null;
}
