import type { Form, SocialForm } from '../marking/kind';
import { socialForms } from '../marking/kind';
import type { SocialDetail, SocialPrep } from './social';
import { socialDetails } from './social';

/** A part of the preparation among friends, besides what one goes for. */
export type SocialSection = SocialDetail | 'guests' | 'brings' | 'topics';

/** In the order in which they are shown. */
export const socialSections: readonly SocialSection[] = [...socialDetails, 'guests', 'brings', 'topics'];

/** What fits each form: at most what a thoughtful friend would think of. Everything else can be added. */
const fitting: Readonly<Record<SocialForm, readonly SocialSection[]>> = {
  club: ['doing', 'turn', 'guests', 'topics'],
  'hanging-out': ['guests', 'topics'],
  call: ['reach', 'guests', 'topics'],
  online: ['reach', 'guests', 'topics'],
  meal: ['cook', 'guests', 'brings', 'topics'],
  party: ['gift', 'guests', 'brings'],
  trip: ['driver', 'route', 'costs', 'guests', 'brings'],
};

/** Without a form, and for what is networking as well. */
const usual: readonly SocialSection[] = ['guests', 'brings', 'topics'];

const isSocialForm = (form: Form | null): form is SocialForm => socialForms.some((one) => one === form);

export const sectionsOf = (form: Form | null): readonly SocialSection[] =>
  isSocialForm(form) ? fitting[form] : usual;

const isDetail = (section: SocialSection): section is SocialDetail =>
  socialDetails.some((one) => one === section);

/** The detail as it is written, without spaces around it; empty if it is not. */
export const detailOf = ({ details }: Pick<SocialPrep, 'details'>, detail: SocialDetail): string =>
  details?.[detail]?.trim() ?? '';

/** True if the user has written something into this section. */
export function isSectionWritten(prep: SocialPrep, section: SocialSection): boolean {
  if (isDetail(section)) return detailOf(prep, section) !== '';
  if (section === 'guests') return prep.guests.length > 0;
  return prep[section].length > 0;
}

export interface SectionsShown {
  readonly shown: readonly SocialSection[];
  /** One click away. */
  readonly offered: readonly SocialSection[];
}

/** The sections that an event shows: those that fit its form, those with something in them, and those that were asked for. */
export function sectionsShown(
  form: Form | null,
  prep: SocialPrep,
  asked: readonly SocialSection[] = [],
): SectionsShown {
  const fits = sectionsOf(form);
  const isShown = (section: SocialSection): boolean =>
    fits.includes(section) || asked.includes(section) || isSectionWritten(prep, section);
  return {
    shown: socialSections.filter(isShown),
    offered: socialSections.filter((section) => !isShown(section)),
  };
}

/** The details that are written, in their order. */
export const writtenDetails = (
  prep: Pick<SocialPrep, 'details'>,
): readonly { readonly detail: SocialDetail; readonly text: string }[] =>
  socialDetails.map((detail) => ({ detail, text: detailOf(prep, detail) })).filter(({ text }) => text !== '');
