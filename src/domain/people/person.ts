import type { Brand } from '../brand';
import { foldText } from '../text/fold';
import type { Day } from '../time/day';
import type { Instant } from '../time/instant';
import type { Birthday } from './birthday';

export type PersonId = Brand<string, 'PersonId'>;

export const ties = ['close', 'friend', 'acquaintance', 'professional'] as const;
/** How the user is connected with a person; a friend may be a colleague too (product P5). */
export type Tie = (typeof ties)[number];

/** What the user knows of a person. Texts are plain, and empty until they are written. */
export interface PersonFacts {
  readonly name: string;
  /** Other names that mean this person, as other calendars and the user write them. */
  readonly otherNames: readonly string[];
  /** Lower case. The same address never belongs to two people. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly organisation: string;
  readonly role: string;
  readonly place: string;
  readonly birthday: Birthday | null;
  readonly ties: readonly Tie[];
  /** How often to be in touch, in days; null leaves it to the circles. */
  readonly cadenceDays: number | null;
  readonly howMet: string;
  readonly gifts: string;
  readonly food: string;
  readonly children: string;
  readonly note: string;
}

/** Someone of whom the user has said something. People who are only in calendars are found there and not stored. */
export interface Person extends PersonFacts {
  readonly id: PersonId;
  /** Not due before this day, as the user asked. */
  readonly restUntil: Day | null;
  readonly createdAt: Instant;
}

export const unknownFacts: PersonFacts = {
  name: '',
  otherNames: [],
  emails: [],
  phones: [],
  organisation: '',
  role: '',
  place: '',
  birthday: null,
  ties: [],
  cadenceDays: null,
  howMet: '',
  gifts: '',
  food: '',
  children: '',
  note: '',
};

/** How names are compared: without regard to case, accents and spaces around and between. */
export const nameKey = (name: string): string => foldText(name).trim().replace(/\s+/g, ' ');
