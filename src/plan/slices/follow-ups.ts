import { z } from 'zod';
import { day, eventKey, followUpId, instant, line, personId, text } from '../../contract/schemas/basic';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import { followUpStates, followUpSteps } from '../../domain/follow-ups/follow-up';
import type { MapSlice } from '../slice';
import { never, whole } from '../slice';

export const followUps = {
  shape: 'map',
  schema: z.strictObject({
    id: followUpId,
    eventKey: eventKey.nullable(),
    person: line,
    personId: personId.nullable(),
    text,
    due: day.nullable(),
    state: z.enum(followUpStates),
    stateSince: instant,
    step: z.enum(followUpSteps).nullable(),
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
