import { z } from 'zod';
import { read, write } from './operation';
import { eventKey, jottingId, text } from './schemas/basic';
import type { BriefView } from './views/brief';
import type { Edited } from './views/edit';
import type { PrepOffers } from './views/prep-offers';

/** What is noted on the way. */
const jottingText = text.trim().min(1);

/** The part of the contract about what one has at hand at an event, and notes there (product N9). */
export const briefOperations = {
  /** What can be taken over into parts of the prep that are still empty. */
  'prep.offers': read(z.object({ key: eventKey })).returns<PrepOffers>(),

  'brief.get': read(z.object({ key: eventKey })).returns<BriefView>(),

  /** The caller makes the id, so that a note sent twice is there once. */
  'jotting.add': write(z.object({ id: jottingId, key: eventKey, text: jottingText })).returns<Edited>(),
  'jotting.edit': write(z.object({ id: jottingId, text: jottingText })).returns<Edited>(),
  'jotting.remove': write(z.object({ id: jottingId })).returns<Edited>(),
};
