import type { Day } from '../time/day';
import { addDays } from '../time/day';

/** The usual cadences, in days; any other number of days is as good. */
export const cadences = {
  weekly: 7,
  fortnightly: 14,
  monthly: 30,
  quarterly: 91,
  'half-yearly': 182,
  yearly: 365,
} as const;

/** What decides when to be in touch with somebody again. */
export interface Contactedness {
  readonly cadenceDays: number | null;
  /** The cadences of the circles. */
  readonly circleCadences: readonly number[];
  readonly lastMet: Day | null;
  /** The next event with the person that is planned. */
  readonly next: Day | null;
  /** Since when the person is known here; counts while they never met. */
  readonly since: Day;
  readonly restUntil: Day | null;
}

/** The cadence in force: the person's own, else the most frequent one of the circles; null for none. */
export const cadenceOf = ({
  cadenceDays,
  circleCadences,
}: Pick<Contactedness, 'cadenceDays' | 'circleCadences'>): number | null => {
  if (cadenceDays !== null) return cadenceDays;
  return circleCadences.length === 0 ? null : circleCadences.reduce((one, other) => Math.min(one, other));
};

/**
 * The day from which it is time to be in touch again; null without a cadence, and while an event with the person is planned by
 * then, because that is the occasion.
 */
export function dueDay(contact: Contactedness, today: Day): Day | null {
  const cadence = cadenceOf(contact);
  if (cadence === null) return null;
  const regular = addDays(contact.lastMet ?? contact.since, cadence);
  const due = contact.restUntil !== null && contact.restUntil > regular ? contact.restUntil : regular;
  const isPlanned = contact.next !== null && contact.next <= (due > today ? due : addDays(today, cadence));
  return isPlanned ? null : due;
}
