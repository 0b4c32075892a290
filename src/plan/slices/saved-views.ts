import { z } from 'zod';
import { line, viewId } from '../../contract/schemas/basic';
import type { SavedView } from '../../domain/saved-views/saved-view';
import type { MapSlice } from '../slice';
import { never, onNoEvent, whole } from '../slice';

export const savedViews = {
  shape: 'map',
  schema: z.strictObject({ id: viewId, name: line, query: z.string().max(4_000), place: z.number() }),
  hangsOn: onNoEvent,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['saved-views'],
  counts: null,
} satisfies MapSlice<SavedView>;
