import { describe, expect, it, onTestFinished } from 'vitest';
import type { InputOf } from '../../../src/contract/client';
import type { EventKey } from '../../../src/domain/event/key';
import type { FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const day = (text: string) => text as Day;
const meetup = 'meetup@example.com' as EventKey;

const calendar = buildIcs([
  buildEvent(meetup, ['SUMMARY:Maps meetup', 'DTSTART:20260227T170000Z', 'DTEND:20260227T190000Z']),
]);

/** On Monday, 2 March 2026, at eight. */
async function open() {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  const { client } = planner;
  const { id: reviewId } = await reviewFile(client, calendar);
  await expectValue(client.call('calendar.apply', { reviewId, leaveOut: [] }));
  const written = {
    eventKey: meetup,
    person: 'Ana Ruiz',
    text: 'Send the thesis',
    due: day('2026-03-04'),
    state: 'to-do' as const,
  };
  type Input = InputOf<'follow-up.save'>;
  const save = (changes: Partial<Input>) =>
    client.call('follow-up.save', { id: null, ...written, ...changes });
  const add = async (changes: Partial<Input> = {}) => (await expectValue(save(changes))).id;
  const list = () => expectValue(client.call('follow-ups.list', {}));
  const person = async (name: string) =>
    (await expectValue(client.call('person.save', { id: null, facts: { name } }))).id;
  return { planner, client, written, save, add, list, person };
}

describe('[F2] follow-up.save', () => {
  it('keeps what another window changed since, part by part', async () => {
    const { add, save, list, written } = await open();
    const { eventKey: _, ...base } = written;
    const id = await add();
    await expectValue(save({ id, due: day('2026-03-09'), base }));
    await expectValue(save({ id, state: 'sent', base }));
    await expectValue(save({ id, text: 'Send the thesis and the slides', base }));
    const [one] = await list();
    expect([one?.text, one?.due, one?.state]).toEqual([
      'Send the thesis and the slides',
      '2026-03-09',
      'sent',
    ]);
  });

  it('saves nothing where both windows wrote the same part', async () => {
    const { add, save, list, written } = await open();
    const { eventKey: _, ...base } = written;
    const id = await add();
    await expectValue(save({ id, text: 'Send the poster', base }));
    const before = await list();
    expect(await save({ id, text: 'Send the slides', due: null, base })).toMatchObject({
      ok: false,
      error: { code: 'changed-elsewhere' },
    });
    expect(await list()).toEqual(before);
  });

  it('refuses one that was removed meanwhile, and does not add it again', async () => {
    const { client, add, save, list } = await open();
    const id = await add();
    await expectValue(client.call('follow-up.remove', { id }));
    expect(await save({ id, text: 'Once more' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await list()).toEqual([]);
  });

  it('comes from no event and is for nobody, if one likes', async () => {
    const { add, list } = await open();
    await add({ eventKey: null, person: '', text: 'Print cards', due: null });
    const [one] = await list();
    expect([one?.eventKey, one?.person, one?.personId, one?.dueness, one?.event]).toEqual([
      null,
      '',
      null,
      'no-date',
      { summary: '', day: null, calendarId: null },
    ]);
  });

  it('[P11] leads to the only entry of its name, or to the chosen one of several', async () => {
    const { client, person, add, list } = await open();
    const ana = await person('Ana Ruiz');
    const jonas = await person('Jonas Weber');
    await add({ text: 'by name' });
    await add({ text: 'chosen', person: 'Jonas', personId: jonas });
    await add({ text: 'unknown', person: 'Somebody' });
    const who = async () => (await list()).map(({ text, personId }) => [text, personId]);
    expect(await who()).toEqual([
      ['by name', ana],
      ['chosen', jonas],
      ['unknown', null],
    ]);
    await expectValue(client.call('people.merge', { into: ana, absorbed: jonas, fromAbsorbed: [] }));
    expect(await who()).toEqual([
      ['by name', ana],
      ['chosen', ana],
      ['unknown', null],
    ]);
  });

  it('keeps its usual step and the day since which it is in its state', async () => {
    const { planner, add, save, list } = await open();
    const id = await add({ step: 'thanks' });
    planner.setNow('2026-03-05T08:00:00Z');
    await expectValue(save({ id, state: 'sent' }));
    planner.setNow('2026-03-08T08:00:00Z');
    await expectValue(save({ id, state: 'sent', text: 'Sent it' }));
    const [one] = await list();
    expect([one?.step, one?.sinceDay, one?.dueness]).toEqual(['thanks', '2026-03-05', 'waiting']);
  });
});

describe('[F2] follow-ups.edit', () => {
  it('edits several at once, and undo takes that back at once', async () => {
    const { client, add, list } = await open();
    const ids = [await add({ text: 'one' }), await add({ text: 'two' }), await add({ text: 'three' })];
    const [one, two] = ids;
    if (!one || !two) throw new Error('Nothing was added.');
    const states = async () => (await list()).map(({ text, state, due }) => [text, state, due]);
    const before = await states();
    await expectValue(client.call('follow-ups.edit', { ids: [one, two, one], state: 'answered' }));
    expect(await states()).toEqual([
      ['one', 'answered', '2026-03-04'],
      ['two', 'answered', '2026-03-04'],
      ['three', 'to-do', '2026-03-04'],
    ]);
    const { label } = await expectValue(client.call('history.undo', {}));
    expect([label, await states()]).toEqual([{ code: 'edit-follow-ups', count: 2 }, before]);
    await expectValue(client.call('follow-ups.edit', { ids, due: null }));
    expect((await states()).map(([, , due]) => due)).toEqual([null, null, null]);
    await expectValue(client.call('follow-ups.edit', { ids, remove: true }));
    expect(await list()).toEqual([]);
    await expectValue(client.call('history.undo', {}));
    expect(await list()).toHaveLength(3);
  });

  it('changes only what is said, so that nothing another window wrote is lost', async () => {
    const { client, add, save, list } = await open();
    const id = await add();
    await expectValue(save({ id, text: 'Send the poster' }));
    await expectValue(client.call('follow-ups.edit', { ids: [id], due: day('2026-03-20') }));
    await expectValue(
      client.call('follow-ups.edit', { ids: [id, 'gone' as FollowUpId], state: 'no-answer' }),
    );
    const [one] = await list();
    expect([one?.text, one?.due, one?.state]).toEqual(['Send the poster', '2026-03-20', 'no-answer']);
  });

  it('refuses when none of them is there', async () => {
    const { client } = await open();
    const edited = await client.call('follow-ups.edit', { ids: ['gone' as FollowUpId], state: 'sent' });
    expect(edited).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
