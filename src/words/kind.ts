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

export const formWord = (form: Form): string => formWords[form];
