import { z } from 'zod';
import { calendarId, eventKey, importId, instant } from '../../contract/schemas/basic';
import type { ImportRecord } from '../../domain/calendars/import-record';
import type { MapSlice } from '../slice';
import { never, onNoEvent, whole } from '../slice';
import { sourceState } from './calendars';

const count = z.number().int().min(0);

/** The import history. Its `moves` hold the keys of that time, so they do not move with events. */
export const imports = {
  shape: 'map',
  schema: z.strictObject({
    id: importId,
    calendarId,
    fileName: z.string(),
    at: instant,
    added: count,
    changed: count,
    gone: count,
    same: count,
    unreadable: count,
    before: sourceState.or(z.literal('nothing')).nullable(),
    moves: z.array(z.tuple([eventKey, eventKey])),
    takenBack: z.strictObject({ at: instant, after: sourceState }).nullable(),
  }),
  hangsOn: onNoEvent,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['calendars'],
  counts: null,
} satisfies MapSlice<ImportRecord>;
