import { expect, it } from 'vitest';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const talk = buildIcs([
  buildEvent('talk@example.com', ['SUMMARY:Meetup talk', 'DTSTART:20260303T170000Z', 'DURATION:PT2H']),
]);

it('[I1] holds no events of a removed calendar, and reads them again when it comes back', async () => {
  const reads: CalendarId[] = [];
  const { client, close } = await openTestPlanner(undefined, undefined, (ports) => ({
    ...ports,
    calendars: {
      ...ports.calendars,
      read: (id, sha256) => {
        reads.push(id);
        return ports.calendars.read(id, sha256);
      },
    },
  }));
  const { id: reviewId } = await reviewFile(client, talk);
  const { calendarId } = await expectValue(client.call('calendar.apply', { reviewId, leaveOut: [] }));
  await expectValue(client.call('calendar.remove', { id: calendarId }));
  expect(await expectValue(client.call('calendars.list', {}))).toEqual([]);
  reads.length = 0;
  await expectValue(client.call('history.undo', {}));
  const [calendar] = await expectValue(client.call('calendars.list', {}));
  expect([calendar?.id, calendar?.events, reads]).toEqual([calendarId, 1, [calendarId]]);
  await close();
});
