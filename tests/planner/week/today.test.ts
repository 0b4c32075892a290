import { expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { Kind } from '../../../src/domain/marking/kind';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

/** One calendar for each list of events; it is Monday, 2 March 2026, 9:00 in Berlin. */
async function openDesk(...calendars: readonly (readonly string[])[]) {
  const planner = await openTestPlanner();
  onTestFinished(() => planner.close());
  const { client } = planner;
  await expectValue(client.call('settings.save', { myEmails: ['me@example.com'] }));
  for (const [index, events] of calendars.entries()) {
    const { id } = await reviewFile(client, buildIcs(events), `${index}.ics`);
    await expectValue(client.call('calendar.apply', { reviewId: id }));
  }
  const today = () => expectValue(client.call('today.get', {}));
  return {
    today,
    setNow: planner.setNow,
    mark: (key: string, kind: Kind | null) =>
      expectValue(client.call('event.mark', { keys: [key as EventKey], scope: 'series', kind })),
    /** Marks whatever has this in its title. */
    keepRule: (text: string, kind: Kind) => {
      const conditions = [{ field: 'title', relation: 'contains', text }] as const;
      return expectValue(
        client.call('rule.save', { id: null, conditions: [...conditions], kind, form: null, isOn: true }),
      );
    },
    titles: async () => {
      const { next, rest } = await today();
      return { next: next?.summary ?? null, rest: rest.map(({ summary }) => summary) };
    },
  };
}

const timed = (title: string, start: string, end: string, ...lines: readonly string[]) =>
  buildEvent(title, [`SUMMARY:${title}`, `DTSTART:${start}`, `DTEND:${end}`, ...lines]);
const allDay = (title: string, start: string, end: string) =>
  buildEvent(title, [`SUMMARY:${title}`, `DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`]);

it('shows what comes next of all calendars, and what else is on today, by start', async () => {
  const desk = await openDesk(
    [
      timed('Dinner', '20260302T180000Z', '20260302T200000Z'),
      timed('Tomorrow', '20260303T070000Z', '20260303T080000Z'),
    ],
    [
      timed('Lunch', '20260302T110000Z', '20260302T120000Z'),
      timed('Breakfast', '20260302T060000Z', '20260302T070000Z'),
    ],
  );
  expect(await desk.titles()).toEqual({ next: 'Lunch', rest: ['Dinner'] });
  desk.setNow('2026-03-02T11:30:00Z');
  expect(await desk.titles()).toEqual({ next: 'Lunch', rest: ['Dinner'] });
  desk.setNow('2026-03-02T12:00:00Z');
  expect(await desk.titles()).toEqual({ next: 'Dinner', rest: [] });
  desk.setNow('2026-03-02T20:00:00Z');
  expect(await desk.titles()).toEqual({ next: 'Tomorrow', rest: [] });
});

it('passes over what is cancelled, declined or marked as other', async () => {
  const desk = await openDesk([
    timed('Cancelled', '20260302T090000Z', '20260302T100000Z', 'STATUS:CANCELLED'),
    timed(
      'Declined',
      '20260302T090000Z',
      '20260302T100000Z',
      'ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.com',
    ),
    timed('Dentist', '20260302T100000Z', '20260302T110000Z'),
    timed('Chess', '20260303T180000Z', '20260303T200000Z'),
  ]);
  await desk.mark('Dentist', 'other');
  expect(await desk.titles()).toEqual({ next: 'Chess', rest: ['Dentist'] });
});

it('does not let what goes on all day hide what comes in it', async () => {
  const desk = await openDesk([
    allDay('Conference', '20260301', '20260304'),
    timed('Speakers’ dinner', '20260302T180000Z', '20260302T200000Z'),
    allDay('Trip', '20260306', '20260309'),
  ]);
  expect(await desk.titles()).toEqual({ next: 'Speakers’ dinner', rest: ['Conference'] });
  desk.setNow('2026-03-02T21:00:00Z');
  expect(await desk.titles()).toEqual({ next: 'Trip', rest: ['Conference'] });
});

it('looks four weeks ahead, and says so', async () => {
  const desk = await openDesk([timed('Far', '20260330T080000Z', '20260330T090000Z')]);
  expect(await desk.today()).toMatchObject({ next: null, rest: [], unmarked: 0, weeks: 4 });
  desk.setNow('2026-03-03T08:00:00Z');
  expect((await desk.today()).next).toMatchObject({ summary: 'Far' });
});

it('counts what is to be decided, a series once, and not what was taken off by hand', async () => {
  const desk = await openDesk([
    buildEvent('club', ['SUMMARY:Club', 'DTSTART:20260202T180000Z', 'RRULE:FREQ=WEEKLY']),
    timed('One', '20260304T180000Z', '20260304T200000Z'),
    timed('Two', '20260305T180000Z', '20260305T200000Z'),
    timed('Past', '20260220T180000Z', '20260220T200000Z'),
    timed('Off', '20260305T180000Z', '20260305T200000Z', 'STATUS:CANCELLED'),
  ]);
  expect((await desk.today()).unmarked).toBe(3);
  await desk.mark('One', 'social');
  expect((await desk.today()).unmarked).toBe(2);
  await desk.keepRule('Club', 'social');
  expect((await desk.today()).unmarked).toBe(1);
  await desk.mark('club', null);
  expect((await desk.today()).unmarked).toBe(1);
});

it('[W2] weighs the week that today lies in, with its days that are over', async () => {
  const desk = await openDesk([
    timed('Monday', '20260302T180000Z', '20260302T200000Z'),
    timed('Sunday', '20260308T180000Z', '20260308T190000Z'),
    timed('Week after', '20260309T180000Z', '20260309T190000Z'),
    timed('Week before', '20260301T180000Z', '20260301T190000Z'),
  ]);
  for (const title of ['Monday', 'Sunday', 'Week after', 'Week before']) await desk.mark(title, 'social');
  desk.setNow('2026-03-05T08:00:00Z');
  expect((await desk.today()).week.mix.social).toEqual({ minutes: 180, events: 2, people: 0 });
});
