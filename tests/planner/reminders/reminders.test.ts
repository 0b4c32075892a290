import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import type { Birthday } from '../../../src/domain/people/birthday';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';

const dinner = 'dinner@example.com' as EventKey;
const calendar = (...lines: readonly string[]) =>
  buildIcs([
    buildEvent('dinner@example.com', [
      'SUMMARY:Dinner',
      'DTSTART:20260304T180000Z',
      'DTEND:20260304T200000Z',
      'ATTENDEE;CN=Ana Ruiz:mailto:ana@example.com',
      ...lines,
    ]),
  ]);

let planner: TestPlanner;

async function load(content: Uint8Array): Promise<void> {
  const { call } = planner.client;
  const { id } = await expectValue(call('calendar.review', { fileName: 'mine.ics', content }));
  await expectValue(call('calendar.apply', { reviewId: id, leaveOut: [] }));
}

beforeEach(async () => {
  planner = await openTestPlanner();
  const { call } = planner.client;
  await load(calendar());
  await expectValue(call('event.mark', { keys: [dinner], scope: 'series', kind: 'social', form: 'meal' }));
  expect(await planner.remind()).toBeNull();
});

afterEach(() => planner.close());

const addFollowUp = (due: string): Promise<{ readonly id: FollowUpId }> =>
  expectValue(
    planner.client.call('follow-up.save', {
      id: null,
      eventKey: null,
      person: 'Ana Ruiz',
      text: 'Send the atlas',
      due: due as Day,
      state: 'to-do',
    }),
  );

const remindAt = async (now: string) => {
  planner.setNow(now);
  const notice = await planner.remind();
  return notice && [notice.title, notice.body, notice.path];
};

const followUp = ['A follow-up is due', 'Ana Ruiz: Send the atlas', '/follow-ups'];
const debrief = [
  'Write it down while it is fresh',
  'How was “Dinner”? A line for each person is enough.',
  '/today?event=dinner%40example.com',
];

describe('[R1] the host', () => {
  it('is told of a follow-up in the morning of its day, once', async () => {
    await addFollowUp('2026-03-03');
    expect(await remindAt('2026-03-03T07:29:30Z')).toBeNull();
    expect(await remindAt('2026-03-03T07:30:00Z')).toEqual(followUp);
    expect(await remindAt('2026-03-03T09:00:00Z')).toBeNull();
  });

  it('is not told of one that was added on its day, later than that', async () => {
    await addFollowUp('2026-03-02');
    expect(await remindAt('2026-03-02T08:01:00Z')).toBeNull();
  });

  it('is not told of one that was sent before', async () => {
    const { id } = await addFollowUp('2026-03-03');
    await expectValue(planner.client.call('follow-ups.edit', { ids: [id], state: 'sent' }));
    expect(await remindAt('2026-03-03T07:30:00Z')).toBeNull();
  });

  it('is told of a debrief when the event ends', async () => {
    expect(await remindAt('2026-03-04T19:59:00Z')).toBeNull();
    expect(await remindAt('2026-03-04T20:00:00Z')).toEqual(debrief);
  });

  it('[S5] is not told of an event that the user just wants to enjoy', async () => {
    await expectValue(
      planner.client.call('prep.save', { key: dinner, scope: 'series', social: { justEnjoy: true } }),
    );
    expect(await remindAt('2026-03-04T20:00:00Z')).toBeNull();
  });

  it('[N6] is told of a step in the morning of its day, and the list has it no longer once it rests', async () => {
    const step = { text: 'Buy bread', time: { by: 'day', day: '2026-03-03' as Day } } as const;
    await expectValue(planner.client.call('step.save', { key: dinner, id: null, ...step }));
    expect(await remindAt('2026-03-03T07:30:00Z')).toEqual([
      'Something to prepare',
      'Buy bread, for “Dinner”',
      '/today?event=dinner%40example.com',
    ]);
    const list = () => expectValue(planner.client.call('reminders.list', {}));
    expect(await list()).toHaveLength(1);
    await load(calendar('SEQUENCE:1', 'STATUS:CANCELLED'));
    expect(await list()).toEqual([]);
  });

  it('[P9] is told of a birthday some days before and on the day', async () => {
    const facts = { name: 'Ana Ruiz', birthday: '--03-10' as Birthday };
    await expectValue(planner.client.call('person.save', { id: null, facts }));
    await expectValue(planner.client.call('event.mark', { keys: [dinner], scope: 'series', kind: 'other' }));
    expect(await remindAt('2026-03-07T08:00:00Z')).toEqual([
      'A birthday',
      'Ana Ruiz: birthday in three days',
      expect.stringMatching(/^\/people\/./),
    ]);
    expect(await remindAt('2026-03-09T08:00:00Z')).toBeNull();
    expect(await remindAt('2026-03-10T08:00:00Z')).toEqual([
      'A birthday',
      'Ana Ruiz: birthday today',
      expect.stringMatching(/^\/people\/./),
    ]);
  });

  it('is told nothing twice after a crash, as what was shown is on disk', async () => {
    await addFollowUp('2026-03-03');
    expect(await remindAt('2026-03-03T07:30:00Z')).toEqual(followUp);
    const { folder } = planner;
    await planner.end();
    planner = await openTestPlanner(folder);
    expect(await remindAt('2026-03-03T07:31:00Z')).toBeNull();
  });

  it('[R2] is told at the next start what was due while Mingle was closed', async () => {
    await addFollowUp('2026-03-03');
    const { folder } = planner;
    await planner.end();
    planner = await openTestPlanner(folder);
    expect(await remindAt('2026-03-05T09:00:00Z')).toEqual([
      '2 things to look at',
      `${followUp[1]}\n${debrief[1]}`,
      '/today',
    ]);
  });
});

it('[R2] the list is not kept empty by a clock that once ran years ahead', async () => {
  await addFollowUp('2026-03-03');
  planner.setNow('2031-01-01T12:00:00Z');
  await planner.remind();
  await expectValue(planner.client.call('reminders.seen', { until: Date.parse('2031-01-01T12:00:00Z') }));
  planner.setNow('2026-03-02T12:00:00Z');
  await planner.remind();
  planner.setNow('2026-03-03T12:00:00Z');
  await planner.remind();
  const list = await expectValue(planner.client.call('reminders.list', {}));
  expect(list.map(({ about }) => about.kind)).toEqual(['follow-up']);
});

it('[R2] the list holds what was due until the user has seen it or done it', async () => {
  const { id } = await addFollowUp('2026-03-03');
  planner.setNow('2026-03-04T21:00:00Z');
  const list = () => expectValue(planner.client.call('reminders.list', {}));
  expect((await list()).map(({ about }) => about.kind)).toEqual(['follow-up', 'debrief']);
  await expectValue(planner.client.call('follow-ups.edit', { ids: [id], state: 'sent' }));
  expect((await list()).map(({ about }) => about.kind)).toEqual(['debrief']);
  await expectValue(planner.client.call('reminders.seen', { until: Date.parse('2026-03-04T21:00:00Z') }));
  expect(await list()).toEqual([]);
});

it('[P9] a birthday whose morning lies in quiet hours is told of when they end, also on the next day', async () => {
  await expectValue(planner.client.call('event.mark', { keys: [dinner], scope: 'series', kind: 'other' }));
  const facts = { name: 'Ana Ruiz', birthday: '--03-10' as Birthday };
  await expectValue(planner.client.call('person.save', { id: null, facts }));
  const { settings } = await expectValue(planner.client.call('app.info', {}));
  const reminders = { ...settings.reminders, digestAt: '23:00' };
  await expectValue(planner.client.call('settings.save', { reminders }));
  expect(await remindAt('2026-03-10T09:00:00Z')).toEqual([
    'A birthday',
    expect.anything(),
    expect.anything(),
  ]);
  expect(await remindAt('2026-03-10T22:30:00Z')).toBeNull();
  expect(await remindAt('2026-03-11T09:00:00Z')).toEqual([
    ...['A birthday', 'Ana Ruiz: birthday yesterday', expect.stringMatching(/^\/people\/./)],
  ]);
  expect(await remindAt('2026-03-12T09:00:00Z')).toBeNull();
});

it('[T3] reminds of nothing again after a backup was restored', async () => {
  await addFollowUp('2026-03-03');
  const { file } = await expectValue(planner.client.call('data.backup', {}));
  expect(await remindAt('2026-03-03T07:30:00Z')).toEqual(followUp);
  await expectValue(planner.client.call('data.restore', { file, preview: false }));
  const { folder } = planner;
  await planner.end();
  planner = await openTestPlanner(folder);
  expect(await remindAt('2026-03-03T07:40:00Z')).toBeNull();
});
