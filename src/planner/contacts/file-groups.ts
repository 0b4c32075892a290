import type { Contact, ContactGroup } from '../../domain/people/contact';
import { emailKeysOf } from '../../domain/people/contact-identity';

/** What Google calls everybody and the favourites. */
const notGroups: ReadonlySet<string> = new Set(['mycontacts', 'starred', 'imported']);

const memberKey = (member: string): string => member.replace(/^(?:urn:uuid:|mailto:)/i, '').toLowerCase();

/** Finds the groups of a contact: its own categories, and the groups of the files that name it by UID or address. */
export function createGroupsOf(groups: readonly ContactGroup[]): (contact: Contact) => readonly string[] {
  const byMember = new Map<string, string[]>();
  for (const { name, members } of groups) {
    if (name.trim() === '') continue;
    for (const member of members) {
      const key = memberKey(member);
      const names = byMember.get(key);
      if (names) names.push(name.trim());
      else byMember.set(key, [name.trim()]);
    }
  }
  return (contact) => {
    const keys = [memberKey(contact.uid), ...emailKeysOf(contact)].filter((key) => key !== '');
    const all = [
      ...contact.categories.map((name) => name.trim()),
      ...keys.flatMap((key) => byMember.get(key) ?? []),
    ];
    return [...new Set(all)].filter((name) => name !== '' && !notGroups.has(name.toLowerCase()));
  };
}
