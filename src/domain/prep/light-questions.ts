import type { Form, SocialForm } from '../marking/kind';
import { socialForms } from '../marking/kind';

/** A light question to begin with; what it asks about is in `about` where it names something. */
export type LightQuestion =
  | { readonly code: 'at-home' | 'birthday' | 'long-ago' }
  | { readonly code: 'work' | 'place'; readonly about: string }
  | { readonly code: FormQuestion | GeneralQuestion };

type FormQuestion = 'try-next' | 'stayed-with-you' | 'see-next' | 'cooked' | 'celebrate' | 'go-next';
const generalQuestions = ['busy', 'looking-forward', 'surprised', 'lend-a-hand'] as const;
type GeneralQuestion = (typeof generalQuestions)[number];

/** What is known of somebody, from which questions are chosen. Texts are empty where nothing is. */
export interface KnownForQuestions {
  /** Distinguishes people, so that not all of them are asked the same. */
  readonly ref: string;
  readonly organisation: string;
  readonly place: string;
  readonly children: string;
  /** null if the two never met, as far as is known. */
  readonly daysSinceMet: number | null;
  /** null without a birthday; 0 on the day. */
  readonly daysSinceBirthday: number | null;
}

const ofForm: Readonly<Record<SocialForm, FormQuestion>> = {
  club: 'try-next',
  'hanging-out': 'stayed-with-you',
  call: 'see-next',
  online: 'see-next',
  meal: 'cooked',
  party: 'celebrate',
  trip: 'go-next',
};

/** A birthday is asked after for so many days, and not seeing each other is long from so many days on. */
const birthdayDays = 21;
const longDays = 120;
const most = { known: 2, all: 3 };

const isSocialForm = (form: Form | null): form is SocialForm => socialForms.some((one) => one === form);

function ofKnown(known: KnownForQuestions, form: Form | null): readonly LightQuestion[] {
  const { daysSinceBirthday, daysSinceMet } = known;
  const organisation = known.organisation.trim();
  const place = known.place.trim();
  const isFar = form === 'call' || form === 'online';
  const questions: readonly (LightQuestion | false)[] = [
    daysSinceBirthday !== null &&
      daysSinceBirthday > 0 &&
      daysSinceBirthday <= birthdayDays && { code: 'birthday' },
    daysSinceMet !== null && daysSinceMet >= longDays && { code: 'long-ago' },
    known.children.trim() !== '' && { code: 'at-home' },
    isFar && place !== '' && { code: 'place', about: place },
    organisation !== '' && { code: 'work', about: organisation },
  ];
  return questions.filter((question) => question !== false).slice(0, most.known);
}

/**
 * Up to three questions for somebody: what is known of them comes first, then what fits the form, then one that fits
 * everybody. The same input gives the same questions.
 */
export function lightQuestions(known: KnownForQuestions, form: Form | null): readonly LightQuestion[] {
  const seed = [...known.ref].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const general = generalQuestions[seed % generalQuestions.length] ?? 'busy';
  return [
    ...ofKnown(known, form),
    ...(isSocialForm(form) ? [{ code: ofForm[form] }] : []),
    { code: general },
  ].slice(0, most.all);
}

/** By what it is put away for a person. */
export const questionKey = (ref: string, { code }: LightQuestion): string => `${ref} ${code}`;
