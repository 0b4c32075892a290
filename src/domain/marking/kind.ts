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

/** The kind that has this form. */
export const kindOfForm = (form: Form): 'networking' | 'social' =>
  socialForms.some((one) => one === form) ? 'social' : 'networking';

export const isFormOf = (kind: Kind, form: Form): boolean => formsOf(kind).includes(form);

/** The choice of a filter: a kind, or events without a mark. */
export type KindChoice = Kind | 'unmarked';

/** True if a filter by `choice` shows events of this kind; what is both is also networking and social. */
export function isOfChoice(kind: Kind | null, choice: KindChoice): boolean {
  if (choice === 'networking') return isNetworking(kind);
  return choice === 'social' ? isSocial(kind) : (kind ?? 'unmarked') === choice;
}

/** True if one of the choices shows it; no choice shows everything. */
export const isAmongChoices = (kind: Kind | null, choices: readonly KindChoice[]): boolean =>
  choices.length === 0 || choices.some((choice) => isOfChoice(kind, choice));

export const isNetworking = (kind: Kind | null): boolean => kind === 'networking' || kind === 'both';
export const isSocial = (kind: Kind | null): boolean => kind === 'social' || kind === 'both';
