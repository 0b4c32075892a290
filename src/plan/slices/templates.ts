import { draftTemplate } from '../../contract/schemas/draft-template';
import type { DraftTemplate } from '../../domain/follow-ups/draft-template';
import type { MapSlice } from '../slice';
import { never, onNoEvent, whole } from '../slice';

/** The user's own words for messages after events. Never in share-safe copies. */
export const templates = {
  shape: 'map',
  schema: draftTemplate,
  hangsOn: onNoEvent,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['templates'],
  counts: null,
} satisfies MapSlice<DraftTemplate>;
