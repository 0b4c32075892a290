import type { Condition, TextField } from '../../../domain/rules/rule';

export const fieldWords: Readonly<Record<Condition['field'], string>> = {
  title: 'Title',
  organizer: 'Organiser',
  guest: 'A guest',
  place: 'Place',
  calendar: 'Calendar',
  time: 'Time',
};

/** The placeholder in the field of a text condition. */
export const textHints: Readonly<Record<TextField, string>> = {
  title: 'stand-up',
  organizer: 'ana@example.com',
  guest: '@example.com',
  place: 'Room Linden',
};
