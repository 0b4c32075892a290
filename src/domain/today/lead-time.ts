import type { Form, Kind } from '../marking/kind';
import { isNetworking } from '../marking/kind';

/** How many days ahead an event is shown; earlier once something is prepared for it. */
interface LeadTime {
  readonly plain: number;
  readonly prepared: number;
}

const byForm: Readonly<Record<Form, LeadTime>> = {
  conference: { plain: 21, prepared: 30 },
  'career-fair': { plain: 7, prepared: 14 },
  workshop: { plain: 7, prepared: 14 },
  interview: { plain: 7, prepared: 14 },
  trip: { plain: 14, prepared: 21 },
  meetup: { plain: 3, prepared: 7 },
  meal: { plain: 3, prepared: 7 },
  party: { plain: 3, prepared: 7 },
  meeting: { plain: 2, prepared: 4 },
  'one-on-one': { plain: 2, prepared: 4 },
  'hanging-out': { plain: 2, prepared: 4 },
  club: { plain: 1, prepared: 2 },
  call: { plain: 1, prepared: 2 },
  online: { plain: 1, prepared: 2 },
};

const withoutForm = {
  networking: { plain: 3, prepared: 7 },
  social: { plain: 2, prepared: 4 },
  none: { plain: 0, prepared: 0 },
} as const satisfies Readonly<Record<string, LeadTime>>;

/** The greatest number of days that `leadDays` gives. */
export const longestLead = Object.values(byForm).reduce((most, { prepared }) => Math.max(most, prepared), 0);

function leadTimeOf(kind: Kind | null, form: Form | null): LeadTime {
  if (kind === null || kind === 'other') return withoutForm.none;
  if (form !== null) return byForm[form];
  return isNetworking(kind) ? withoutForm.networking : withoutForm.social;
}

/** The days before an event from which on it is worth knowing of; 0 for what is unmarked or `other`. */
export function leadDays(kind: Kind | null, form: Form | null, isPrepared: boolean): number {
  const { plain, prepared } = leadTimeOf(kind, form);
  return isPrepared ? prepared : plain;
}

const largeForms: ReadonlySet<Form | null> = new Set<Form>(['conference', 'career-fair', 'workshop', 'trip']);

/** True for what is attended as a whole and has parts, as a conference has sessions. */
export const isLargeForm = (form: Form | null): boolean => largeForms.has(form);
