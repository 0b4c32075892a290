import { expect, it, onTestFinished } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const daily = buildIcs([
  buildEvent('daily', [
    ...['SUMMARY:Stand-up', 'DTSTART:20250301T090000Z', 'DTEND:20250301T091500Z', 'RRULE:FREQ=DAILY'],
    'ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:ana@example.com',
  ]),
]);

it('[P1] goes through the events for people and the palette before it is asked for, and pauses between', async () => {
  let pauses = 0;
  const planner = await openTestPlanner(undefined, undefined, (ports) => ({
    ...ports,
    yieldThread: async () => {
      pauses += 1;
      await ports.yieldThread();
    },
  }));
  onTestFinished(planner.close);
  const { client } = planner;
  const { id } = await reviewFile(client, daily);
  await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  pauses = 0;
  await planner.prepareIndexes();
  expect(pauses).toBeGreaterThan(10);
  pauses = 0;
  expect((await expectValue(client.call('people.list', {}))).map(({ name }) => name)).toEqual(['Ana']);
  const found = await expectValue(client.call('palette.find', { text: 'stand', limit: 5 }));
  expect(found.events.map(({ title }) => title)).toEqual(['Stand-up']);
  expect(pauses).toBe(0);
});
