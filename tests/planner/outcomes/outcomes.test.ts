import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { LeadId } from '../../../src/domain/outcomes/lead';
import { emptyOutcome } from '../../../src/domain/outcomes/outcome';
import type { PersonId } from '../../../src/domain/people/person';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const key = (text: string) => text as EventKey;
const [last, next, other] = [
  key('maps-2025@example.com'),
  key('maps-2026@example.com'),
  key('maps-ch@example.com'),
];

const dated = (uid: string, day: string, summary: string, lines: readonly string[] = []) =>
  buildEvent(uid, [`DTSTART:${day}T080000Z`, `DTEND:${day}T160000Z`, `SUMMARY:${summary}`, ...lines]);

const calendar = buildIcs([
  dated(last, '20251001', 'Open Maps Summit 2025', ['ORGANIZER:mailto:team@maps.example']),
  dated(next, '20261007', 'Open Maps Summit 2026', ['ORGANIZER:mailto:team@maps.example']),
  dated(other, '20251101', 'Open Maps Summit 2025', ['ORGANIZER:mailto:other@maps.example']),
  buildEvent('club@example.com', [
    'DTSTART:20260106T180000Z',
    'DTEND:20260106T200000Z',
    'RRULE:FREQ=WEEKLY',
    'SUMMARY:Chess club',
  ]),
]);

async function open() {
  const planner = await openTestPlanner();
  onTestFinished(() => planner.close());
  const { client } = planner;
  const { id } = await reviewFile(client, calendar);
  await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  return {
    planner,
    client,
    view: (of: EventKey) => expectValue(client.call('event.get', { key: of })),
    leads: () => expectValue(client.call('leads.list', {})),
  };
}

describe('[F5] what came of an event', () => {
  it('[S6] keeps how it felt for the user alone: undone like all else, nothing is made of it, and no copy to share has it', async () => {
    const { client, view } = await open();
    const evening = key('club@example.com@2026-02-24T18:00:00Z');
    const exported = async (shareSafe: boolean) =>
      (await expectValue(client.call('data.export', { format: 'json', shareSafe }))).text;
    await expectValue(
      client.call('outcome.save', { key: evening, outcome: { felt: 'tiring' }, base: { felt: null } }),
    );
    expect((await view(evening)).outcome).toEqual({ ...emptyOutcome, felt: 'tiring' });
    expect((await view(key('club@example.com@2026-03-03T18:00:00Z'))).lastTime).toBeNull();
    expect(await exported(false)).toContain('"felt": "tiring"');
    expect(await exported(true)).not.toContain('tiring');
    await expectValue(client.call('history.undo', {}));
    expect((await view(evening)).outcome).toEqual(emptyOutcome);
  });

  it('is kept for its occurrence, a field at a time, and undone', async () => {
    const { client, view } = await open();
    const evening = key('club@example.com@2026-02-24T18:00:00Z');
    await expectValue(
      client.call('outcome.save', { key: evening, outcome: { learning: 'Openings matter' } }),
    );
    await expectValue(client.call('outcome.save', { key: evening, outcome: { worthIt: 'yes' } }));
    expect((await view(evening)).outcome).toEqual({
      ...emptyOutcome,
      worthIt: 'yes',
      learning: 'Openings matter',
    });
    expect((await view(key('club@example.com@2026-02-17T18:00:00Z'))).outcome).toEqual(emptyOutcome);
    await expectValue(client.call('history.undo', {}));
    expect((await view(evening)).outcome).toEqual({ ...emptyOutcome, learning: 'Openings matter' });
  });

  it('is not overwritten by a window that has an older text', async () => {
    const { client, view } = await open();
    const write = (learning: string, base: string) =>
      client.call('outcome.save', { key: last, outcome: { learning }, base: { learning: base } });
    await expectValue(write('Go on Monday', ''));
    const late = await write('Go on Tuesday', '');
    expect(late.ok ? null : late.error.code).toBe('changed-elsewhere');
    await expectValue(write('Go on Tuesday', 'Go on Monday'));
    expect((await view(last)).outcome.learning).toBe('Go on Tuesday');
  });

  it('is shown at the next edition, which is told by title and organiser', async () => {
    const { client, view } = await open();
    expect((await view(next)).lastTime).toBeNull();
    const goal = { id: 'g', text: 'Three hosts', when: '', action: '', reached: true };
    await expectValue(
      client.call('prep.save', {
        key: last,
        scope: 'series',
        networking: { goals: [goal, { ...goal, id: 'h', reached: false }] },
      }),
    );
    const outcome = { worthIt: 'yes', again: 'maybe', learning: 'Write to people before' } as const;
    await expectValue(client.call('outcome.save', { key: last, outcome }));
    await expectValue(client.call('outcome.save', { key: other, outcome: { worthIt: 'no' } }));
    await expectValue(
      client.call('lead.save', { id: null, eventKey: last, kind: 'internship', text: 'Acme' }),
    );
    expect((await view(next)).lastTime).toEqual({
      ...emptyOutcome,
      ...outcome,
      key: last,
      summary: 'Open Maps Summit 2025',
      day: '2025-10-01',
      goals: { reached: 1, total: 2 },
      leads: (await view(last)).leads,
    });
    expect((await view(last)).lastTime).toBeNull();
  });

  it('is shown at the next date of a series, from the last one before it', async () => {
    const { client, view } = await open();
    const date = (day: string) => key(`club@example.com@2026-${day}T18:00:00Z`);
    for (const [day, learning] of [
      ['02-03', 'a'],
      ['02-17', 'b'],
      ['02-24', 'c'],
    ] as const) {
      await expectValue(client.call('outcome.save', { key: date(day), outcome: { learning } }));
    }
    const learned = async (day: string) => (await view(date(day))).lastTime?.learning ?? null;
    expect([
      await learned('02-03'),
      await learned('02-10'),
      await learned('02-24'),
      await learned('03-03'),
    ]).toEqual([null, 'a', 'b', 'c']);
  });
});

describe('[F5] leads', () => {
  it('come of an event, change their state, and are listed with the open ones first', async () => {
    const { planner, client, leads } = await open();
    const add = (text: string) =>
      expectValue(
        client.call('lead.save', { id: null, eventKey: last, kind: 'job', text, person: 'Ana Ruiz' }),
      );
    const { id } = await add('Thesis at Acme');
    planner.setNow('2026-03-03T08:00:00Z');
    await add('Working student');
    planner.setNow('2026-03-04T08:00:00Z');
    await expectValue(client.call('lead.save', { id, state: 'closed' }));
    expect(
      (await leads()).map(({ text, state, stateSince, event }) => [text, state, stateSince, event]),
    ).toEqual([
      [
        'Working student',
        'open',
        Date.parse('2026-03-03T08:00:00Z'),
        { summary: 'Open Maps Summit 2025', day: '2025-10-01' },
      ],
      [
        'Thesis at Acme',
        'closed',
        Date.parse('2026-03-04T08:00:00Z'),
        { summary: 'Open Maps Summit 2025', day: '2025-10-01' },
      ],
    ]);
    await expectValue(client.call('lead.remove', { id }));
    expect((await leads()).map(({ text }) => text)).toEqual(['Working student']);
  });

  it('that are gone, or of an event that is nowhere, are refused', async () => {
    const { client } = await open();
    const codeOf = async (input: Parameters<typeof client.call<'lead.save'>>[1]) => {
      const answer = await client.call('lead.save', input);
      return answer.ok ? null : answer.error.code;
    };
    expect(await codeOf({ id: 'nobody' as LeadId, text: 'x' })).toBe('not-found');
    expect(await codeOf({ id: null, eventKey: key('nowhere@example.com'), text: 'x' })).toBe('not-found');
  });

  it('stand on the page of the person they came from, also after a merge', async () => {
    const { client, leads } = await open();
    const person = (name: string) => expectValue(client.call('person.save', { id: null, facts: { name } }));
    const [ana, maria] = [await person('Ana Ruiz'), await person('A. Ruiz')];
    const add = (text: string, of: { readonly person: string; readonly personId?: PersonId }) =>
      expectValue(client.call('lead.save', { id: null, kind: 'job', text, ...of }));
    await add('by name', { person: 'ana ruiz' });
    await add('by id', { person: 'Ana', personId: maria.id });
    const onPage = async (id: PersonId) =>
      (await expectValue(client.call('person.get', { id }))).leads.map(({ text }) => text);
    expect([await onPage(ana.id), await onPage(maria.id)]).toEqual([['by name'], ['by id']]);
    await expectValue(client.call('people.merge', { into: ana.id, absorbed: maria.id, fromAbsorbed: [] }));
    expect((await onPage(ana.id)).toSorted()).toEqual(['by id', 'by name']);
    expect(await leads()).toHaveLength(2);
  });
});
