import { describe, expect, it, onTestFinished } from 'vitest';
import type { Client, InputOf } from '../../../src/contract/client';
import type { EventKey } from '../../../src/domain/event/key';
import type { Birthday } from '../../../src/domain/people/birthday';
import type { PersonRef } from '../../../src/domain/people/directory';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const accepted = (name: string) =>
  `ATTENDEE;CN=${name};PARTSTAT=ACCEPTED:mailto:${name.toLowerCase()}@example.com`;
const invited = (name: string) => `ATTENDEE;CN=${name}:mailto:${name.toLowerCase()}@example.com`;

const at = (uid: string, day: string, lines: readonly string[]) =>
  buildEvent(uid, [`SUMMARY:${uid}`, `DTSTART:${day}T100000Z`, `DTEND:${day}T120000Z`, ...lines]);

const calendar = buildIcs([
  at('Lunch', '20260105', [accepted('Ana'), invited('Bo')]),
  at('Call', '20260210', [accepted('Ana')]),
  at('Dinner', '20260320', [invited('Ana')]),
  at('Walk', '20260212', []),
]);

/** On 2 March 2026, 08:00 UTC. */
async function openPeople() {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  planner.setNow('2026-03-02T08:00:00Z');
  const { id } = await reviewFile(planner.client, calendar);
  await expectValue(planner.client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  return { ...planner, ...createAsking(planner.client) };
}

function createAsking(client: Client) {
  const people = () => expectValue(client.call('people.list', {}));
  const save = (id: PersonRef | null, facts: InputOf<'person.save'>['facts']) =>
    expectValue(client.call('person.save', { id, facts }));
  return {
    people,
    save,
    page: (id: PersonRef) => expectValue(client.call('person.get', { id })),
    named: async (name: string) => (await people()).filter((person) => person.name === name),
  };
}

const ana = 'mailto:ana@example.com';

describe('people', () => {
  it('[P3] were last met at an event of the past that they said yes to', async () => {
    const { people } = await openPeople();
    expect((await people()).map(({ name, lastMet, next, hours }) => [name, lastMet, next, hours])).toEqual([
      ['Ana', '2026-02-10', '2026-03-20', 4],
      ['Bo', null, null, 0],
    ]);
  });

  it('[P2] have a timeline of what is to come, and of what was', async () => {
    const { page } = await openPeople();
    const { timeline, firstMet } = await page(ana);
    expect(timeline.map(({ summary, state }) => [summary, state])).toEqual([
      ['Dinner', 'planned'],
      ['Call', 'met'],
      ['Lunch', 'met'],
    ]);
    expect(firstMet?.summary).toBe('Lunch');
    expect((await page('mailto:bo@example.com')).timeline.map(({ state }) => state)).toEqual(['missed']);
  });

  it('[P2] [F5] have a timeline that says what the user thought of an event', async () => {
    const { client, page } = await openPeople();
    const said = { worthIt: 'yes', again: 'maybe', learning: ' Sit at the back ' } as const;
    await expectValue(client.call('outcome.save', { key: 'Call' as EventKey, outcome: said }));
    await expectValue(client.call('outcome.save', { key: 'Lunch' as EventKey, outcome: { cost: '12 EUR' } }));
    expect((await page(ana)).timeline.map(({ summary, verdict }) => [summary, verdict])).toEqual([
      ['Dinner', null],
      ['Call', { worthIt: 'yes', again: 'maybe', learning: 'Sit at the back' }],
      ['Lunch', null],
    ]);
  });

  it('[P1] are not the mailboxes of organisers, unless the user keeps one', async () => {
    const { client, people, save, page } = await openPeople();
    const club = at('Club', '20260106', [
      'ORGANIZER;CN=Data Berlin:mailto:events@data.example',
      accepted('Cy'),
    ]);
    const { id } = await reviewFile(client, buildIcs([club]), 'club.ics');
    await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
    expect((await people()).map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Cy']);
    expect((await page('mailto:events@data.example')).events).toBe(1);
    await save('mailto:events@data.example', { place: 'Berlin' });
    expect((await people()).map(({ name, events }) => [name, events])).toEqual([
      ['Ana', 3],
      ['Bo', 1],
      ['Cy', 1],
      ['Data Berlin', 1],
    ]);
  });

  it('[P1] become an entry of their own once something is noted, with the events of all their addresses', async () => {
    const { people, save } = await openPeople();
    const { id } = await save(ana, { emails: ['ana@example.com', 'bo@example.com'], place: 'Prague' });
    expect((await people()).map((one) => [one.id, one.name, one.place, one.events])).toEqual([
      [id, 'Ana', 'Prague', 3],
    ]);
  });

  it('[P11] are not made twice by a name that the user types in a plan', async () => {
    const { client, named, people } = await openPeople();
    const social = { guests: [{ id: 'g', name: ' ana ', answer: 'coming' as const }] };
    const key = 'Walk' as EventKey;
    await expectValue(client.call('prep.save', { key, scope: 'series', social }));
    const [only, ...others] = await named('Ana');
    expect([only?.lastMet, only?.events, others, (await people()).length]).toEqual(['2026-02-12', 4, [], 2]);
  });

  it('[P3] were met where the user ticked so, and not where they say that somebody was not there', async () => {
    const { client, named } = await openPeople();
    const mustMeets = [
      { id: 'm', name: 'Cara', email: '', why: '', questions: '', give: '', met: true },
      { id: 'n', name: 'Dan', email: '', why: '', questions: '', give: '', met: false },
    ];
    const key = 'Walk' as EventKey;
    await expectValue(client.call('prep.save', { key, scope: 'series', networking: { mustMeets } }));
    const answers = { 'ana@example.com': 'not-coming' as const };
    await expectValue(
      client.call('prep.save', { key: 'Call' as EventKey, scope: 'series', social: { answers } }),
    );
    const met = async (name: string) => (await named(name)).map(({ lastMet }) => lastMet);
    expect([await met('Cara'), await met('Dan'), await met('Ana')]).toEqual([
      ['2026-02-12'],
      [null],
      ['2026-01-05'],
    ]);
  });

  it('[P4] are due by their cadence or that of their circle, and rest when the user says so', async () => {
    const { client, people, save } = await openPeople();
    const { id } = await save('mailto:bo@example.com', { cadenceDays: 30 });
    await expectValue(
      client.call('circle.save', { id: null, name: 'Chess', cadenceDays: 7, members: [id, ana] }),
    );
    const due = async () => (await people()).map(({ name, due: day, circles }) => [name, day, circles]);
    // Ana’s next event is within a month, but not within a week.
    expect(await due()).toEqual([
      ['Ana', '2026-02-17', ['Chess']],
      ['Bo', '2026-04-01', ['Chess']],
    ]);
    await expectValue(client.call('person.save', { id, facts: {}, restUntil: '2026-05-01' as never }));
    expect((await due())[1]).toEqual(['Bo', '2026-05-01', ['Chess']]);
  });

  it('[P4] [P9] are listed when due, birthdays first and then the longest due', async () => {
    const { client, save, setNow } = await openPeople();
    await save(null, { name: 'Old friend', cadenceDays: 7 });
    await save('mailto:bo@example.com', { cadenceDays: 30, birthday: '--03-09' as Birthday });
    await save(null, { name: 'Far', birthday: '1980-03-10' as Birthday });
    const due = async () =>
      (await expectValue(client.call('people.due', {}))).map(({ name, birthdayOn }) => [name, birthdayOn]);
    expect(await due()).toEqual([['Bo', '2026-03-09']]);
    setNow('2026-04-05T08:00:00Z');
    expect(await due()).toEqual([
      ['Old friend', null],
      ['Bo', null],
    ]);
  });

  it('[P6] are merged with circles and events, found under both ids, and split again', async () => {
    const { client, page, people, save } = await openPeople();
    const kept = await save(ana, {});
    const absorbed = await save('mailto:bo@example.com', { organisation: 'Acme' });
    await expectValue(client.call('circle.save', { id: null, name: 'Chess', members: [absorbed.id] }));
    await expectValue(
      client.call('people.merge', { into: kept.id, absorbed: absorbed.id, fromAbsorbed: [] }),
    );
    const view = async () =>
      (await people()).map(({ name, organisation, circles, events }) => [
        name,
        organisation,
        circles,
        events,
      ]);
    expect(await view()).toEqual([['Ana', 'Acme', ['Chess'], 3]]);
    const { merges, name } = await page(absorbed.id);
    expect(name).toBe('Ana');
    await expectValue(client.call('merge.take-back', { id: merges[0]?.id as never }));
    expect(await view()).toEqual([
      ['Ana', '', [], 3],
      ['Bo', 'Acme', ['Chess'], 1],
    ]);
  });

  it('[T2] that are removed come back with their circles at undo', async () => {
    const { client, people, save } = await openPeople();
    const { id } = await save(null, { name: 'Sam' });
    await expectValue(client.call('circle.save', { id: null, name: 'Chess', members: [id] }));
    const before = await people();
    await expectValue(client.call('person.remove', { id }));
    expect((await people()).map(({ name }) => name)).toEqual(['Ana', 'Bo']);
    await expectValue(client.call('history.undo', {}));
    expect(await people()).toEqual(before);
  });

  it('[P11] of the same name are shown to each other', async () => {
    const { page, save } = await openPeople();
    const one = await save(null, { name: 'Sam Lee' });
    const other = await save(null, { name: 'sam lee' });
    expect((await page(one.id)).alike.map(({ id }) => id)).toEqual([other.id]);
  });

  it('[P2] have what an event left to talk about', async () => {
    const { client, page } = await openPeople();
    const topics = [
      { id: 'a', text: 'the flat in Lisbon', about: 'open-thread' as const, talkedAbout: false },
      { id: 'b', text: 'her brother', about: 'open-thread' as const, talkedAbout: true },
    ];
    const key = 'Lunch' as EventKey;
    await expectValue(client.call('prep.save', { key, scope: 'series', social: { topics } }));
    expect((await page(ana)).threads).toEqual([
      {
        text: 'the flat in Lisbon',
        from: 'topic',
        plan: 'Lunch',
        item: 'a',
        event: 'Lunch',
        day: '2026-01-05',
        summary: 'Lunch',
      },
    ]);
  });
});

it('[P11] a guest and a person to meet are whom the user chose, also where two have the name', async () => {
  const { client, save, page } = await openPeople();
  const [one, other] = [await save(null, { name: 'Eva Lind' }), await save(null, { name: 'Eva Lind' })];
  const social = { guests: [{ id: 'g', name: 'Eva Lind', person: other.id, answer: 'coming' as const }] };
  await expectValue(client.call('prep.save', { key: 'Walk' as EventKey, scope: 'series', social }));
  const mustMeet = { id: 'm', name: 'Eva Lind', email: '', why: '', questions: '', give: '', met: true };
  const networking = { mustMeets: [{ ...mustMeet, person: one.id }] };
  await expectValue(client.call('prep.save', { key: 'Lunch' as EventKey, scope: 'series', networking }));
  const met = async (id: PersonRef) => (await page(id)).timeline.map(({ summary }) => summary);
  expect([await met(one.id), await met(other.id)]).toEqual([['Lunch'], ['Walk']]);
});
