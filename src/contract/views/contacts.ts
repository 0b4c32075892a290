import type { Birthday } from '../../domain/people/birthday';
import type { ContactProblem } from '../../domain/people/contact';
import type { ContactChange } from '../../domain/people/contact-changes';
import type { ContactColumn } from '../../domain/people/contact-column';
import type { PersonRef } from '../../domain/people/directory';
import type { PersonId } from '../../domain/people/person';
import type { Instant } from '../../domain/time/instant';
import type { Edited } from './edit';

export type ContactGroupName = 'new' | 'changed' | 'same' | 'unsure';

/** What tells one contact from another in a list. */
export interface ContactOutline {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly organisation: string;
  readonly role: string;
  readonly birthday: Birthday | null;
}

/** Someone who may be the person of a contact: of the plan, or another contact of the review by its key. */
export interface ContactCandidate extends ContactOutline {
  readonly as: PersonRef | `contact:${string}`;
  readonly name: string;
  /** What the contact would change of them; of another contact, what both would change of the person that it is of. */
  readonly changes: readonly ContactChange[];
}

/** One person of the files. */
export interface ContactItem extends ContactOutline {
  readonly key: string;
  readonly group: ContactGroupName;
  readonly name: string;
  /** The entry that the contact is of; null unless that is certain. */
  readonly ref: PersonRef | null;
  readonly changes: readonly ContactChange[];
  /** Where a newer file says that they went. */
  readonly moved: { readonly from: string; readonly to: string } | null;
  /** In the group `unsure`. */
  readonly candidates: readonly ContactCandidate[];
  /** Why the review proposes to leave it out; null where it does not. */
  readonly leftOut: 'organisation' | 'yourself' | null;
  readonly fileName: string;
}

/** A file of a review. */
export interface ContactsFile {
  readonly fileName: string;
  /** Cards and rows that were read. */
  readonly contacts: number;
  /** Of a table, what each column was taken for; empty for cards. */
  readonly columns: readonly ContactColumn[];
  /** The first rows of a table, the header among them. */
  readonly rows: readonly (readonly string[])[];
  /** Its columns are not understood, so that the user has to say what they hold. */
  readonly asksColumns: boolean;
}

export interface ContactCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly unsure: number;
  /** Cards and rows of which nothing could be read. */
  readonly unreadable: number;
}

/** Files of contacts compared with the people who are kept, waiting for the user. */
export interface ContactsReview {
  readonly id: string;
  readonly files: readonly ContactsFile[];
  readonly counts: ContactCounts;
  /** The categories and groups in the files, which may become circles. */
  readonly groups: readonly string[];
  /** People who are kept already. */
  readonly kept: number;
}

/** A problem and the file that has it. */
export interface ContactsProblem extends ContactProblem {
  readonly fileName: string;
}

/** A review with one page of its items. */
export interface ContactsPage extends ContactsReview {
  /** By name. */
  readonly items: readonly ContactItem[];
  /** The number of items in all. */
  readonly total: number;
  /** On the first page. */
  readonly problems: readonly ContactsProblem[];
}

export interface ContactsApplied extends Edited {
  readonly added: number;
  readonly updated: number;
  /** Who was added or changed, in the order of the review. */
  readonly people: readonly PersonId[];
  /** The `importedAt` of their cards. */
  readonly at: Instant;
}

/** Everyone whom the user keeps, as one file of vCards. */
export interface ContactsExport {
  readonly text: string;
  readonly people: number;
  /** Kept photos that are gone, or more than one file can hold. */
  readonly photosLeftOut: number;
}
