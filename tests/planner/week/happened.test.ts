import { expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { HappenedAnswer } from '../../../src/domain/happened/happened';
import type { Kind } from '../../../src/domain/marking/kind';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const ana = [
  'ORGANIZER:mailto:me@example.com',
  'ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:ana@example.com',
] as const;
const timed = (title: string, day: string, ...lines: readonly string[]) =>
  buildEvent(title, [`SUMMARY:${title}`, `DTSTART:${day}T170000Z`, `DTEND:${day}T190000Z`, ...ana, ...lines]);

/** It is Sunday, 8 March 2026, 11:00 in Berlin; the week holds a meetup, a dinner, a dentist and what was declined. */
async function openSunday() {
  const planner = await openTestPlanner();
  onTestFinished(() => planner.close());
  const { client } = planner;
  planner.setNow('2026-03-08T10:00:00Z');
  await expectValue(client.call('settings.save', { myEmails: ['me@example.com'] }));
  const events = [
    timed('Meetup', '20260303'),
    timed('Dinner', '20260306'),
    timed('Dentist', '20260304'),
    timed('Brunch', '20260308'),
    timed('Club', '20260301', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    timed('Fair', '20260305', 'ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.com'),
  ];
  const { id } = await reviewFile(client, buildIcs(events), 'life.ics');
  await expectValue(client.call('calendar.apply', { reviewId: id }));
  const kinds: Readonly<Record<string, Kind>> = {
    Meetup: 'networking',
    Dinner: 'social',
    Dentist: 'other',
    Brunch: 'social',
    Club: 'social',
    Fair: 'networking',
  };
  for (const [key, kind] of Object.entries(kinds)) {
    const keys = [key as EventKey];
    await expectValue(client.call('event.mark', { keys, scope: 'series', kind, form: null }));
  }
  return {
    ...planner,
    asked: async () => {
      const { from, events: rows } = await expectValue(client.call('happened.get', {}));
      return [from, ...rows.map(({ summary }) => summary)];
    },
    say: (key: string, answer: HappenedAnswer | null) =>
      expectValue(client.call('happened.save', { keys: [key as EventKey], answer })),
    week: () => expectValue(client.call('week.get', { of: '2026-03-02' as Day })),
    lastMet: async () => (await expectValue(client.call('people.list', {})))[0]?.lastMet,
  };
}

it('[W9] asks once of each event that is over, and not of what was declined or is no matter of the mix', async () => {
  const { asked, say, client, setNow } = await openSunday();
  expect(await asked()).toEqual(['2026-03-02', 'Meetup', 'Dinner']);
  await say('Meetup', 'did');
  await say('Dinner', 'skipped');
  expect(await asked()).toEqual(['2026-03-02']);
  setNow('2026-03-09T08:00:00Z');
  expect(await asked()).toEqual(['2026-03-02', 'Brunch', 'Club']);
  await expectValue(client.call('history.undo', {}));
  expect(await asked()).toEqual(['2026-03-02', 'Dinner', 'Brunch', 'Club']);
  setNow('2026-03-11T08:00:00Z');
  expect(await asked()).toEqual([null]);
});

it('[W9] counts what did not happen neither in the mix nor as met, and asks for no debrief of it', async () => {
  const { say, week, lastMet, client, setNow } = await openSunday();
  setNow('2026-03-07T10:00:00Z');
  const toDebrief = async () => (await expectValue(client.call('today.get', {}))).toDebrief?.summary ?? null;
  const before = await week();
  expect([before.mix.social.minutes, await lastMet()]).toEqual([2 * 120, '2026-03-06']);
  expect(await toDebrief()).toBe('Dinner');
  await say('Dinner', 'did-not');
  const after = await week();
  expect([after.mix.social.minutes, await lastMet()]).toEqual([120, '2026-03-04']);
  expect(await toDebrief()).toBeNull();
  expect(after.notHappened).toEqual([{ key: 'Dinner', title: 'Dinner' }]);
  expect(after.counted.map(({ title }) => title)).not.toContain('Dinner');
  await say('Dinner', null);
  expect([(await week()).mix, await lastMet()]).toEqual([before.mix, '2026-03-06']);
});

it('[W9] says of one date of a series, not of all', async () => {
  const { say, week, setNow } = await openSunday();
  setNow('2026-03-09T08:00:00Z');
  await say('Club@2026-03-08T17:00:00Z', 'did-not');
  expect((await week()).notHappened.map(({ title }) => title)).toEqual(['Club']);
});

it('[W4] [W9] shows planned against real in the trend, and no real week before it is over', async () => {
  const { say, client, setNow } = await openSunday();
  await say('Meetup', 'did-not');
  const trend = () => expectValue(client.call('week.trend', { of: '2026-03-08' as Day, weeks: 3 }));
  const planned = { networking: 120, social: 240, people: 1 };
  expect((await trend()).weeks.at(-1)).toEqual({ from: '2026-03-02', planned, real: null });
  setNow('2026-03-09T08:00:00Z');
  expect((await trend()).weeks.map(({ real }) => real)).toEqual([
    { networking: 0, social: 0, people: 0 },
    { networking: 0, social: 120, people: 1 },
    { networking: 0, social: 240, people: 1 },
  ]);
});

it('[W2] tells what is behind each number of the mix', async () => {
  const { week } = await openSunday();
  const { mix, counted, people, talks } = await week();
  expect(counted.map(({ title, networking, social }) => [title, networking, social])).toEqual([
    ['Meetup', 120, 0],
    ['Dinner', 0, 120],
    ['Brunch', 0, 120],
    ['Club', 0, 0],
  ]);
  expect(people.map(({ name, email, events }) => [name, email, events.length])).toEqual([
    ['Ana', 'ana@example.com', 4],
  ]);
  expect([mix.talkDays, talks.map(({ day }) => day)]).toEqual([
    3,
    ['2026-03-03', '2026-03-06', '2026-03-08'],
  ]);
});
