import { expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const club = (lines: readonly string[]) =>
  buildEvent('club@example.com', ['SUMMARY:Chess club', 'DTEND:20260303T200000Z', ...lines]);
const cancelled = (day: string) =>
  buildEvent('club@example.com', [
    'SUMMARY:Chess club',
    `RECURRENCE-ID:${day}T180000Z`,
    `DTSTART:${day}T180000Z`,
    `DTEND:${day}T200000Z`,
    'STATUS:CANCELLED',
  ]);

/** The day that the series is shown by on Monday, 2 March 2026. */
async function shownDay(events: readonly string[]) {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  const { client } = planner;
  const { id } = await reviewFile(client, buildIcs(events));
  await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  const { row } = await expectValue(client.call('event.get', { key: 'club@example.com' as EventKey }));
  return row.recurrenceId;
}

const weekly = club(['DTSTART:20260303T180000Z', 'RRULE:FREQ=WEEKLY;COUNT=4']);

it('a series is shown by its next date that takes place', async () => {
  expect(await shownDay([weekly])).toBe('2026-03-03T18:00:00Z');
  expect(await shownDay([weekly, cancelled('20260303'), cancelled('20260310')])).toBe('2026-03-17T18:00:00Z');
});

it('a series of which nothing takes place any more is shown by its next cancelled date', async () => {
  const all = ['20260303', '20260310', '20260317', '20260324'].map(cancelled);
  expect(await shownDay([weekly, ...all])).toBe('2026-03-03T18:00:00Z');
});
