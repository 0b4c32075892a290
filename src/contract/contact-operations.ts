import { z } from 'zod';
import { contactFields } from '../domain/people/contact-changes';
import { columnFields } from '../domain/people/contact-column';
import { read, write } from './operation';
import { photoFile } from './schemas/contact';
import { content, fileName, reviewId } from './schemas/file';
import type { ContactsApplied, ContactsExport, ContactsPage, ContactsReview } from './views/contacts';

const key = z.string().min(1).max(64);

/** What the user decided of one contact; what is absent is as the review proposes. */
const decision = z.object({
  key,
  isTaken: z.boolean().optional(),
  /** The fields that change; of somebody who is new, all are taken. */
  fields: z.array(z.enum(contactFields)).max(contactFields.length).optional(),
  /** Of somebody unsure: one of the candidates, or `new`. Without it the contact stays out. */
  as: z.string().min(1).max(1_000).optional(),
});

/** The part of the contract about contacts in and out (product P7). */
export const contactOperations = {
  /** Reads a file and compares it with the people who are kept; changes nothing yet. `addTo`: a review that it joins. */
  'contacts.review': write(
    z.object({ fileName, content, addTo: reviewId.optional() }),
    'file',
  ).returns<ContactsReview>(),
  'contacts.waiting': read(z.object({})).returns<readonly ContactsReview[]>(),
  /** A review with one page of its items, beginning at index `from`. */
  'contacts.get': read(z.object({ reviewId, from: z.number().int().min(0) })).returns<ContactsPage>(),
  /** Reads the table at this place of the review's files anew, with what the user says of its columns, from left to right. */
  'contacts.adjust': write(
    z.object({
      reviewId,
      file: z.number().int().min(0).max(10_000),
      columns: z.array(z.enum(columnFields).nullable()).max(1_000),
      hasHeader: z.boolean(),
    }),
  ).returns<ContactsReview>(),
  /** One edit. `groupsAsCircles`: people become members of circles called as the groups they are in. */
  'contacts.apply': write(
    z.object({
      reviewId,
      decisions: z.array(decision).max(200_000),
      groupsAsCircles: z.boolean(),
    }),
    'list',
  ).returns<ContactsApplied>(),
  'contacts.discard': write(z.object({ reviewId })).returns<null>(),
  /** A photo as an address that a picture can have (`data:`); null when photos are off, and when it is not there. */
  'contacts.photo': read(z.object({ photo: photoFile })).returns<string | null>(),
  'contacts.export': read(z.object({ version: z.enum(['4.0', '3.0']) })).returns<ContactsExport>(),
};

export type ContactDecision = z.output<typeof decision>;
