import { z } from 'zod';
import { calendarId, instant, zone } from '../../contract/schemas/basic';
import { recordOf } from '../../contract/schemas/record';
import type { CalendarSource } from '../../domain/calendars/calendar';
import { isInUse } from '../../domain/calendars/calendar';
import type { MapSlice } from '../slice';
import { never, onNoEvent } from '../slice';

/** The fields of a calendar that an import replaces. */
export const sourceState = z.strictObject({
  fileName: z.string(),
  importedAt: instant,
  sha256: z.string(),
  zoneAnswers: recordOf(zone),
});

const subscription = z.strictObject({
  address: z.string(),
  everyMinutes: z.number().int().min(1).nullable(),
  etag: z.string(),
  lastModified: z.string(),
  fetchedAt: instant,
  trouble: z
    .strictObject({ message: z.string(), triedAt: instant, times: z.number().int().min(0) })
    .nullable(),
  isPaused: z.boolean(),
  held: z.strictObject({ sha256: z.string(), isRefused: z.boolean() }).nullable(),
});

/** The address is a key to the calendar, and the tags are what its server says to this Mingle alone. */
const withoutSecrets = (source: CalendarSource): CalendarSource => ({
  ...source,
  subscription: source.subscription && {
    ...source.subscription,
    address: '',
    etag: '',
    lastModified: '',
  },
});

export const calendars = {
  shape: 'map',
  schema: sourceState.extend({
    id: calendarId,
    kind: z.enum(['file', 'subscription', 'sample']),
    name: z.string(),
    addedAt: instant,
    subscription: subscription.nullable(),
    removedAt: instant.nullable(),
  }),
  hangsOn: onNoEvent,
  // Refreshes, which are no edits, go on between an edit and its undo.
  undoes: 'fields',
  outgoing: { full: withoutSecrets, shareSafe: never },
  topics: ['calendars'],
  counts: isInUse,
} satisfies MapSlice<CalendarSource>;
