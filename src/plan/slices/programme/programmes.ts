import { programmeSource } from '../../../contract/schemas/programme';
import type { ProgrammeSource } from '../../../domain/programme/programme-source';
import type { MapSlice } from '../../slice';
import { byKey, never } from '../../slice';

/** The address may give access, and the validators (ETag, Last-Modified) are of use to this Mingle only. */
const withoutSecrets = (source: ProgrammeSource): ProgrammeSource => ({
  ...source,
  feed: source.feed && { ...source.feed, address: '', etag: '', lastModified: '' },
});

/** Where the programmes of events come from. Never in share-safe copies. */
export const programmes = {
  shape: 'map',
  schema: programmeSource,
  hangsOn: byKey,
  // A fetch, which is no edit, may change other fields between an edit and its undo.
  undoes: 'fields',
  outgoing: { full: withoutSecrets, shareSafe: never },
  topics: ['programmes'],
  counts: null,
} satisfies MapSlice<ProgrammeSource>;
