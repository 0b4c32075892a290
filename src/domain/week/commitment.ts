import type { Form, Kind } from '../marking/kind';
import type { Absence } from '../suggestion/absence';
import type { Stretch } from './gap';

/** What the rules on free time and clashes use of an event that takes place. */
export interface Commitment extends Stretch {
  readonly key: string;
  /** The keys of the events that it is part of. */
  readonly partOf: readonly string[];
  readonly title: string;
  /** An all-day event from midnight to midnight, or one of 24 hours or more. */
  readonly wholeDay: boolean;
  readonly kind: Kind | null;
  readonly form: Form | null;
  /** The calendar says that it takes no time (TRANSP:TRANSPARENT). */
  readonly transparent: boolean;
  /** The user is away, or it is a holiday. */
  readonly absence: Absence | null;
  /** The calendar itself says that the user is out of office. */
  readonly outOfOffice: boolean;
  readonly series: string;
  readonly recurring: boolean;
  readonly calendar: string;
  /** The user accepted it, invited to it, or marked it as networking, social or both, or an own event by hand. */
  readonly saidYes: boolean;
}

/**
 * True if nothing else fits in its time (product W2). What is marked free blocks nothing, but calendar programs mark every
 * whole day free by themselves, so a whole day that is a holiday or an absence blocks nevertheless.
 */
export const blocksTime = ({ wholeDay, transparent, absence, outOfOffice }: Commitment): boolean =>
  !transparent || outOfOffice || (wholeDay && absence !== null);
