import { runSheetTemplate } from '../../contract/schemas/run-sheet';
import type { RunSheetTemplate } from '../../domain/run-sheets/template';
import type { MapSlice } from '../slice';
import { never, onNoEvent, whole } from '../slice';

/** The user's own templates of steps. Never in share-safe copies. */
export const runSheetTemplates = {
  shape: 'map',
  schema: runSheetTemplate,
  hangsOn: onNoEvent,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['templates'],
  counts: null,
} satisfies MapSlice<RunSheetTemplate>;
