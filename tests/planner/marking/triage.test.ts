import { expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
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

it('[I13] counts the same people as the table, without the user', async () => {
  const me = 'ATTENDEE:mailto:me@acme.com';
  const { client, groups } = await openDesk(weekly('a', 'Rowing', jonas, ...guests, me));
  const people = async () => {
    const { row } = await expectValue(client.call('event.get', { key: 'a' as EventKey }));
    return [row.people, (await groups())[0]?.people];
  };
  expect(await people()).toEqual([3, 3]);
  await expectValue(client.call('settings.save', { myEmails: ['me@acme.com'], isOwnerAsked: true }));
  expect(await people()).toEqual([2, 2]);
});

it('[M4] proposes nothing for a cancelled date of a series, and goes on to for the others', async () => {
  const { client } = await openDesk(
    buildEvent('chess', [
      'SUMMARY:Chess club',
      'DTSTART:20260302T190000Z',
      'DURATION:PT2H',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    ]),
    buildEvent('chess', [
      'SUMMARY:Chess club',
      'RECURRENCE-ID:20260309T190000Z',
      'DTSTART:20260309T190000Z',
      'STATUS:CANCELLED',
    ]),
  );
  const days = { from: '2026-03-02' as Day, to: '2026-03-17' as Day };
  const { events } = await expectValue(client.call('events.list', days));
  expect(events.map(({ status, suggestion }) => [status, suggestion?.kind])).toEqual([
    ['confirmed', 'social'],
    ['cancelled', undefined],
    ['confirmed', 'social'],
  ]);
});

it('[X1] [M4] proposes with certainty what it has written itself', async () => {
  const first = await openDesk(weekly('a', 'Lorem'));
  await expectValue(
    first.client.call('event.mark', {
      keys: ['a' as EventKey],
      scope: 'series',
      kind: 'social',
      form: 'club',
    }),
  );
  const { text } = await expectValue(first.client.call('data.export', { format: 'ics', shareSafe: false }));
  const again = await openTestPlanner();
  onTestFinished(() => again.close());
  const { id } = await reviewFile(again.client, new TextEncoder().encode(text));
  await expectValue(again.client.call('calendar.apply', { reviewId: id }));
  const { groups } = await expectValue(again.client.call('triage.get', {}));
  expect(groups[0]?.suggestion).toMatchObject({
    ...{ kind: 'social', form: 'club', confidence: 1 },
    reasons: [{ code: 'own-categories', found: 'Social, Club' }],
  });
});
