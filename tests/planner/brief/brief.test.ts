import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { JottingId } from '../../../src/domain/jottings/jotting';
import type { TemplateName } from '../../../src/domain/run-sheets/template';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const fair = 'fair' as EventKey;

const calendar = buildIcs([
  buildEvent('fair', [
    'SUMMARY:Maps fair',
    'DTSTART;VALUE=DATE:20260303',
    'DTEND;VALUE=DATE:20260305',
    'LOCATION:Prague',
  ]),
  buildEvent('talk', [
    'SUMMARY:Talk',
    'LOCATION:Hall B',
    'DTSTART:20260304T090000Z',
    'DTEND:20260304T100000Z',
  ]),
  buildEvent('after', ['SUMMARY:Train', 'DTSTART:20260305T090000Z', 'DTEND:20260305T100000Z']),
  buildEvent('meetup', [
    'SUMMARY:Maps meetup',
    'DTSTART:20260213T180000Z',
    'DTEND:20260213T200000Z',
    'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@example.com',
  ]),
]);

/** On 2 March 2026, the day before a fair of two days. */
async function openFair() {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  const { id } = await reviewFile(planner.client, calendar);
  const { client } = planner;
  await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  await expectValue(
    client.call('event.mark', { keys: [fair], scope: 'series', kind: 'networking', form: 'conference' }),
  );
  return planner;
}

const ana = {
  ...{ id: 'a', name: 'Ana Ruiz', email: 'ana@example.com', why: 'Hosts theses', questions: '', give: '' },
  met: false,
};

describe('[N9] the brief of an event', () => {
  it('has what is known of each person to meet', async () => {
    const { client } = await openFair();
    const facts = { name: 'Ana Ruiz', organisation: 'Acme', howMet: 'at the poster' };
    await expectValue(client.call('person.save', { id: 'mailto:ana@example.com', facts }));
    const networking = { mustMeets: [ana, { ...ana, id: 'b', name: 'Bo', email: '' }] };
    await expectValue(client.call('prep.save', { key: fair, scope: 'series', networking }));
    const { people } = await expectValue(client.call('brief.get', { key: fair }));
    expect(people.map(({ known: { ref: _, ...known } }) => known)).toEqual([
      {
        role: '',
        organisation: 'Acme',
        howMet: 'at the poster',
        lastTime: { day: '2026-02-13', summary: 'Maps meetup', said: [] },
      },
      { role: '', organisation: '', howMet: '', lastTime: null },
    ]);
  });

  it('has the parts of a conference, and a part has the plan of its whole', async () => {
    const { client } = await openFair();
    await expectValue(client.call('part.set', { keys: ['talk' as EventKey], of: fair }));
    const networking = { mustMeets: [ana] };
    await expectValue(client.call('prep.save', { key: fair, scope: 'series', networking }));
    const { sessions, steps } = await expectValue(client.call('brief.get', { key: fair }));
    expect([sessions, steps]).toEqual([
      [
        {
          id: 'talk',
          title: 'Talk',
          day: '2026-03-04',
          start: Date.parse('2026-03-04T09:00:00Z'),
          end: Date.parse('2026-03-04T10:00:00Z'),
          room: 'Hall B',
          level: 'going',
          note: '',
          eventKey: 'talk',
        },
      ],
      [],
    ]);
    const part = await expectValue(client.call('brief.get', { key: 'talk' as EventKey }));
    expect([part.title, part.planOf, part.people.map(({ name }) => name)]).toEqual([
      'Talk',
      fair,
      ['Ana Ruiz'],
    ]);
  });

  it('has the steps that are still to do, by day', async () => {
    const { client } = await openFair();
    const template = 'conference' as TemplateName;
    await expectValue(client.call('run-sheet.take', { key: fair, template }));
    const { runSheet } = await expectValue(client.call('event.get', { key: fair }));
    const [first, ...others] = (runSheet?.steps ?? []).filter(({ state }) => state === 'todo');
    if (!first) throw new Error('there are no steps');
    await expectValue(client.call('step.settle', { key: fair, id: first.id, state: 'done' }));
    const { steps } = await expectValue(client.call('brief.get', { key: fair }));
    expect(steps).toEqual(others.map(({ id, text, day }) => ({ id, text, due: day })));
  });
});

it('[N4] an empty introduction is offered the one of the latest other event', async () => {
  const { client } = await openFair();
  const save = (key: string, introduction: string) =>
    expectValue(
      client.call('prep.save', { key: key as EventKey, scope: 'series', networking: { introduction } }),
    );
  const offered = async () => (await expectValue(client.call('prep.offers', { key: fair }))).introduction;
  expect(await offered()).toBeNull();
  await save('meetup', 'I build maps.');
  await save('talk', '  ');
  await save('fair', 'I am here.');
  expect(await offered()).toEqual({ text: 'I build maps.', summary: 'Maps meetup', day: '2026-02-13' });
});

describe('[N9] notes at an event', () => {
  it('go into the debrief in one edit, those that it took, and come back with undo', async () => {
    const { client } = await openFair();
    const [one, two] = ['one' as JottingId, 'two' as JottingId];
    const add = (id: JottingId, text: string) =>
      expectValue(client.call('jotting.add', { id, key: fair, text }));
    await add(one, 'Bo hosts theses');
    await add(two, 'Mara has a room');
    const noted = async () =>
      (await expectValue(client.call('event.get', { key: fair }))).jottings.map(({ id }) => id);
    expect(await noted()).toEqual([one, two]);
    await expectValue(
      client.call('debrief.keep', {
        eventKey: fair,
        log: null,
        day: '2026-03-04' as Day,
        lines: [{ line: 'Bo hosts theses', entries: [] }],
        jottings: [one],
      }),
    );
    expect(await noted()).toEqual([two]);
    expect((await expectValue(client.call('event.get', { key: fair }))).debrief).toEqual(['Bo hosts theses']);
    // A page that had no answer sends a note again.
    await add(one, 'Bo hosts theses');
    expect(await noted()).toEqual([two]);
    await expectValue(client.call('history.undo', {}));
    expect(await noted()).toEqual([one, two]);
  });

  it('make Today ask how the event was, although nothing was prepared', async () => {
    const { client, setNow } = await openFair();
    const train = 'after' as EventKey;
    await expectValue(
      client.call('event.mark', { keys: [train], scope: 'series', kind: 'networking', form: null }),
    );
    setNow('2026-03-05T12:00:00Z');
    const asked = async () => (await expectValue(client.call('today.get', {}))).toDebrief?.key ?? null;
    expect(await asked()).not.toBe(train);
    await expectValue(client.call('jotting.add', { id: 'n' as JottingId, key: train, text: 'Bo' }));
    expect(await asked()).toBe(train);
    await expectValue(client.call('outcome.save', { key: train, outcome: { isPutAway: true } }));
    expect(await asked()).not.toBe(train);
  });
});

it('[N8] the questions that are offered take twenty minutes, and end with whom else to ask', async () => {
  const { client } = await openFair();
  const { questions } = await expectValue(client.call('prep.offers', { key: fair }));
  expect([questions.reduce((sum, { minutes }) => sum + minutes, 0), questions.at(-1)?.text]).toEqual([
    20,
    'Who else should I talk to?',
  ]);
});
