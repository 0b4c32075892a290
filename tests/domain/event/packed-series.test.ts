import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import type { PackedSeries } from '../../../src/domain/event/packed-series';
import { createPack, createUnpack } from '../../../src/domain/event/packed-series';
import { buildEvent, buildIcs } from '../../helpers/build-ics';

const dinner = (uid: string, ...lines: readonly string[]) =>
  buildEvent(uid, [
    'SUMMARY:Dinner',
    'DTSTART;TZID=Europe/Berlin:20260302T190000',
    'DTEND;TZID=Europe/Berlin:20260302T210000',
    'LOCATION:Kitchen',
    'CATEGORIES:Friends',
    'ORGANIZER;CN=Ana:mailto:ana@example.org',
    'ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:ana@example.org',
    ...lines,
  ]);

const series = readCalendar(
  buildIcs([
    dinner('a', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    dinner('a', 'RECURRENCE-ID;TZID=Europe/Berlin:20260309T190000'),
    dinner('b', 'RDATE;VALUE=PERIOD:20260401T170000Z/PT2H'),
    buildEvent('c', ['DTSTART;VALUE=DATE:20260302']),
    buildEvent('d', [
      'DTSTART:20260302T100000',
      'DURATION:PT1H',
      'ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.org',
    ]),
  ]),
).series;

/** As if each had come from a file, or from another thread, in a part of its own. */
function toParts(): readonly PackedSeries[] {
  const pack = createPack();
  return series.map((one) => JSON.parse(JSON.stringify(pack([one]))));
}

describe('packed series', () => {
  it('say the same once unpacked', () => {
    expect(toParts().flatMap(createUnpack())).toEqual(series);
    expect(createUnpack()(createPack()(series))).toEqual(series);
  });

  it('hold the same person with the same answer, and the same place, once, whichever part names them', () => {
    const parts = toParts();
    expect(parts.map(({ people, texts }) => [people.length, texts])).toEqual([
      [2, ['Kitchen', 'Friends', 'Europe/Berlin']],
      [0, []],
      [0, ['']],
      [1, []],
    ]);
    const [a, b, , d] = parts.flatMap(createUnpack());
    expect(a?.master?.attendees[0]).toBe(b?.master?.attendees[0]);
    expect(a?.overrides[0]?.version.organizer).toBe(b?.master?.organizer);
    expect(d?.master?.attendees[0]).not.toBe(b?.master?.attendees[0]);
  });

  it.each(['people', 'texts'] as const)('are refused where they name %s that are not there', (list) => {
    const [packed] = toParts();
    if (!packed) throw new Error('nothing was packed');
    expect(() => createUnpack()({ ...packed, [list]: [] })).toThrow(RangeError);
  });
});
