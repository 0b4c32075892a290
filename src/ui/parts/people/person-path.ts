import { peoplePrefix } from '../../../contract/page-path';
import { mentionRef, type PersonRef } from '../../../domain/people/directory';

/** The person in the address of a page; null if it is no page of a person. */
export function refInPath(path: string): PersonRef | null {
  if (!path.startsWith(peoplePrefix) || path === peoplePrefix) return null;
  try {
    return decodeURIComponent(path.slice(peoplePrefix.length)) as PersonRef;
  } catch {
    return null;
  }
}

/** The reference of somebody who is named by a text: an address, or a name; null for an empty text. */
export function refOfText(text: string): PersonRef | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\S+@\S+$/.test(trimmed)
    ? mentionRef({ email: trimmed, name: '' })
    : mentionRef({ email: '', name: trimmed });
}
