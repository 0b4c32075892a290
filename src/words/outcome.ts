import type { LeadKind, LeadState } from '../domain/outcomes/lead';
import type { Again, Worth } from '../domain/outcomes/outcome';

export const leadKindWords: Readonly<Record<LeadKind, string>> = {
  job: 'Job',
  internship: 'Internship',
  client: 'Client',
  source: 'Source',
  intro: 'Introduction',
};

export const leadStateWords: Readonly<Record<LeadState, string>> = {
  open: 'Open',
  'in-talks': 'In talks',
  won: 'Worked out',
  closed: 'Closed',
};

/** The verdict in the past: was it worth it. */
export const worthTexts: Readonly<Record<Worth, string>> = {
  no: 'not worth it',
  'so-so': 'so-so',
  yes: 'worth it',
};

/** The verdict on the future: would one go again. */
export const againTexts: Readonly<Record<Again, string>> = {
  no: 'not again',
  maybe: 'perhaps again',
  yes: 'go again',
};
