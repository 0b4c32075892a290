import { contactCard } from '../../contract/schemas/contact';
import type { ContactCard } from '../../domain/people/contact-card';
import type { MapSlice } from '../slice';
import { never, onNoEvent, whole } from '../slice';

/** Cards of address books, by the person that each became. Never in share-safe copies. */
export const contactCards = {
  shape: 'map',
  schema: contactCard,
  hangsOn: onNoEvent,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['people'],
  counts: null,
} satisfies MapSlice<ContactCard>;
