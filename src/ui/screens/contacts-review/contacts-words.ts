import type { ContactItem, ContactOutline, ContactsReview } from '../../../contract/views/contacts';
import { people } from '../../../words/counts';
import type { CountFormat, PluralForms } from '../../../words/language';
import { joined, listed } from '../../../words/language';
import type { ContactChoices } from './contacts-choices';

export type ContactsGroup = ContactItem['group'] | 'problems';

/** In display order. */
export const contactsGroups: readonly ContactsGroup[] = ['new', 'changed', 'unsure', 'same', 'problems'];

const groupWords: Readonly<Record<ContactsGroup, string>> = {
  new: 'New',
  changed: 'Changed',
  unsure: 'May be the same',
  same: 'Same',
  problems: 'Unreadable',
};

/** Where everything could be read, the problems are only notes. */
export const groupWord = (group: ContactsGroup, { counts }: Pick<ContactsReview, 'counts'>): string =>
  group === 'problems' && counts.unreadable === 0 ? 'Notes' : groupWords[group];

export const groupSentences: Readonly<Record<ContactsGroup, string>> = {
  new: 'In the file, not yet among the people you keep.',
  changed: 'The file says something new. What you wrote yourself stays unless you tick it.',
  unsure: 'Somebody has this name or address already. Undecided ones stay out.',
  same: 'Nothing new in the file. They stay as they are here.',
  problems: 'What was wrong in the file, where, and what was done about it.',
};

/** `Contacts from friends.vcf`, `Contacts from 3 files`. */
export const reviewTitle = ({ files }: Pick<ContactsReview, 'files'>, { number }: CountFormat): string =>
  files.length === 1 ? `Contacts from ${files[0]?.fileName}` : `Contacts from ${number(files.length)} files`;

/** The label of the primary button: `Add 128, update 3`. */
export function actionText({ added, updated }: ContactChoices['taken'], { number }: CountFormat): string {
  const text = listed([
    ...(added > 0 ? [`add ${number(added)}`] : []),
    ...(updated > 0 ? [`update ${number(updated)}`] : []),
  ]);
  return text === '' ? 'Change nothing' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const addedForms: PluralForms = { one: '# person added', other: '# people added' };

/** What an import did: `128 people added, 3 updated.` */
export function appliedText(
  { added, updated }: { readonly added: number; readonly updated: number },
  { counted, number }: CountFormat,
): string {
  if (added === 0 && updated === 0) return 'Nothing was changed.';
  if (added === 0) return `${counted(updated, people)} updated.`;
  return updated === 0
    ? `${counted(added, addedForms)}.`
    : `${counted(added, addedForms)}, ${number(updated)} updated.`;
}

const keptForms: PluralForms = { one: 'the # person you keep', other: 'the # people you keep' };

/** What the import leaves untouched; empty where there is nobody yet. */
export const untouchedText = ({ kept }: Pick<ContactsReview, 'kept'>, { counted }: CountFormat): string =>
  kept === 0 ? '' : `Stays untouched: what you wrote about ${counted(kept, keptForms)}. Nobody is removed.`;

/** `Lead · Acme · ana@example.com · +49 30 1234`. */
export const outlineText = ({ role, organisation, emails, phones }: ContactOutline, without = ''): string =>
  [role, organisation, emails.find((email) => email !== without) ?? '', phones[0] ?? '']
    .filter((part) => part !== '' && part !== without)
    .join(' · ');

export const leftOutWords: Readonly<Record<NonNullable<ContactItem['leftOut']>, string>> = {
  organisation: 'no person, but an organisation',
  yourself: 'this is you',
};

/** `Make circles of the groups: Chess, Work and 3 more`. */
export function circlesText(groups: readonly string[], { number }: CountFormat): string {
  const shown = groups.slice(0, 4);
  const more = groups.length - shown.length;
  return `Make circles of the groups in the file: ${joined([...shown, ...(more > 0 ? [`${number(more)} more`] : [])])}`;
}
