import type { Form } from '../marking/kind';
import { foldText } from '../text/fold';

/** What tells whether two events are editions of one. */
export interface Edition {
  readonly title: string;
  /** The organiser's address, lower case; empty if there is none, or if it is the user. */
  readonly organiser: string;
  readonly form: Form | null;
}

/** Forms of which the title alone names what comes again. Two lunches of the same title may be with different people. */
const formsWithEditions: ReadonlySet<Form | null> = new Set<Form>([
  'conference',
  'meetup',
  'career-fair',
  'workshop',
  'club',
  'party',
  'trip',
]);

/** `2026`, `'26`, `#12`, `3rd`, `12.` */
const numberWord = /^['’#]?\d+(?:st|nd|rd|th|\.|e|º|ª)?$/;
/** Words that only introduce a number. */
const numberingWords: ReadonlySet<string> = new Set(['vol', 'volume', 'no', 'nr', 'edition', 'the']);

/** The title without what changes from one edition to the next: years and other numbers. Empty if nothing else is in it. */
export const editionTitle = (title: string): string =>
  foldText(title)
    .replace(/[()[\]{},:;–—|/]+/g, ' ')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !numberWord.test(word) && !numberingWords.has(word.replace(/\.$/, '')))
    .join(' ');

/**
 * True if one event is another edition of the other: of the same title but for numbers, and of the same organiser. Without an
 * organiser the title decides where the form has editions.
 */
export function isSameEdition(one: Edition, other: Edition): boolean {
  const title = editionTitle(one.title);
  if (title === '' || title !== editionTitle(other.title)) return false;
  if (one.organiser !== '' && other.organiser !== '') return one.organiser === other.organiser;
  return [one, other].every(({ form }) => formsWithEditions.has(form));
}
