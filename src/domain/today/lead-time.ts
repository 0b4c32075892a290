import type { Form, Kind } from '../marking/kind';
import { isNetworking } from '../marking/kind';

/** How many days ahead an event of this form is shown; what is not prepared yet needs no less time than what is. */
const byForm: Readonly<Record<Form, number>> = {
  conference: 30,
  'career-fair': 14,
  workshop: 14,
  interview: 14,
  trip: 21,
  meetup: 7,
  meal: 7,
  party: 7,
  meeting: 4,
  'one-on-one': 4,
  'hanging-out': 4,
  club: 2,
  call: 2,
  online: 2,
};

const withoutForm = { networking: 7, social: 4 } as const;

/** The greatest number of days that `leadDays` gives. */
export const longestLead = Object.values(byForm).reduce((most, days) => Math.max(most, days), 0);

/** The days before an event from which on it is worth knowing of; 0 for what is unmarked or `other`. */
export function leadDays(kind: Kind | null, form: Form | null): number {
  if (kind === null || kind === 'other') return 0;
  const least = isNetworking(kind) ? withoutForm.networking : withoutForm.social;
  // An event does not vanish when the user says more about it.
  return form === null ? least : Math.max(least, byForm[form]);
}

const largeForms: ReadonlySet<Form | null> = new Set<Form>(['conference', 'career-fair', 'workshop', 'trip']);

/** True for what is attended as a whole and has parts, as a conference has sessions. */
export const isLargeForm = (form: Form | null): boolean => largeForms.has(form);
