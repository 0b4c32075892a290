import { expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

/** It is Monday, 2 March 2026, 9:00 in Berlin. */
async function openDesk(...events: readonly string[]) {
  const planner = await openTestPlanner();
  onTestFinished(() => planner.close());
  const { client } = planner;
  await expectValue(client.call('settings.save', { myEmails: ['me@example.com'] }));
  const { id } = await reviewFile(client, buildIcs(events), 'life.ics');
  await expectValue(client.call('calendar.apply', { reviewId: id }));
  const week = (of = '2026-03-02') => expectValue(client.call('week.get', { of: of as Day }));
  return {
    client,
    week,
    setNow: planner.setNow,
    mark: (key: string, kind: Kind, form: Form | null = null) =>
      expectValue(client.call('event.mark', { keys: [key as EventKey], scope: 'series', kind, form })),
    verdicts: async () => (await week()).verdicts.map(({ amount, verdict }) => [amount, verdict]),
    freeDays: async () =>
      (await expectValue(client.call('week.ideas', { of: '2026-03-02' as Day }))).list.map(
        ({ what, day }) => `${what} ${day}`,
      ),
    clashes: async () =>
      (await week()).clashes.list.map(({ kind, event, other }) => `${event.title} ${kind} ${other.title}`),
  };
}

const timed = (title: string, start: string, end: string, ...lines: readonly string[]) =>
  buildEvent(title, [`SUMMARY:${title}`, `DTSTART:${start}`, `DTEND:${end}`, ...lines]);
const allDay = (title: string, start: string, end: string, ...lines: readonly string[]) =>
  buildEvent(title, [`SUMMARY:${title}`, `DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`, ...lines]);
const free = 'TRANSP:TRANSPARENT';
const accepted = [
  'ORGANIZER:mailto:sofia@example.org',
  'ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@example.com',
] as const;

it('[W2] counts a conference of whole days, cut to the week, and its sessions not again', async () => {
  const desk = await openDesk(
    allDay('BSides', '20260306', '20260311'),
    timed('Keynote', '20260306T080000Z', '20260306T100000Z'),
  );
  await desk.mark('BSides', 'networking', 'conference');
  await desk.mark('Keynote', 'networking');
  const { mix, verdicts } = await desk.week();
  expect([mix.networking, mix.wholeDays.networking]).toEqual([
    { minutes: 3 * 360, events: 2, people: 0 },
    [{ days: 3, minutes: 360 }],
  ]);
  expect(verdicts[0]).toMatchObject({ amount: 18, verdict: 'heavy' });
  await expectValue(desk.client.call('settings.save', { wholeDayHours: { networking: 1.5, social: 4 } }));
  const adjusted = await desk.week();
  expect([adjusted.mix.networking.minutes, adjusted.wholeDayHours.networking]).toEqual([2 * 60 + 180, 1.5]);
});

it('[W2] tells why fewer whole days count than a conference has', async () => {
  const desk = await openDesk(
    allDay('BSides', '20260306', '20260311'),
    timed('Workshops', '20260306T080000Z', '20260306T160000Z'),
  );
  await desk.mark('BSides', 'networking', 'conference');
  await desk.mark('Workshops', 'networking');
  expect((await desk.week()).notCounted).toEqual({
    cut: [{ title: 'BSides', inWeek: 3, of: 5 }],
    bySessions: { networking: 1, social: 0 },
  });
});

it('[W2] judges the week although a holiday and a vacation in it are unmarked', async () => {
  const desk = await openDesk(
    allDay('Reformationstag (Sachsen)', '20260303', '20260304', free),
    allDay('Urlaub', '20260304', '20260306', free),
    timed('Talk', '20260302T090000Z', '20260302T120000Z'),
  );
  await desk.mark('Talk', 'networking');
  const { undecided, mix, verdicts } = await desk.week();
  expect([undecided, mix.unmarked.events, verdicts[0]?.verdict]).toEqual([0, 2, 'in-range']);
});

it('[W2] counts a timed event of a day or more as whole days', async () => {
  const desk = await openDesk(timed('Trip', '20260306T170000Z', '20260308T170000Z'));
  await desk.mark('Trip', 'social', 'trip');
  expect((await desk.week()).mix.wholeDays.social).toEqual([{ days: 3, minutes: 240 }]);
});

it('[W2] proposes nothing in whole days, unless they are marked free', async () => {
  const busy = await openDesk(allDay('Conference', '20260302', '20260307'));
  await busy.mark('Conference', 'other');
  expect(await busy.freeDays()).toEqual(['rest 2026-03-07']);
  const notBusy = await openDesk(allDay('Theme week', '20260302', '20260307', free));
  await notBusy.mark('Theme week', 'other');
  expect(await notBusy.freeDays()).toEqual(['rest 2026-03-02']);
});

it('[W2] proposes nothing on leave, holidays and journeys, however the calendar marks their time', async () => {
  const desk = await openDesk(
    allDay('Urlaub Kreta', '20260302', '20260304', free),
    allDay('Away', '20260304', '20260305', free, 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'),
    allDay('St. Whoever', '20260305', '20260306', free, 'CATEGORIES:Holiday'),
    timed('Vuelo a Lisboa', '20260306T070000Z', '20260306T220000Z'),
    timed('A note', '20260307T070000Z', '20260307T230000Z', free),
    allDay('Cancelled fair', '20260308', '20260309', 'STATUS:CANCELLED'),
  );
  for (const key of ['Urlaub Kreta', 'Away', 'St. Whoever', 'Vuelo a Lisboa', 'A note']) {
    await desk.mark(key, 'other');
  }
  expect(await desk.freeDays()).toEqual(['rest 2026-03-07']);
});

it('[W2] lets declined events and those with a cancelled title block and count nothing', async () => {
  const desk = await openDesk(
    allDay('Canceled: Fair', '20260302', '20260309'),
    allDay('Offsite', '20260302', '20260309', 'ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.com'),
  );
  const { mix, undecided } = await desk.week();
  expect([mix.unmarked.events, undecided, await desk.freeDays()]).toEqual([0, 0, ['rest 2026-03-02']]);
});

it('[W2] does not judge the week while one of its events is unmarked', async () => {
  const desk = await openDesk(
    timed('Talk', '20260303T090000Z', '20260303T120000Z'),
    timed('Lunch', '20260304T110000Z', '20260304T120000Z'),
  );
  await desk.mark('Talk', 'networking');
  expect([(await desk.week()).undecided, await desk.verdicts()]).toEqual([
    1,
    [
      [3, 'undecided'],
      [0, 'undecided'],
      [0, 'undecided'],
    ],
  ]);
  await desk.mark('Lunch', 'other');
  expect([(await desk.week()).undecided, await desk.verdicts()]).toEqual([
    0,
    [
      [3, 'in-range'],
      [0, 'light'],
      [0, 'light'],
    ],
  ]);
});

it('[W2] asks no more for an event that the user kept off a rule', async () => {
  const desk = await openDesk(timed('Lunch', '20260304T110000Z', '20260304T120000Z'));
  const conditions = [{ field: 'title', relation: 'contains', text: 'lunch' }] as const;
  await expectValue(
    desk.client.call('rule.save', {
      id: null,
      conditions: [...conditions],
      kind: 'other',
      form: null,
      isOn: true,
    }),
  );
  await expectValue(
    desk.client.call('event.mark', { keys: ['Lunch' as EventKey], scope: 'series', kind: null }),
  );
  expect((await desk.week()).undecided).toBe(0);
});

it('[W11] names what clashes: two events the user said yes to, and an event out of office', async () => {
  const desk = await openDesk(
    timed('Dinner with Sofia', '20260305T180000Z', '20260305T190000Z', ...accepted),
    timed('Chess', '20260305T183000Z', '20260305T210000Z'),
    timed('Invited only', '20260305T183000Z', '20260305T210000Z', accepted[0]),
    allDay('Out of office', '20260306', '20260307', free),
    timed('Coffee', '20260306T090000Z', '20260306T100000Z', ...accepted),
    allDay('Vacation', '20260307', '20260308', 'ORGANIZER:mailto:ana@example.org'),
    timed('Run', '20260307T090000Z', '20260307T100000Z'),
  );
  await desk.mark('Chess', 'social');
  await desk.mark('Run', 'social');
  expect(await desk.clashes()).toEqual(['Dinner with Sofia overlap Chess', 'Coffee away Out of office']);
  const { clashes } = await desk.week();
  expect(clashes.list[0]).toEqual({
    kind: 'overlap',
    start: Date.parse('2026-03-05T18:30:00Z'),
    end: Date.parse('2026-03-05T19:00:00Z'),
    wholeDays: false,
    event: { key: 'Dinner with Sofia', title: 'Dinner with Sofia' },
    other: { key: 'Chess', title: 'Chess' },
  });
});

it('[W11] names a stand-up under a keynote and under a block that is kept, but not under an unmarked block', async () => {
  const desk = await openDesk(
    timed('Stand-up', '20260302T083000Z', '20260302T084500Z', 'RRULE:FREQ=DAILY;COUNT=4', ...accepted),
    timed('Keynote', '20260303T080000Z', '20260303T093000Z'),
    timed('Focus time', '20260304T080000Z', '20260304T100000Z'),
    timed('Lunch and paperwork', '20260305T080000Z', '20260305T100000Z'),
  );
  await desk.mark('Keynote', 'networking', 'conference');
  await desk.mark('Focus time', 'other');
  expect(await desk.clashes()).toEqual(['Keynote overlap Stand-up', 'Focus time overlap Stand-up']);
});

it('[W11] names no clash between a conference, its sessions and the days out of office for it', async () => {
  const desk = await openDesk(
    allDay('KubeCon', '20260302', '20260305'),
    allDay('OOO', '20260302', '20260305', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'),
    timed('Session', '20260303T090000Z', '20260303T100000Z', ...accepted),
    timed(
      'Maybe',
      '20260303T090000Z',
      '20260303T100000Z',
      'ATTENDEE;PARTSTAT=TENTATIVE:mailto:me@example.com',
    ),
  );
  await desk.mark('KubeCon', 'networking', 'conference');
  await desk.mark('Maybe', 'networking');
  expect(await desk.clashes()).toEqual([]);
});

it('[W10] gives Today the coming week from Saturday noon on', async () => {
  const desk = await openDesk(timed('Talk', '20260310T090000Z', '20260310T120000Z'));
  await desk.mark('Talk', 'networking');
  const week = async () => {
    const today = await expectValue(desk.client.call('today.get', {}));
    return [today.week.from, today.week.which, today.week.mix.networking.minutes];
  };
  desk.setNow('2026-03-07T10:59:00Z');
  expect(await week()).toEqual(['2026-03-02', 'this', 0]);
  desk.setNow('2026-03-07T11:00:00Z');
  expect(await week()).toEqual(['2026-03-09', 'coming', 180]);
  await expectValue(desk.client.call('settings.save', { weekTurn: null }));
  expect(await week()).toEqual(['2026-03-02', 'this', 0]);
});

it('[M3] narrows what is to decide to some days', async () => {
  const desk = await openDesk(
    timed('Lunch', '20260304T110000Z', '20260304T120000Z'),
    timed('Later', '20260311T110000Z', '20260311T120000Z'),
  );
  const titles = async (days: { readonly from?: Day; readonly to?: Day }) =>
    (await expectValue(desk.client.call('triage.get', days))).groups.map(({ title }) => title);
  expect(await titles({ from: '2026-03-02' as Day, to: '2026-03-09' as Day })).toEqual(['Lunch']);
  const backwards = { from: '2026-03-09' as Day, to: '2026-03-02' as Day };
  const tooLong = { from: '1000-01-01' as Day, to: '9000-01-01' as Day };
  for (const days of [backwards, tooLong]) {
    expect(await desk.client.call('triage.get', days)).toMatchObject({
      ok: false,
      error: { code: 'bad-input', field: 'to' },
    });
  }
  expect((await titles({})).toSorted()).toEqual(['Later', 'Lunch']);
});
