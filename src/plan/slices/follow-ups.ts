import { z } from 'zod';
import { day, eventKey, followUpId, instant, line, text } from '../../contract/schemas/basic';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import { followUpStates } from '../../domain/follow-ups/follow-up';
import type { MapSlice } from '../slice';
import { never, whole } from '../slice';

export const followUps = {
  shape: 'map',
  schema: z.strictObject({
    id: followUpId,
    eventKey,
    person: line,
    text,
    due: day.nullable(),
    state: z.enum(followUpStates),
    createdAt: instant,
  }),
  hangsOn: {
    by: 'field',
    eventOf: (followUp) => followUp.eventKey,
    withEvent: (followUp, key) => ({ ...followUp, eventKey: key }),
  },
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['events', 'follow-ups'],
  counts: () => true,
} satisfies MapSlice<FollowUp>;
