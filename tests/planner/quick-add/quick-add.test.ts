import { describe, expect, it, onTestFinished } from 'vitest';
import { keepAsUnderstood } from '../../../src/contract/quick-add/keep-as-understood';
import { isPlain } from '../../../src/contract/quick-add/plain';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';

/** On 2 March 2026, 08:00 UTC. */
async function openQuick() {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  const { client } = planner;
  const read = (text: string) => expectValue(client.call('quick-add.read', { text }));
  return {
    client,
    read,
    keep: async (text: string) =>
      expectValue(client.call('quick-add.keep', keepAsUnderstood((await read(text)).event))),
    person: async (name: string) =>
      (await expectValue(client.call('person.save', { id: null, facts: { name } }))).id,
    people: async () =>
      (await expectValue(client.call('people.list', {}))).map(({ name, lastMet }) => [name, lastMet]),
  };
}

describe('quick add', () => {
  it('[W7] takes the only person whom a first name fits, and asks which of two', async () => {
    const { read, person } = await openQuick();
    const ana = await person('Ana Ruiz');
    expect((await read('coffee with Ana Fri 3pm')).event.people).toEqual([
      { name: 'Ana Ruiz', who: { kind: 'known', id: ana } },
    ]);
    const other = await person('Ana Berg');
    const { event, understood } = await read('coffee with Ana Fri 3pm');
    expect(event.people).toEqual([{ name: 'Ana', who: { kind: 'name-only' } }]);
    expect(understood.doubts).toEqual([{ code: 'which-person', name: 'Ana', candidates: [ana, other] }]);
  });

  it('[W7] takes the members of a circle, each once', async () => {
    const { client, read, person } = await openQuick();
    const members = [await person('Ana Ruiz'), await person('Bo Li')];
    await expectValue(client.call('circle.save', { id: null, name: 'Rowers', members }));
    const { event, circleNames } = await read('dinner with Ana Ruiz and the Rowers Fri 7pm');
    expect([event.people.map(({ name }) => name), circleNames]).toEqual([['Ana Ruiz', 'Bo Li'], ['Rowers']]);
  });

  it('[W7] keeps title, time, place, people, kind and repeat in one edit', async () => {
    const { client, keep } = await openQuick();
    const { key, isLogged } = await keep('chess with Bo every Tuesday 7pm at Café Blum');
    expect(isLogged).toBe(false);
    const { own, row } = await expectValue(client.call('event.get', { key }));
    expect(own).toMatchObject({
      title: 'chess with Bo',
      place: 'Café Blum',
      people: [{ name: 'Bo', personId: null }],
      time: { kind: 'timed', start: '2026-03-03T19:00:00' },
      repeat: { weeks: 1, until: '2026-05-26', without: [] },
    });
    expect(row.mark?.kind).toBe('social');
    await expectValue(client.call('history.undo', {}));
    expect((await client.call('event.get', { key })).ok).toBe(false);
  });

  it('[S7] logs what is past, and that is a meeting', async () => {
    const { keep, person, people } = await openQuick();
    await person('Ana Ruiz');
    const { isLogged } = await keep('lunch with Ana Ruiz yesterday at 1pm');
    expect(isLogged).toBe(true);
    expect(await people()).toEqual([['Ana Ruiz', '2026-03-01']]);
  });

  it('[W7] says that own events repeat by weeks only', async () => {
    const { read } = await openQuick();
    const { event, isRepeatLeftOut } = await read('call Ana every month on the 5th at 6pm');
    expect([event.repeat, isRepeatLeftOut]).toEqual([null, true]);
  });

  it('[W7] never keeps a form that is none of its kind', async () => {
    const { read } = await openQuick();
    const { event, understood } = await read('call about the internship with Ana Fri 3pm');
    expect([understood.form, event.kind, event.form]).toEqual(['call', 'networking', null]);
  });

  it('[W7] asks for a time where none is said', async () => {
    const { client, read } = await openQuick();
    const answer = await client.call(
      'quick-add.keep',
      keepAsUnderstood((await read('coffee with Ana')).event),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'needs-a-time', field: 'time' } });
  });

  it('[E3] knows which lines say all that an event needs', async () => {
    const { read, person } = await openQuick();
    await person('Ana Ruiz');
    await person('Ana Berg');
    const plain = async (text: string) => isPlain(await read(text));
    for (const text of [
      'coffee with Bo Fri 3pm',
      'lunch with Ana Berg tomorrow 12:30 at Café Blum',
      'chess every Tuesday 7pm',
      'trip to Rome 20–22 March',
      'call with Bo yesterday 15:00',
    ])
      expect([text, await plain(text)]).toEqual([text, true]);
    for (const text of [
      'coffee with Bo',
      'Friday 3pm',
      'coffee with Bo Friday',
      'coffee with Bo Friday evening',
      'coffee with Ana Fri 3pm',
      'board meeting on the first Monday of every month 9am',
      'coffee with Bo 31 April 3pm',
    ])
      expect([text, await plain(text)]).toEqual([text, false]);
  });
});
