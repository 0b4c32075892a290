/** The purpose of the interaction (product section 1). An event without a decision is unmarked: `null`. */
export const kinds = ['networking', 'social', 'both', 'other'] as const;
export type Kind = (typeof kinds)[number];

export const networkingForms = [
  'conference',
  'meeting',
  'one-on-one',
  'meetup',
  'career-fair',
  'interview',
  'workshop',
] as const;
export type NetworkingForm = (typeof networkingForms)[number];

export const socialForms = ['club', 'hanging-out', 'call', 'online', 'meal', 'party', 'trip'] as const;
export type SocialForm = (typeof socialForms)[number];

/** The sort of event within its kind. */
export type Form = NetworkingForm | SocialForm;
export const forms: readonly Form[] = [...networkingForms, ...socialForms];

/** The forms an event of this kind can have; `other` has none. */
export function formsOf(kind: Kind): readonly Form[] {
  switch (kind) {
    case 'networking':
      return networkingForms;
    case 'social':
      return socialForms;
    case 'both':
      return forms;
    case 'other':
      return [];
  }
}

export const isFormOf = (kind: Kind, form: Form): boolean => formsOf(kind).includes(form);

export const isNetworking = (kind: Kind | null): boolean => kind === 'networking' || kind === 'both';
export const isSocial = (kind: Kind | null): boolean => kind === 'social' || kind === 'both';
