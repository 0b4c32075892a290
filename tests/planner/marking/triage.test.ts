import { expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const jonas = 'ORGANIZER;CN=Jonas Weber:mailto:jonas@acme.com';
const guests = ['ATTENDEE:mailto:jonas@acme.com', 'ATTENDEE:mailto:bo@acme.com'];

async function openDesk(...events: readonly string[]) {
  const planner = await openTestPlanner();
  onTestFinished(() => planner.close());
  const { client } = planner;
  const { id } = await reviewFile(client, buildIcs(events));
  await expectValue(client.call('calendar.apply', { reviewId: id }));
  return {
    client,
    groups: async () => (await expectValue(client.call('triage.get', {}))).groups,
  };
}

const weekly = (uid: string, title: string, ...lines: readonly string[]) =>
  buildEvent(uid, [`SUMMARY:${title}`, 'DTSTART:20260302T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=20', ...lines]);

it('[M3] shows every title of what one organiser invites to, and a form only where all have it', async () => {
  const desk = await openDesk(
    weekly('a', 'Sprint planning', jonas, ...guests),
    weekly('b', 'Customer meeting', jonas, ...guests),
    weekly('c', 'Design workshop', jonas, ...guests),
  );
  const [group] = await desk.groups();
  expect(group).toMatchObject({ bond: 'organizer', keys: ['a', 'b', 'c'], occurrences: 60 });
  expect(group?.examples.slice(0, 3).map(({ title }) => title)).toEqual([
    'Sprint planning',
    'Customer meeting',
    'Design workshop',
  ]);
  expect(group?.suggestion).toMatchObject({ kind: 'networking', form: null });
});

it('[M3] gives each event of a group the form that was proposed for it', async () => {
  const { client, groups } = await openDesk(
    weekly('a', 'Sprint planning', jonas, ...guests),
    weekly('b', 'Design workshop', jonas, ...guests),
  );
  const keys = (await groups()).flatMap((group) => [...group.keys]);
  await expectValue(client.call('event.mark', { keys, scope: 'series', kind: 'networking' }));
  const formOf = async (key: string) =>
    (await expectValue(client.call('event.get', { key: key as EventKey }))).row.mark?.form;
  expect([await formOf('a'), await formOf('b')]).toEqual(['meeting', 'workshop']);
});

it('[M3] puts up what is to come before what is past', async () => {
  const long = buildEvent('past', [
    'SUMMARY:Rowing',
    'DTSTART:20250801T170000Z',
    'RRULE:FREQ=DAILY;COUNT=50',
  ]);
  const desk = await openDesk(
    long,
    buildEvent('next', ['SUMMARY:Lunch with Bo', 'DTSTART:20260304T110000Z']),
  );
  expect((await desk.groups()).map(({ title, past }) => [title, past])).toEqual([
    ['Lunch with Bo', 0],
    ['Rowing', 50],
  ]);
});
