import type { InputOf } from '../client';
import type { QuickEvent } from './quick-add-view';

/** What is sent to keep an event as it was understood. */
export const keepAsUnderstood = ({ people, ...event }: QuickEvent): InputOf<'quick-add.keep'> => ({
  ...event,
  people: [...people],
});
