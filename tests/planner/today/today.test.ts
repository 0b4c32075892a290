import { expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import type { Day } from '../../../src/domain/time/day';
import { addDays } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const monday = '2026-03-02' as Day;

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
    mark: (key: string, kind: Kind | null, form: Form | null = null) =>
      expectValue(client.call('event.mark', { keys: [key as EventKey], scope: 'series', kind, form })),
    /** Marks whatever has this in its title. */
    keepRule: (text: string, kind: Kind) => {
      const conditions = [{ field: 'title', relation: 'contains', text }] as const;
      return expectValue(
        client.call('rule.save', { id: null, conditions: [...conditions], kind, form: null, isOn: true }),
      );
    },
    prepare: (key: string) =>
      expectValue(
        client.call('prep.save', {
          key: key as EventKey,
          scope: 'series',
          networking: { purpose: { goTo: 'it', soThat: 'I know', decision: '' } },
        }),
      ),
    followUp: (key: string) =>
      expectValue(
        client.call('follow-up.save', {
          ...{ id: null, eventKey: key as EventKey, person: 'Ana', text: 'Thank her', due: null },
          state: 'to-do',
        }),
      ),
    undecided: async (weeks: number) =>
      (
        await expectValue(client.call('triage.get', { from: monday, to: addDays(monday, 7 * weeks) }))
      ).groups.reduce((sum, { occurrences }) => sum + occurrences, 0),
    titles: async () => {
      const { headline, rest } = await today();
      return { next: headline?.row.summary ?? null, rest: rest.map(({ summary }) => summary) };
    },
    earlier: async () => (await today()).earlier.map(({ row, followUps }) => [row.summary, followUps]),
  };
}

const timed = (title: string, start: string, end: string, ...lines: readonly string[]) =>
  buildEvent(title, [`SUMMARY:${title}`, `DTSTART:${start}`, `DTEND:${end}`, ...lines]);
const withAna = 'ATTENDEE;CN=Ana:mailto:ana@example.org';
const allDay = (title: string, start: string, end: string) =>
  buildEvent(title, [`SUMMARY:${title}`, `DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`]);

it('shows what comes next of all calendars, and what else is on today, by start', async () => {
  const desk = await openDesk(
    [
      timed('Dinner', '20260302T180000Z', '20260302T200000Z'),
      timed('Tomorrow', '20260303T070000Z', '20260303T080000Z', withAna),
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

it('has no errand as the headline, marked as other, proposed as other, or without people', async () => {
  const desk = await openDesk([
    timed('Zahnarzt', '20260302T130000Z', '20260302T140000Z'),
    timed('Pick up parcel', '20260303T090000Z', '20260303T093000Z'),
    timed('Customer call', '20260305T090000Z', '20260305T100000Z', withAna),
  ]);
  expect((await desk.today()).rest.map(({ suggestion }) => suggestion?.kind)).toEqual(['other']);
  expect(await desk.titles()).toEqual({ next: 'Customer call', rest: ['Zahnarzt'] });
  await desk.mark('Customer call', 'other');
  expect(await desk.titles()).toEqual({ next: null, rest: ['Zahnarzt'] });
});

it('has an unprepared conference a month ahead as the headline', async () => {
  const desk = await openDesk([
    timed('Pick up parcel', '20260303T090000Z', '20260303T093000Z'),
    allDay('Conference', '20260401', '20260403'),
  ]);
  await desk.mark('Conference', 'networking', 'conference');
  await desk.mark('Pick up parcel', 'other');
  expect(await desk.titles()).toEqual({ next: 'Conference', rest: [] });
});

it('has a prepared conference as the headline on its days, with the session that comes', async () => {
  const desk = await openDesk([
    allDay('Conference', '20260302', '20260304'),
    timed('Stand-up', '20260302T083000Z', '20260302T084500Z', 'RRULE:FREQ=WEEKLY'),
    timed('Keynote', '20260302T090000Z', '20260302T100000Z'),
    timed('Workshop', '20260303T090000Z', '20260303T100000Z'),
  ]);
  await desk.mark('Conference', 'networking', 'conference');
  await desk.prepare('Conference');
  const headline = async () => {
    const { headline: found } = await desk.today();
    return [found?.row.summary, found?.phase, found?.part?.summary ?? null];
  };
  expect(await headline()).toEqual(['Conference', 'running', 'Keynote']);
  expect((await desk.titles()).rest).toEqual(['Stand-up']);
  desk.setNow('2026-03-02T22:00:00Z');
  expect(await headline()).toEqual(['Conference', 'running', 'Workshop']);
  desk.setNow('2026-03-03T18:00:00Z');
  expect(await headline()).toEqual(['Conference', 'over', null]);
  await desk.followUp('Conference');
  expect((await desk.today()).headline?.followUps).toBe(1);
  desk.setNow('2026-03-05T08:00:00Z');
  expect((await desk.today()).headline?.row.summary).not.toBe('Conference');
});

it('shows what lies ahead within its lead time, with what is open, and not the headline twice', async () => {
  const desk = await openDesk([
    allDay('Conference', '20260320', '20260322'),
    timed('Keynote', '20260320T090000Z', '20260320T100000Z'),
    timed('Dinner', '20260304T180000Z', '20260304T200000Z'),
  ]);
  for (const title of ['Conference', 'Keynote']) await desk.mark(title, 'networking', 'conference');
  await desk.mark('Dinner', 'social', 'meal');
  await desk.prepare('Conference');
  const { headline, ahead } = await desk.today();
  expect(headline?.row.summary).toBe('Conference');
  expect(headline?.open.map(({ code }) => code)).toEqual(['decision', 'goals', 'must-meets']);
  expect(ahead.map(({ row }) => row.summary)).toEqual(['Dinner']);
});

it('keeps what was today until midnight, with the follow-ups written since', async () => {
  const desk = await openDesk([
    timed('Breakfast', '20260302T060000Z', '20260302T070000Z'),
    timed('Lunch', '20260302T110000Z', '20260302T120000Z'),
  ]);
  await desk.mark('Lunch', 'social');
  desk.setNow('2026-03-02T22:30:00Z');
  await desk.followUp('Lunch');
  expect(await desk.earlier()).toEqual([
    ['Breakfast', 0],
    ['Lunch', 1],
  ]);
  desk.setNow('2026-03-02T23:00:00Z');
  expect(await desk.earlier()).toEqual([]);
});

it('looks a month ahead for a headline', async () => {
  const desk = await openDesk([timed('Far', '20260402T080000Z', '20260402T090000Z', withAna)]);
  expect(await desk.today()).toMatchObject({ headline: null, rest: [], ahead: [], news: [] });
  desk.setNow('2026-03-03T08:00:00Z');
  expect((await desk.today()).headline?.row).toMatchObject({ summary: 'Far' });
});

it('counts what is to be decided as the screen that it leads to', async () => {
  const desk = await openDesk([
    buildEvent('club', ['SUMMARY:Club', 'DTSTART:20260202T180000Z', 'RRULE:FREQ=WEEKLY']),
    timed('One', '20260304T180000Z', '20260304T200000Z'),
    timed('Two', '20260305T180000Z', '20260305T200000Z'),
    timed('Past', '20260220T180000Z', '20260220T200000Z'),
    timed('Far', '20260330T180000Z', '20260330T200000Z'),
    timed('Off', '20260305T180000Z', '20260305T200000Z', 'STATUS:CANCELLED'),
  ]);
  const counts = async () => {
    const { events, series, weeks } = (await desk.today()).unmarked;
    expect(await desk.undecided(weeks)).toBe(events);
    return [events, series];
  };
  expect(await counts()).toEqual([6, 3]);
  await desk.mark('One', 'social');
  expect(await counts()).toEqual([5, 2]);
  await desk.keepRule('Club', 'social');
  expect(await counts()).toEqual([1, 1]);
  await desk.mark('club', null);
  expect(await counts()).toEqual([1, 1]);
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

it('[W11] names what clashes today until it is over, and nothing of other days', async () => {
  const desk = await openDesk([
    timed('Dinner', '20260302T180000Z', '20260302T200000Z'),
    timed('Call', '20260302T193000Z', '20260302T203000Z'),
    timed('Lunch', '20260303T110000Z', '20260303T120000Z'),
    timed('Talk', '20260303T110000Z', '20260303T120000Z'),
  ]);
  for (const key of ['Dinner', 'Call', 'Lunch', 'Talk']) await desk.mark(key, 'social');
  const clashes = async () =>
    (await desk.today()).clashes.list.map(({ event, other }) => [event.title, other.title]);
  expect(await clashes()).toEqual([['Dinner', 'Call']]);
  desk.setNow('2026-03-02T20:00:00Z');
  expect(await clashes()).toEqual([]);
});
