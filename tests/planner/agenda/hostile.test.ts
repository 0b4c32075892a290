import { expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const everySecond = buildEvent('seconds', ['DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY']);
const hostile = buildIcs([
  ...Array.from({ length: 60 }, (_, index) =>
    buildEvent(`${index}`, ['DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY;COUNT=1000000000']),
  ),
  everySecond,
]);
const friendly = buildIcs([
  buildEvent('choir', ['SUMMARY:Choir', 'DTSTART:20250106T180000Z', 'RRULE:FREQ=WEEKLY']),
  buildEvent('lunch', ['SUMMARY:Lunch', 'DTSTART:20260304T110000Z']),
]);

async function openDesk() {
  const { client, close } = await openTestPlanner();
  onTestFinished(close);
  for (const [index, text] of [hostile, friendly].entries()) {
    const { id } = await reviewFile(client, text, `${index}.ics`);
    await expectValue(client.call('calendar.apply', { reviewId: id }));
  }
  return client;
}

const week = { from: '2026-03-02' as Day, to: '2026-03-09' as Day };

it('[W1] shows the events of one calendar beside another that asks for too much, and says that some are left out', async () => {
  const client = await openDesk();
  const { events, truncated } = await expectValue(client.call('events.list', week));
  const friends = events.filter(({ uid }) => uid === 'choir' || uid === 'lunch');
  expect([friends.map(({ summary }) => summary), truncated]).toEqual([['Choir', 'Lunch'], true]);
  expect(events.length).toBeLessThan(100_000);
});

it('[W1] finds every occurrence of a series that asks for too much, and the next one of the series', async () => {
  const client = await openDesk();
  const startOf = async (key: string) => {
    const { row } = await expectValue(client.call('event.get', { key: key as EventKey }));
    return row.span.kind === 'timed' ? new Date(row.span.start).toISOString() : null;
  };
  expect([
    await startOf('seconds'),
    await startOf('seconds@2026-03-08T22:59:59Z'),
    await startOf('seconds@2026-03-08T23:30:00Z'),
  ]).toEqual(['2026-03-01T23:00:00.000Z', '2026-03-08T22:59:59.000Z', '2026-03-08T23:30:00.000Z']);
});
