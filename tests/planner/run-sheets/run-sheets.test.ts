import ICAL from 'ical.js';
import { expect, it, onTestFinished } from 'vitest';
import type { InputOf } from '../../../src/contract/client';
import type { EventKey } from '../../../src/domain/event/key';
import type { TemplateName } from '../../../src/domain/run-sheets/template';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const summit = 'summit@example.com' as EventKey;
const conference = 'conference' as TemplateName;

/** A conference of three days. */
const calendar = (from: string, to: string, ...lines: readonly string[]) =>
  buildIcs([
    buildEvent(summit, [
      'SUMMARY:Open Maps Summit',
      `DTSTART;VALUE=DATE:${from}`,
      `DTEND;VALUE=DATE:${to}`,
      ...lines,
    ]),
  ]);

/** On Monday, 2 March 2026, with the steps of a conference from 8 to 10 April. */
async function open() {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  const { client } = planner;
  const load = async (bytes: Uint8Array) => {
    const { id: reviewId } = await reviewFile(client, bytes);
    await expectValue(client.call('calendar.apply', { reviewId, leaveOut: [] }));
  };
  await load(calendar('20260408', '20260411'));
  await expectValue(
    client.call('event.mark', { keys: [summit], scope: 'series', kind: 'networking', form: 'conference' }),
  );
  const sheet = async () => (await expectValue(client.call('event.get', { key: summit }))).runSheet;
  const daysOf = async (...ids: readonly string[]) =>
    (await sheet())?.steps?.filter(({ id }) => ids.includes(id)).map(({ id, day }) => `${id} ${day}`);
  const take = () => expectValue(client.call('run-sheet.take', { key: summit, template: conference }));
  const today = () => expectValue(client.call('today.get', {}));
  return { planner, client, load, sheet, daysOf, take, today };
}

it('[N6] offers the steps of a form, and takes none by itself', async () => {
  const { sheet, client } = await open();
  const view = await sheet();
  expect(view?.steps).toBeNull();
  expect(view?.offer?.steps.length).toBe(21);
  expect(await expectValue(client.call('steps.list', {}))).toEqual([]);
});

it('[N6] moves with the event what is undone; what is done or has its own day stays', async () => {
  const { client, take, load, daysOf } = await open();
  await take();
  await expectValue(client.call('step.settle', { key: summit, id: 'why', state: 'done' }));
  const time = { by: 'day', day: '2026-03-20' as Day } as const;
  await expectValue(client.call('step.save', { key: summit, id: 'slots', text: 'Ask for times', time }));
  const all = ['why', 'register', 'slots', 'pack', 'thanks'];
  expect(await daysOf(...all)).toEqual([
    ...['why 2026-03-09', 'register 2026-03-09', 'slots 2026-03-20', 'pack 2026-04-07', 'thanks 2026-04-11'],
  ]);
  await load(calendar('20260415', '20260418', 'SEQUENCE:1'));
  expect(await daysOf(...all)).toEqual([
    ...['why 2026-03-09', 'register 2026-03-16', 'slots 2026-03-20', 'pack 2026-04-14', 'thanks 2026-04-18'],
  ]);
});

it('[N6] arranges what no longer fits when the event moves nearer, says what is left out, and brings it back', async () => {
  const { take, load, sheet, today, daysOf } = await open();
  await take();
  const before = await sheet();
  await load(calendar('20260305', '20260308', 'SEQUENCE:1'));
  const near = await sheet();
  const toDo = near?.steps?.filter(({ state }) => state === 'todo') ?? [];
  const leftOut = near?.steps?.filter(({ state }) => state === 'dropped') ?? [];
  expect(toDo.filter(({ day }) => day < '2026-03-02')).toEqual([]);
  expect(await daysOf('register', 'pack')).toEqual(['register 2026-03-02', 'pack 2026-03-04']);
  expect(leftOut.length).toBeGreaterThan(0);
  expect((await today()).news.map(({ stepsLeftOut }) => stepsLeftOut)).toEqual([leftOut.length]);
  await load(calendar('20260408', '20260411', 'SEQUENCE:2'));
  expect((await sheet())?.steps).toEqual(before?.steps);
});

it('[N6] [W6] arranges the steps of an own event when it is moved, and again when that is undone', async () => {
  const { client } = await open();
  const at = (day: string) => ({ kind: 'all-day', day: day as Day, days: 1 }) as const;
  const said = { title: 'Maps fair', place: '', people: [] };
  const { id, key } = await expectValue(
    client.call('own-event.save', { id: null, ...said, time: at('2026-05-08') }),
  );
  const mark = { scope: 'series', kind: 'networking', form: 'conference' } as const;
  await expectValue(client.call('event.mark', { keys: [key], ...mark }));
  await expectValue(client.call('run-sheet.take', { key, template: conference }));
  const steps = async () => (await expectValue(client.call('event.get', { key }))).runSheet?.steps;
  const before = await steps();
  await expectValue(client.call('own-event.save', { id, ...said, time: at('2026-03-04') }));
  expect((await steps())?.filter(({ state, day }) => state === 'todo' && day < '2026-03-02')).toEqual([]);
  await expectValue(client.call('history.undo', {}));
  expect(await steps()).toEqual(before);
});

it('[N6] lets the steps of a cancelled event rest, says so, and brings them back with it', async () => {
  const { planner, take, load, sheet, today } = await open();
  await take();
  planner.setNow('2026-03-18T08:00:00Z');
  expect((await today()).steps.map(({ id }) => id)).toEqual([
    ...['programme', 'questions'],
    ...['why', 'register', 'keep-time'],
  ]);
  expect((await today()).headline?.nextStep?.id).toBe('programme');
  await load(calendar('20260408', '20260411', 'SEQUENCE:1', 'STATUS:CANCELLED'));
  expect((await sheet())?.rest).toBe('cancelled');
  expect((await today()).steps).toEqual([]);
  expect((await today()).resting).toEqual([
    { eventKey: summit, summary: 'Open Maps Summit', rest: 'cancelled', steps: 21 },
  ]);
  await load(calendar('20260408', '20260411', 'SEQUENCE:2'));
  expect((await sheet())?.rest).toBeNull();
  expect((await today()).steps.length).toBe(5);
  await load(buildIcs([buildEvent('x@example.com', ['SUMMARY:Other', 'DTSTART:20260501T090000Z'])]));
});

it('[N6] ticks a step that the plan itself does, before it is taken and after, and only once', async () => {
  const { client, take, sheet } = await open();
  const doneIds = async () =>
    (await sheet())?.steps?.filter(({ state }) => state === 'done').map(({ id }) => id);
  const save = (networking: InputOf<'prep.save'>['networking']) =>
    expectValue(client.call('prep.save', { key: summit, scope: 'series', networking }));
  await save({ purpose: { goTo: 'the summit', soThat: 'I find a host', decision: '' } });
  await take();
  expect(await doneIds()).toEqual(['why']);
  const person = (id: string, name: string) => ({
    id,
    name,
    email: '',
    why: '',
    questions: '',
    give: '',
    met: false,
  });
  const two = [person('a', 'Ana'), person('b', 'Ben')];
  await save({ mustMeets: two });
  expect(await doneIds()).toEqual(['why']);
  await save({ mustMeets: [...two, person('c', 'Cara')] });
  expect(await doneIds()).toEqual(['why', 'people']);
  await expectValue(client.call('step.settle', { key: summit, id: 'people', state: 'todo' }));
  await save({ mustMeets: [...two, person('c', 'Cara'), person('d', 'Dora')] });
  expect(await doneIds()).toEqual(['why']);
});

it('[N6] brings back what was left out, never in the past', async () => {
  const { planner, client, take, daysOf } = await open();
  await take();
  await expectValue(client.call('step.settle', { key: summit, id: 'keep-time', state: 'dropped' }));
  planner.setNow('2026-03-20T08:00:00Z');
  await expectValue(client.call('step.settle', { key: summit, id: 'keep-time', state: 'todo' }));
  expect(await daysOf('keep-time')).toEqual(['keep-time 2026-03-20']);
});

it('[N6] [T2] takes a run-sheet back with one undo', async () => {
  const { client, take, sheet } = await open();
  await take();
  const { undo } = await expectValue(client.call('history.get', {}));
  expect(undo).toEqual({ code: 'take-steps', title: 'Open Maps Summit' });
  await expectValue(client.call('history.undo', {}));
  expect((await sheet())?.steps).toBeNull();
});

it('[N6] two windows tick and change one step without overwriting each other', async () => {
  const { client, take, sheet } = await open();
  await take();
  const time = { by: 'offset', days: -1 } as const;
  const base = { text: 'Pack: badge, chargers, something to write with', time };
  const ticked = client.call('step.settle', { key: summit, id: 'pack', state: 'done', base: 'todo' });
  const written = client.call('step.save', { key: summit, id: 'pack', text: 'Pack the poster', time, base });
  await expectValue(ticked);
  await expectValue(written);
  expect((await sheet())?.steps?.find(({ id }) => id === 'pack')).toEqual({
    ...{
      id: 'pack',
      text: 'Pack the poster',
      time,
      state: 'done',
      day: '2026-04-07',
      settledDay: '2026-04-07',
    },
  });
});

it('[X1] writes open steps and follow-ups with a day as tasks, never in a copy to share', async () => {
  const { client, take } = await open();
  await take();
  await expectValue(client.call('step.settle', { key: summit, id: 'why', state: 'done' }));
  const due = '2026-04-12' as Day;
  const written = { person: 'Ana Ruiz', text: 'Send the thesis', due, state: 'to-do' as const };
  await expectValue(client.call('follow-up.save', { id: null, eventKey: summit, ...written }));
  const exported = async (todos: boolean, shareSafe = false) =>
    (await expectValue(client.call('data.export', { format: 'ics', shareSafe, todos }))).text;
  const text = await exported(true);
  const todos = text.match(/BEGIN:VTODO[\s\S]*?END:VTODO/g) ?? [];
  expect(todos.length).toBe(21);
  expect(todos.find((todo) => todo.includes('Register'))?.replace(/UID:\w{32}/, 'UID:…')).toBe(
    [
      ...[
        'BEGIN:VTODO',
        'UID:…',
        'DTSTAMP:20260302T080000Z',
        'SUMMARY:Register\\, and book the journey and a bed',
      ],
      ...['DUE;VALUE=DATE:20260309', 'STATUS:NEEDS-ACTION', 'RELATED-TO:summit@example.com'],
      ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER;RELATED=END:PT9H'],
      ...['DESCRIPTION:Register\\, and book the journey and a bed', 'END:VALARM', 'END:VTODO'],
    ].join('\r\n'),
  );
  expect(await exported(true)).toBe(text);
  expect(await exported(false)).not.toContain('VTODO');
  expect(await exported(true, true)).not.toContain('VTODO');
});

it('[X1] keeps the UIDs of tasks when the calendar is renumbered, and raises SEQUENCE with each change', async () => {
  const { client, take, load } = await open();
  await take();
  const tasks = async () => {
    const { text } = await expectValue(
      client.call('data.export', { format: 'ics', shareSafe: false, todos: true }),
    );
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vtodo').map((task) => ({
      uid: String(task.getFirstPropertyValue('uid')),
      sequence: Number(task.getFirstPropertyValue('sequence') ?? 0),
      summary: String(task.getFirstPropertyValue('summary')),
      due: String(task.getFirstPropertyValue('due')),
    }));
  };
  const first = await tasks();
  const moved = buildIcs([
    buildEvent('other-number@example.com', [
      ...['SUMMARY:Open Maps Summit', 'DTSTART;VALUE=DATE:20260408', 'DTEND;VALUE=DATE:20260411'],
    ]),
  ]);
  await load(moved);
  expect((await tasks()).map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
  const key = 'other-number@example.com' as EventKey;
  const highest = async () => Math.max(...(await tasks()).map(({ sequence }) => sequence));
  const seen = [await highest()];
  const time = { by: 'day', day: '2026-03-20' as Day } as const;
  await expectValue(client.call('step.save', { key, id: 'pack', text: 'Pack the poster', time }));
  seen.push(await highest());
  await expectValue(client.call('history.undo', {}));
  seen.push(await highest());
  await load(
    buildIcs([
      buildEvent(key, [
        ...['SUMMARY:Open Maps Summit', 'SEQUENCE:1'],
        ...['DTSTART;VALUE=DATE:20260415', 'DTEND;VALUE=DATE:20260418'],
      ]),
    ]),
  );
  seen.push(await highest());
  expect(seen).toEqual([0, 1, 2, 3]);
  const last = await tasks();
  expect(last.map(({ uid }) => uid).toSorted()).toEqual(first.map(({ uid }) => uid).toSorted());
  expect(last.find(({ summary }) => summary.startsWith('Pack'))?.due).toBe('2026-04-14');
});

it('[N6] [X2] has the steps in the Markdown export, and not in the one to share', async () => {
  const { client, take } = await open();
  await take();
  const exported = async (shareSafe: boolean) =>
    (await expectValue(client.call('data.export', { format: 'markdown', shareSafe }))).text;
  expect(await exported(false)).toContain(
    '- [ ] Pack: badge, chargers, something to write with, Tue 7 Apr 2026',
  );
  expect(await exported(true)).not.toContain('Pack');
});
