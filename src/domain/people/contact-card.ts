import type { Instant } from '../time/instant';
import type { Contact } from './contact';

/**
 * The card of a person as an address book last said it, with the name of the file of its photo. It tells what a newer file changed, and holds what
 * Mingle does not use, to be written back (product P7).
 */
export interface ContactCard {
  readonly contact: Contact;
  /** The file's name, without folders. */
  readonly fileName: string;
  readonly importedAt: Instant;
}
