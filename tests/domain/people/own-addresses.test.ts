import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendee, Series } from '../../../src/domain/event/series';
import type { OwnedCalendar } from '../../../src/domain/people/own-addresses';
import { likelyOwnAddresses } from '../../../src/domain/people/own-addresses';

const person = (email: string, name = ''): Attendee => ({
  ...{ email, name },
  ...{ participation: 'accepted', type: 'individual' },
});

/** A series with these guests; the first of them invites. */
function event(...guests: readonly Attendee[]): Series {
  const key = guests.map(({ email }) => email).join(' ');
  return {
    key: key as Series['key'],
    uid: key as Series['uid'],
    master: {
      ...{ summary: '', description: '', location: '', url: '', conference: '', categories: [] },
      ...{ status: 'confirmed', transparent: false, outOfOffice: false, sequence: 0, lastModified: null },
      organizer: guests[0] ?? null,
      attendees: guests,
      start: { kind: 'floating', wall: '2026-03-02T09:00:00' },
      end: { kind: 'none' },
    },
    recurrence: null,
    overrides: [],
  };
}

const mara = person('mara@kompass.example', 'Mara Lindqvist');
const colleague = (at: number) => person(`c${at}@kompass.example`, `Colleague ${at}`);
const offeredBy = (...calendars: readonly OwnedCalendar[]) =>
  likelyOwnAddresses(calendars).offered.map(({ email, isLikeliest }) => [email, isLikeliest]);
const calendar = (series: readonly Series[], ...hints: readonly string[]): OwnedCalendar => ({
  series,
  hints,
});
const meetings = [
  event(mara, colleague(1)),
  event(colleague(2), mara),
  event(colleague(1), colleague(3), mara),
];

describe('likelyOwnAddresses', () => {
  it('[I13] offers who is in nearly every event with guests, and says in how many', () => {
    expect(likelyOwnAddresses([calendar([...meetings, event(colleague(2), colleague(3))])])).toEqual({
      offered: [{ email: mara.email, name: 'Mara Lindqvist', events: 3, isLikeliest: true }],
      events: 4,
    });
  });

  it('[I13] offers the address in a calendar’s name or in the address of its feed', () => {
    expect([
      offeredBy(calendar([], 'Mara@Kompass.example')),
      offeredBy(
        calendar([], 'https://calendar.google.com/calendar/ical/mara%40kompass.example/private-1/basic.ics'),
      ),
      offeredBy(calendar([event(colleague(1), mara)], mara.email)),
      offeredBy(calendar([], 'abc123@group.calendar.google.com')),
    ]).toEqual([[[mara.email, true]], [[mara.email, true]], [[mara.email, true]], []]);
  });

  it('[I13] offers several addresses of one person, by name or because they take turns', () => {
    const private1 = person('mara.l@gmail.com', 'Mara Lindqvist');
    const club = person('kassierin@chor.example', 'Chor Kasse');
    const others = [4, 5, 6, 7].map((at) => person(`s${at}@chor.example`));
    const series = [
      ...meetings,
      ...others.slice(0, 2).map((one) => event(one, private1)),
      ...others.map((one) => event(club, one)),
    ];
    expect(offeredBy(calendar(series)).map(([email]) => email)).toEqual([]);
    expect(offeredBy(calendar([...series, ...meetings, event(mara, colleague(8))]))).toEqual([
      [mara.email, true],
      [club.email, true],
      [private1.email, true],
    ]);
  });

  it('[I13] offers five addresses under one name', () => {
    const five = [1, 2, 3, 4, 5].map((at) => person(`mara@firm${at}.example`, 'Lindqvist, Mara'));
    const series = five.flatMap((me, at) => [event(me, colleague(at)), event(colleague(at + 10), me)]);
    expect(offeredBy(calendar(series)).toSorted()).toEqual(five.map(({ email }) => [email, true]));
  });

  it('[I13] offers both of two who are always together, without choosing', () => {
    const jonas = person('jonas@gmail.com', 'Jonas');
    const series = [1, 2, 3].map((at) => event(mara, jonas, colleague(at)));
    expect(offeredBy(calendar(series))).toEqual([
      [mara.email, false],
      [jonas.email, false],
    ]);
  });

  it('[I13] offers nothing where the owner is in no event, or there are too few', () => {
    const lectures = [1, 2, 3, 4, 5].map((at) => event(colleague(at), colleague(at + 10)));
    expect([offeredBy(calendar(lectures)), offeredBy(calendar(meetings.slice(0, 2))), offeredBy()]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('[I13] takes no room, group or sender of mail for the user', () => {
    const room: Attendee = { ...person('room@kompass.example', 'Room'), type: 'room' };
    const team: Attendee = { ...person('all@kompass.example', 'All'), type: 'group' };
    const sender = person('noreply@kompass.example', 'Bookings');
    expect(
      offeredBy(
        calendar(meetings.map(({ master }) => event(sender, room, team, ...(master?.attendees ?? [])))),
      ),
    ).toEqual([[mara.email, true]]);
  });

  it('[I13] is the same in any order of events and calendars, and offers only addresses that are there', () => {
    const people = [mara, ...[1, 2, 3, 4].map(colleague)];
    const someEvent = fc.subarray(people, { minLength: 1 }).map((guests) => event(...guests));
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 12 }), fc.nat(), (series, at) => {
        const cut = at % (series.length + 1);
        const one = likelyOwnAddresses([calendar(series)]);
        const turned = likelyOwnAddresses([calendar(series.slice(cut)), calendar(series.slice(0, cut))]);
        const sorted = ({ offered, events }: typeof one) => ({
          offered: offered.toSorted((a, b) => (a.email < b.email ? -1 : 1)),
          events,
        });
        expect(sorted(turned)).toEqual(sorted(one));
        expect(one.offered.every(({ email }) => people.some((known) => known.email === email))).toBe(true);
      }),
    );
  });
});
