import { expect } from 'vitest';
import type { OperationName } from '../../../src/contract/client';
import { keepAsUnderstood } from '../../../src/contract/quick-add/keep-as-understood';
import type { Cases } from './case';
import { refusalOf, talk } from './case';

export const plainWordCases = {
  'quick-add.read': async ({ ask }) => {
    await ask('circle.save', { id: null, name: 'Rowers', members: ['mailto:ana@example.com'] });
    const { event, understood, circleNames } = await ask('quick-add.read', {
      text: 'lunch with the rowers on 4 March at 1pm',
    });
    expect(event).toMatchObject({
      time: { kind: 'timed', start: '2026-03-04T13:00:00', zone: 'Europe/Berlin' },
      people: [{ name: 'Ana Ruiz', who: { kind: 'known' } }],
      kind: 'social',
      form: 'meal',
    });
    expect([circleNames, understood.isPast]).toEqual([['Rowers'], false]);
    expect((await ask('quick-add.read', { text: 'tea' })).event).toMatchObject({ title: 'tea', time: null });
  },
  'quick-add.keep': async (host) => {
    const { event } = await host.ask('quick-add.read', { text: 'coffee with Ana Ruiz 4 March 3pm' });
    const { key, edit, isLogged } = await host.ask('quick-add.keep', keepAsUnderstood(event));
    expect([edit === null, isLogged]).toEqual([false, false]);
    const { row } = await host.ask('event.get', { key });
    expect([row.summary, row.mark?.kind, row.own?.time]).toEqual([
      'coffee with Ana Ruiz',
      'social',
      event.time,
    ]);
    const noTime = { ...keepAsUnderstood(event), time: null };
    expect(await refusalOf(host, 'quick-add.keep', noTime)).toBe('needs-a-time');
  },
  'palette.find': async ({ ask }) => {
    const { events } = await ask('palette.find', { text: 'lib mEet', limit: 5 });
    expect(events.map(({ key, title, day }) => [key, title, day])).toEqual([
      [talk, 'Meetup talk', '2026-03-03'],
    ]);
    const { people } = await ask('palette.find', { text: 'ruiz', limit: 5 });
    expect(people.map(({ name }) => name)).toEqual(['Ana Ruiz']);
    await ask('person.save', { id: 'mailto:ana@example.com', facts: { note: 'Plays the Oboe' } });
    expect((await ask('palette.find', { text: 'oboe', limit: 5 })).notes).toMatchObject([
      { text: 'Plays the Oboe', of: { kind: 'person', name: 'Ana Ruiz' } },
    ]);
    expect(await ask('palette.find', { text: ' ', limit: 5 })).toEqual({ events: [], people: [], notes: [] });
  },
} satisfies Pick<Cases, Extract<OperationName, `quick-add.${string}` | `palette.${string}`>>;
