import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read';
import type { Series } from '../../../src/domain/event/series';
import { createShare } from '../../../src/domain/event/sharing';
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

/** As if each had come on its own from another thread. */
const copies: readonly Series[] = structuredClone([...series]).map((one) => structuredClone(one));

describe('series that share what they say', () => {
  it('say the same as before', () => {
    expect(copies.map(createShare())).toEqual(series);
  });

  it('hold the same person and the same answer once', () => {
    const [a, b] = copies.map(createShare());
    expect(a?.master?.attendees[0]).toBe(b?.master?.attendees[0]);
    expect(a?.overrides[0]?.version.organizer).toBe(b?.master?.organizer);
    expect(copies[0]?.master?.attendees[0]).not.toBe(copies[2]?.master?.attendees[0]);
  });
});
