import { expect } from 'vitest';
import type { InputOf, OperationName } from '../../../src/contract/client';
import type { EventKey } from '../../../src/domain/event/key';
import type { TemplateName } from '../../../src/domain/run-sheets/template';
import type { Day } from '../../../src/domain/time/day';
import type { Case } from './case';

const talk = 'talk@example.com' as EventKey;
const meetup = 'meetup' as TemplateName;
const day = (text: string) => text as Day;

/** Takes the steps of a meetup, a day before the talk. */
const take = async ({ ask }: Case, more: Partial<InputOf<'run-sheet.take'>> = {}) => {
  await ask('event.mark', { keys: [talk], scope: 'series', kind: 'networking', form: 'meetup' });
  return ask('run-sheet.take', { key: talk, template: meetup, ...more });
};

const stepsOf = async ({ ask }: Case) =>
  (await ask('event.get', { key: talk })).runSheet?.steps?.map(
    ({ id, day: on, state }) => `${on} ${id} ${state}`,
  );

type RunSheetOperation = Extract<
  OperationName,
  `steps.${string}` | `step.${string}` | `run-sheet.${string}` | `step-template${string}`
>;

/** What each operation on steps does at the least, seen through a host. */
export const runSheetCases: Readonly<Record<RunSheetOperation, (host: Case) => Promise<void>>> = {
  'run-sheet.offer': async ({ ask }) => {
    const offer = await ask('run-sheet.offer', { key: talk, template: meetup });
    expect([offer?.steps.map(({ id, day: on }) => `${on} ${id}`), offer?.leftOut, offer?.reason]).toEqual([
      ['2026-03-02 who', '2026-03-02 introduction', '2026-03-03 note', '2026-03-04 thanks'],
      [],
      null,
    ]);
    expect(await ask('run-sheet.offer', { key: talk, template: 'nothing' as TemplateName })).toBeNull();
  },
  'run-sheet.take': async (host) => {
    await take(host, { leaveOut: ['who'], done: ['introduction'] });
    expect(await stepsOf(host)).toEqual([
      '2026-03-02 who dropped',
      '2026-03-02 introduction done',
      '2026-03-03 note todo',
      '2026-03-04 thanks todo',
    ]);
    const again = await host.call('run-sheet.take', { key: talk, template: meetup });
    expect(again.ok ? null : again.error.code).toBe('changed-elsewhere');
  },
  'run-sheet.remove': async (host) => {
    await take(host);
    await host.ask('run-sheet.remove', { key: talk });
    expect(await stepsOf(host)).toBeUndefined();
  },
  'steps.list': async (host) => {
    await take(host, { done: ['who', 'introduction'] });
    const [first, second] = await host.ask('steps.list', {});
    expect(second?.text).toBe('Write to the people you would like to meet again');
    expect(first).toEqual({
      ...{ id: 'note', text: 'Note names and what was said before you go to sleep', state: 'todo' },
      ...{ time: { by: 'offset', days: 0 }, day: '2026-03-03', rest: null },
      ...{ eventKey: talk, summary: 'Meetup talk', kind: 'networking', eventDay: '2026-03-03' },
    });
  },
  'step.save': async (host) => {
    await take(host, { leaveOut: ['who', 'introduction', 'thanks'] });
    const time = { by: 'day', day: day('2026-03-10') } as const;
    const { id } = await host.ask('step.save', { key: talk, id: null, text: 'Write to Bo', time });
    const base = { text: 'Write to Bo', time };
    await host.ask('step.save', { key: talk, id, text: 'Write to Bo Lind', time, base });
    const later = { by: 'offset', days: 2 } as const;
    await host.ask('step.save', { key: talk, id, text: 'Write to Bo', time: later, base });
    const { runSheet } = await host.ask('event.get', { key: talk });
    expect(runSheet?.steps?.at(-1)).toEqual({
      ...{ id, text: 'Write to Bo Lind', time: later, day: '2026-03-05', state: 'todo' },
    });
    const other = await host.call('step.save', { key: talk, id, text: 'Call Bo', time, base });
    expect(other.ok ? null : other.error.code).toBe('changed-elsewhere');
  },
  'step.settle': async (host) => {
    await take(host);
    await host.ask('step.settle', { key: talk, id: 'note', state: 'done', base: 'todo' });
    await host.ask('step.settle', { key: talk, id: 'thanks', state: 'dropped', base: 'todo' });
    expect((await stepsOf(host))?.slice(2)).toEqual(['2026-03-03 note done', '2026-03-04 thanks dropped']);
    const third = await host.call('step.settle', { key: talk, id: 'note', state: 'dropped', base: 'todo' });
    expect(third.ok ? null : third.error.code).toBe('changed-elsewhere');
  },
  'step.remove': async (host) => {
    await take(host);
    await host.ask('step.remove', { key: talk, id: 'note' });
    expect((await stepsOf(host))?.some((step) => step.includes('note'))).toBe(false);
    const gone = await host.call('step.remove', { key: talk, id: 'note' });
    expect(gone.ok ? null : gone.error.code).toBe('not-found');
  },
  'step-templates.list': async ({ ask }) => {
    const { templates, problem } = await ask('step-templates.list', {});
    expect([templates.length, templates[0]?.from, problem]).toEqual([14, 'mingle', null]);
  },
  'step-template.save': async ({ ask, call }) => {
    const steps = [{ id: 's', text: 'Print cards', days: -2, isNeeded: true }];
    const words = { name: 'My meetups', form: 'meetup', steps } as const;
    const { id } = await ask('step-template.save', { id: null, ...words });
    await ask('step-template.save', { id, ...words, name: 'Meetups', base: words });
    const { templates } = await ask('step-templates.list', {});
    expect(templates.at(-1)).toEqual({ id, ...words, name: 'Meetups', from: 'own' });
    const stale = await call('step-template.save', { id, ...words, name: 'Others', base: words });
    expect(stale.ok ? null : stale.error.code).toBe('changed-elsewhere');
  },
  'step-template.remove': async ({ ask, call }) => {
    const words = { name: 'Meetups', form: 'meetup' as const, steps: [] };
    await ask('step-template.save', { id: meetup, ...words });
    await ask('step-template.remove', { id: meetup });
    const { templates } = await ask('step-templates.list', {});
    expect(templates.find(({ id }) => id === meetup)?.from).toBe('mingle');
    const gone = await call('step-template.remove', { id: meetup });
    expect(gone.ok ? null : gone.error.code).toBe('not-found');
  },
};
