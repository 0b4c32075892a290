import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const key = (uid: string) => uid as EventKey;
const ana = 'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@example.com';
const ben = 'ATTENDEE;CN=Ben Ott;PARTSTAT=ACCEPTED:mailto:ben@example.com';
const at = (uid: string, day: string, lines: readonly string[]) =>
  buildEvent(uid, [`SUMMARY:${uid}`, `DTSTART:${day}T180000Z`, `DTEND:${day}T200000Z`, ...lines]);

const calendar = (dinner: readonly string[]) =>
  buildIcs([
    at('Supper', '20260210', [ana, ben]),
    at('Dinner', '20260310', [ana, ben, ...dinner]),
    at('Walk', '20260320', [ana]),
    at('Call', '20260325', [ben]),
  ]);

/** On 2 March 2026: the supper is over, all else is to come. */
async function open() {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  const { client } = planner;
  const take = async (content: Uint8Array) => {
    const { id } = await reviewFile(client, content);
    await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  };
  await take(calendar([]));
  const topic = (id: string, text: string) => ({ id, text, about: 'theirs' as const, talkedAbout: false });
  const social = { topics: [topic('t1', 'How did the move go?'), topic('t2', 'The choir')] };
  await expectValue(client.call('prep.save', { key: key('Supper'), scope: 'series', social }));
  const carried = async (uid: string) =>
    (await expectValue(client.call('event.carried', { key: key(uid) }))).map(({ text, people, day }) => [
      text,
      people.map(({ name }) => name).join(', '),
      day,
    ]);
  return { planner, client, take, carried };
}

const both = (text: string) => [text, 'Ana Ruiz, Ben Ott', '2026-02-10'];

describe('[F4] open topics', () => {
  it('go with the people to the next event with them, and to no later one', async () => {
    const { carried } = await open();
    expect(await carried('Dinner')).toEqual([both('How did the move go?'), both('The choir')]);
    expect([await carried('Walk'), await carried('Call'), await carried('Supper')]).toEqual([[], [], []]);
  });

  it('come back, each with its person, when that event is cancelled', async () => {
    const { take, carried } = await open();
    await take(calendar(['STATUS:CANCELLED']));
    expect(await carried('Dinner')).toEqual([]);
    expect(await carried('Walk')).toEqual([
      ['How did the move go?', 'Ana Ruiz', '2026-02-10'],
      ['The choir', 'Ana Ruiz', '2026-02-10'],
    ]);
    expect(await carried('Call')).toHaveLength(2);
  });

  it('end where they began once they were talked about, or are left behind, and undo brings them back', async () => {
    const { client, carried } = await open();
    const settle = (item: string, as: 'done' | 'left') =>
      expectValue(client.call('carried.settle', { plan: key('Supper'), item, as }));
    await settle('t1', 'done');
    await settle('t2', 'left');
    expect(await carried('Dinner')).toEqual([]);
    const { social } = await expectValue(client.call('event.get', { key: key('Supper') }));
    expect(social.topics.map(({ talkedAbout, isLeft }) => [talkedAbout, isLeft])).toEqual([
      [true, undefined],
      [false, true],
    ]);
    await expectValue(client.call('history.undo', {}));
    expect(await carried('Dinner')).toEqual([both('The choir')]);
  });

  it('that are no longer there are refused', async () => {
    const { client } = await open();
    const answer = await client.call('carried.settle', { plan: key('Supper'), item: 'gone', as: 'done' });
    expect(answer.ok ? null : answer.error.code).toBe('not-found');
  });
});

it('[F4] follow-ups that are open or wait for an answer go along, and closed ones do not', async () => {
  const { client, carried } = await open();
  const add = (text: string, state: 'to-do' | 'sent' | 'closed') =>
    expectValue(
      client.call('follow-up.save', {
        id: null,
        eventKey: key('Supper'),
        person: 'Ben Ott',
        text,
        due: null,
        state,
      }),
    );
  await add('Lend the drill', 'to-do');
  await add('Recipe', 'sent');
  await add('Photos', 'closed');
  expect((await carried('Dinner')).slice(2)).toEqual([
    ['Lend the drill', 'Ben Ott', '2026-02-10'],
    ['Recipe', 'Ben Ott', '2026-02-10'],
  ]);
});

it('[F4] questions to somebody who was not met go to the next event with them', async () => {
  const { client, carried } = await open();
  const mustMeet = { id: 'm', name: 'Ana Ruiz', email: 'ana@example.com', why: '', give: '' };
  const networking = { mustMeets: [{ ...mustMeet, questions: 'Which host?', met: false }] };
  await expectValue(client.call('prep.save', { key: key('Supper'), scope: 'series', networking }));
  expect((await carried('Dinner')).at(-1)).toEqual(['Which host?', 'Ana Ruiz', '2026-02-10']);
  await expectValue(client.call('carried.settle', { plan: key('Supper'), item: 'm', as: 'done' }));
  expect(await carried('Dinner')).toHaveLength(2);
});
