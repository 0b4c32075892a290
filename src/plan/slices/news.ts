import { z } from 'zod';
import { day, eventKey, importId, instant, newsId } from '../../contract/schemas/basic';
import type { EventNews } from '../../domain/news/event-news';
import { answers } from '../../domain/people/guest';
import type { MapSlice } from '../slice';
import { never, whole } from '../slice';

const start = z.union([instant, day]);
const change = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('moved'), before: start, after: start }),
  z.strictObject({ code: z.enum(['place', 'renamed']), before: z.string(), after: z.string() }),
  z.strictObject({
    code: z.literal('answer'),
    name: z.string(),
    before: z.enum(answers),
    after: z.enum(answers),
  }),
  z.strictObject({ code: z.enum(['retimed', 'cancelled', 'on-again', 'archived']) }),
  z.strictObject({ code: z.literal('joined'), parts: z.array(eventKey) }),
]);

/** What imports changed in events that the user marked or planned, until the user has seen it. */
export const news = {
  shape: 'map',
  schema: z.strictObject({
    id: newsId,
    importId,
    eventKey,
    title: z.string(),
    at: instant,
    start: start.nullable(),
    changes: z.array(change),
  }),
  hangsOn: {
    by: 'field',
    eventOf: (one) => one.eventKey,
    withEvent: (one, key) => ({ ...one, eventKey: key }),
  },
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['news'],
  counts: null,
} satisfies MapSlice<EventNews>;
