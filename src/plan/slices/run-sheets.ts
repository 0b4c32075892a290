import { runSheet } from '../../contract/schemas/run-sheet';
import type { RunSheet } from '../../domain/run-sheets/run-sheet';
import type { MapSlice } from '../slice';
import { byKey, never, whole } from '../slice';

/** The dated steps of events. Never in share-safe copies: their texts may name people. */
export const runSheets = {
  shape: 'map',
  schema: runSheet,
  hangsOn: byKey,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['events', 'steps'],
  counts: null,
} satisfies MapSlice<RunSheet>;
