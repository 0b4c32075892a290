import { expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const invited = [
  'ATTENDEE;CN=Bo:mailto:bo@example.com',
  'ATTENDEE;CN=Design Team;CUTYPE=GROUP;PARTSTAT=ACCEPTED:mailto:design@example.com',
  'ATTENDEE;CN=Room 1;CUTYPE=ROOM:mailto:room1@example.com',
  'ATTENDEE;CN=Beamer;CUTYPE=RESOURCE:mailto:beamer@example.com',
];

it('[P1] counts no group, room or resource as a person', async () => {
  const { client, close } = await openTestPlanner();
  onTestFinished(close);
  const event = buildEvent('lunch', [
    'SUMMARY:Lunch',
    'DTSTART:20260303T110000Z',
    'DTEND:20260303T120000Z',
    ...invited,
  ]);
  const { id } = await reviewFile(client, buildIcs([event]));
  await expectValue(client.call('calendar.apply', { reviewId: id }));
  const { groups } = await expectValue(client.call('triage.get', {}));
  await expectValue(
    client.call('event.mark', { keys: ['lunch' as EventKey], scope: 'series', kind: 'networking' }),
  );
  const week = await expectValue(client.call('week.get', { of: '2026-03-03' as Day }));
  const people = await expectValue(client.call('people.list', {}));
  const { guests } = await expectValue(client.call('event.get', { key: 'lunch' as EventKey }));
  expect({
    triage: groups.map((group) => group.people),
    mix: week.mix.networking.people,
    rows: week.events.map((row) => row.people),
    people: people.map(({ name }) => name),
    guests: guests.map(({ name }) => name),
  }).toEqual({ triage: [1], mix: 1, rows: [1], people: ['Bo'], guests: ['Bo'] });
});
