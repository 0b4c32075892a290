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
    .strictObject({
      message: z.string(),
      triedAt: instant,
      times: z.number().int().min(0),
      waitUntil: instant.exactOptional(),
    })
    .nullable(),
  isPaused: z.boolean(),
  held: z.strictObject({ sha256: z.string(), isRefused: z.boolean() }).nullable(),
});

/** The address gives access to the calendar, and the validators (ETag, Last-Modified) are of use to this Mingle only. */
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
  // A refresh, which is no edit, may change other fields between an edit and its undo.
  undoes: 'fields',
  outgoing: { full: withoutSecrets, shareSafe: never },
  topics: ['calendars'],
  counts: isInUse,
} satisfies MapSlice<CalendarSource>;
