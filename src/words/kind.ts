import type { Form, Kind } from '../domain/marking/kind';

const kindWords: Readonly<Record<Kind, string>> = {
  networking: 'Networking',
  social: 'Social',
  both: 'Both',
  other: 'Other',
};

const formWords: Readonly<Record<Form, string>> = {
  conference: 'Conference',
  meeting: 'Meeting',
  'one-on-one': 'One-on-one',
  meetup: 'Meetup',
  'career-fair': 'Career fair',
  interview: 'Interview',
  workshop: 'Workshop',
  club: 'Club',
  'hanging-out': 'Hanging out',
  call: 'Call',
  online: 'Online',
  meal: 'Meal',
  party: 'Party',
  trip: 'Trip',
};

/** A kind in the middle of a sentence. */
export const kindInText = (kind: Kind): string => kindWords[kind].toLowerCase();

/** `null` is an unmarked event. */
export const kindWord = (kind: Kind | null): string => (kind === null ? 'Unmarked' : kindWords[kind]);

const meanings: Readonly<Record<Kind, string>> = {
  networking: 'To make connections and learn something, towards a decision about my work.',
  social: 'For friends, fun and belonging. Nothing to achieve.',
  both: 'Some of each, like a dinner at a conference. Its hours count half and half.',
  other: 'Neither of them: a dentist, a deadline, the daily work, time for myself.',
};

/** What the word of a kind means, in one sentence. */
export const kindMeaning = (kind: Kind): string => meanings[kind];

export const formWord = (form: Form): string => formWords[form];
