import { expect, it, onTestFinished } from 'vitest';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const club = (start: string, count: number) =>
  buildEvent('club@example.com', [
    'SUMMARY:Chess club',
    `DTSTART:${start}T180000Z`,
    `DTEND:${start}T200000Z`,
    `RRULE:FREQ=WEEKLY;COUNT=${count}`,
  ]);

it('opens each date that is listed, also of a series that two calendars have with other dates', async () => {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  const { client } = planner;
  for (const [name, event] of [
    ['Spring', club('20260303', 2)],
    ['Summer', club('20260602', 2)],
  ] as const) {
    const { id } = await reviewFile(client, buildIcs([event], [`X-WR-CALNAME:${name}`]));
    await expectValue(client.call('review.adjust', { reviewId: id, target: null }));
    await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  }
  const { events } = await expectValue(
    client.call('events.list', { from: '2026-03-01' as Day, to: '2026-07-01' as Day }),
  );
  const opened = await Promise.all(
    events.map(async ({ key }) => (await expectValue(client.call('event.get', { key }))).row.key),
  );
  expect(opened).toEqual(events.map(({ key }) => key));
  expect(opened).toEqual(
    ['2026-03-03', '2026-03-10', '2026-06-02', '2026-06-09'].map(
      (day) => `club@example.com@${day}T18:00:00Z`,
    ),
  );
});
