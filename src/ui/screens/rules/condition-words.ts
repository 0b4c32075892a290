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

/** `18:00`, as the user types it; the end of the day is 24:00. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes since midnight, 0 to 1440; null for any other text. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  return minutes <= 24 * 60 && Number(match?.[2]) < 60 ? minutes : null;
}
