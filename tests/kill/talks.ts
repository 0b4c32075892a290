import { buildEvent, buildIcs } from '../helpers/build-ics';

export const talks = 20;

export const titleOf = (number: number): string => `Talk ${number} on ${topics[number % topics.length]}`;

const topics = ['harbours', 'old maps', 'bee keeping', 'night trains', 'letterpress'];

/** Talks in this room. Every third room numbers them anew, as some feeds do with each export, so plans follow to other keys. */
export function talksIn(room: number): Uint8Array {
  const numbering = Math.floor(room / 3);
  const events = Array.from({ length: talks }, (_, number) =>
    buildEvent(`talk-${number}-${numbering}@example.org`, [
      `SUMMARY:${titleOf(number)}`,
      `DTSTART:202605${String(number + 1).padStart(2, '0')}T170000Z`,
      'DURATION:PT2H',
      `LOCATION:Room ${room}`,
    ]),
  );
  return buildIcs(events, ['X-WR-CALNAME:Talks']);
}
