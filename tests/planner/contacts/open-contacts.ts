import type { Client, InputOf } from '../../../src/contract/client';
import type { ContactsApplied, ContactsPage } from '../../../src/contract/views/contacts';
import { expectValue } from '../../helpers/open-test-planner';

type Decision = InputOf<'contacts.apply'>['decisions'][number];

/** Opens files as one review and answers with its first page. */
export async function reviewContacts(
  client: Client,
  files: Readonly<Record<string, string>>,
): Promise<ContactsPage> {
  let addTo: string | undefined;
  for (const [fileName, text] of Object.entries(files)) {
    const content = new TextEncoder().encode(text);
    const { id } = await expectValue(
      client.call('contacts.review', { fileName, content, ...(addTo ? { addTo } : {}) }),
    );
    addTo = id;
  }
  return expectValue(client.call('contacts.get', { reviewId: addTo ?? '', from: 0 }));
}

/** Applies what the review of a file proposes, and what is decided by the names of its items. */
export async function importContacts(
  client: Client,
  text: string,
  decided: Readonly<Record<string, Omit<Decision, 'key'>>> = {},
  groupsAsCircles = false,
): Promise<ContactsApplied> {
  const { id, items } = await reviewContacts(client, { 'friends.vcf': text });
  const decisions = items.flatMap(({ key, name }) => (decided[name] ? [{ key, ...decided[name] }] : []));
  return expectValue(client.call('contacts.apply', { reviewId: id, decisions, groupsAsCircles }));
}

export const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

/** Items as one line each: `changed Ana Ruiz: organisation Acme → Beta, phones +1`. */
export const said = ({ items }: Pick<ContactsPage, 'items'>): readonly string[] =>
  items.map(({ group, name, changes }) => {
    const texts = changes.map(
      ({ field, before, after, isProposed }) =>
        `${isProposed ? '' : 'perhaps '}${field} ${before.join('|') || '–'} → ${after.join('|')}`,
    );
    return [`${group} ${name}`, ...(texts.length > 0 ? [texts.join(', ')] : [])].join(': ');
  });
