import type { Birthday } from '../../domain/people/birthday';
import type { ContactChange, ContactField } from '../../domain/people/contact-changes';
import type { DayFormat } from '../day-format';
import { alternatives, listed } from '../language';
import { birthdayText } from './person';

/** What a field of a contact is called. */
export const contactFieldWords: Readonly<Record<ContactField, string>> = {
  name: 'name',
  organisation: 'organisation',
  role: 'role',
  place: 'place',
  birthday: 'birthday',
  emails: 'e-mail',
  phones: 'phone',
  otherNames: 'other names',
  note: 'note',
  details: 'other details',
};

/** The parts of a card that Mingle only keeps; other names are those of the file's properties. */
const detailWords: Readonly<Record<string, string>> = {
  places: 'postal address',
  photo: 'photo',
  urls: 'web page',
  units: 'department',
  categories: 'groups',
  connectedOn: 'day of connection',
};

/** One field before and after, in words. Of lists `before` is empty, and `after` names what comes in. */
export function contactChangeText(
  { field, before, after }: ContactChange,
  format: DayFormat,
): { readonly before: string; readonly after: string } {
  switch (field) {
    case 'emails':
    case 'phones':
    case 'otherNames':
      return { before: '', after: `also ${listed(after.filter((value) => !before.includes(value)))}` };
    case 'details':
      return { before: '', after: listed(after.map((name) => detailWords[name] ?? name)) };
    case 'birthday':
      return {
        before: before[0] === undefined ? '' : birthdayText(before[0] as Birthday, format),
        after: after[0] === undefined ? '' : birthdayText(after[0] as Birthday, format),
      };
    default:
      return { before: before[0] ?? '', after: after[0] ?? '' };
  }
}

/** The changes of a person for the command line: `organisation Acme → Beta`, `role stays Lead, the file says Engineer`. */
export const contactChangeTexts = (changes: readonly ContactChange[], format: DayFormat): readonly string[] =>
  changes.map((change) => {
    const { before, after } = contactChangeText(change, format);
    const field = contactFieldWords[change.field];
    if (!change.isProposed) return `${field} stays ${before || 'empty'}, the file says ${after}`;
    return before === '' ? `${field} ${after}` : `${field} ${before} → ${after}`;
  });

interface Asked {
  readonly name: string;
  readonly emails: readonly string[];
  readonly candidates: readonly { readonly name: string; readonly emails: readonly string[] }[];
}

const calledText = ({ name, emails: [email] }: Omit<Asked, 'candidates'>): string =>
  email === undefined || email === name ? name : `${name} (${email})`;

/** Who a contact may be, for the command line. */
export const unsureText = (item: Asked): string =>
  `${calledText(item)} may be the same as ${alternatives(item.candidates.map(calledText))}. Left out: decide it in Mingle’s window.`;
