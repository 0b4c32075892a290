import type { ContactProblem, ContactProblemCode } from '../../domain/people/contact';
import type { CountFormat, PluralForms } from '../language';

const natures: Readonly<Record<string, string>> = {
  calendar: 'a calendar',
  spreadsheet: 'a spreadsheet or an archive; save it as CSV and open that',
  pdf: 'a PDF document',
  picture: 'a picture',
  'web-page': 'a web page; perhaps the address asked for a login',
  xml: 'an XML file',
  json: 'a JSON file',
  binary: 'a binary file',
  text: 'a text without columns for names and addresses',
};

const unlisted: PluralForms = {
  one: '# more problem of this file is not listed. Everything that could be read was read.',
  other: '# more problems of this file are not listed. Everything that could be read was read.',
};

const sentences: Readonly<Record<ContactProblemCode, (about: string, format: CountFormat) => string>> = {
  'empty-file': () => 'The file is empty. Nothing was read.',
  'not-contacts': (about) =>
    `There are no contacts in this file: it is ${natures[about] ?? natures.text}. Nothing was read.`,
  'too-large': () => 'The file is larger than 256 MB. It was not read.',
  'wrong-charset': () =>
    'Here and perhaps further on the file is not in UTF-8. Such texts were read as Windows-1252.',
  'unclear-charset': () =>
    'Some letters here are in a charset that the file does not name. They are shown as �.',
  'bad-line': (about) => `This line is no property of a card: "${about}". It was passed over.`,
  'no-begin': () => 'The card here has no beginning. What is there was read.',
  'cut-card': () => 'The card that begins here has no end. What is there was read.',
  'empty-card': () => 'Nothing here says who it is.',
  'bad-birthday': (about) => `"${about}" is no day. The birthday was left open.`,
  'bad-photo': () => 'The photo could not be read and was left out.',
  'photo-not-kept': (about) =>
    `The photo of ${about} was left out: it is larger than 2 MB or 25 megapixels, or no JPEG, PNG, GIF or WebP.`,
  'not-kept': (about) => `${about} is too long to be kept and was left out.`,
  'open-quote': () => 'A quote is opened here and never closed. The line was read without quotes.',
  'no-header': () => 'The table has no header. What its columns are was told by what is in them.',
  'unclear-date': (about) =>
    `"${about}" can be two days, because no other row tells day and month apart. It was left open.`,
  'bad-date': (about) => `"${about}" is no day that can be told. It was left open.`,
  'other-width': () => 'The row has more cells than the header. Some of them may be in the wrong column.',
  'too-many': (about, { counted }) => counted(Number(about), unlisted),
};

/** What is wrong with a file of contacts, and what was done about it. */
export const contactProblemText = (
  { code, about }: Pick<ContactProblem, 'code' | 'about'>,
  format: CountFormat,
): string => sentences[code](about, format);

const found: PluralForms = { one: '# new person', other: '# new people' };

interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly unsure: number;
  readonly unreadable: number;
}

/** What files of contacts bring: `12 new people, 3 changed, 40 the same, 1 unsure, 0 unreadable. Nothing was changed.` */
export function contactsCountsText(
  counts: Counts,
  applied: { readonly added: number; readonly updated: number } | null,
  { counted, number }: CountFormat,
): string {
  const { changed, same, unsure, unreadable } = counts;
  const brought = `${counted(counts.new, found)}, ${number(changed)} changed, ${number(same)} the same, ${number(unsure)} unsure, ${number(unreadable)} unreadable.`;
  const isNothing = !applied || applied.added + applied.updated === 0;
  return isNothing
    ? `${brought} Nothing was changed.`
    : `${brought} ${number(applied.added)} added, ${number(applied.updated)} updated.`;
}

const photosLeftOut: PluralForms = {
  one: '# photo could not be written: its file is gone, or the photos are too many for one file.',
  other: '# photos could not be written: their files are gone, or they are too many for one file.',
};

/** What an export of contacts lacks; empty if it lacks nothing. */
export const photosLeftOutText = (count: number, { counted }: CountFormat): string =>
  count === 0 ? '' : counted(count, photosLeftOut);
