import { expect } from 'vitest';
import type { Birthday } from '../../../src/domain/people/birthday';
import type { CircleId } from '../../../src/domain/people/circle';
import type { MergeId } from '../../../src/domain/people/merge';
import type { PersonId } from '../../../src/domain/people/person';
import type { Case, Cases } from './case';
import { namesIn, refusalOf } from './case';

const unknownPerson = {
  otherNames: [],
  organisation: '',
  role: '',
  place: '',
  ties: [],
  circles: [],
  isKept: false,
  due: null,
  birthday: null,
  hours: 0,
  importedAt: null,
};

const keepAna = ({ ask }: Case) =>
  ask('person.save', { id: 'mailto:ana@example.com', facts: { organisation: 'Acme' } });

const addCircle = ({ ask }: Case) =>
  ask('circle.save', { id: null, name: 'Colleagues', members: ['mailto:ana@example.com'] });

export const peopleCases = {
  'people.list': async ({ ask }) => {
    expect(await ask('people.list', {})).toEqual([
      {
        ...unknownPerson,
        id: 'mailto:ana@example.com',
        name: 'Ana Ruiz',
        emails: ['ana@example.com'],
        events: 1,
        lastMet: null,
        next: '2026-03-03',
      },
    ]);
  },
  'people.due': async (host) => {
    const { id } = await keepAna(host);
    expect(await host.ask('people.due', {})).toEqual([]);
    await host.ask('person.save', { id, facts: { birthday: '1990-03-05' as Birthday } });
    expect((await host.ask('people.due', {})).map(({ name, birthdayOn }) => [name, birthdayOn])).toEqual([
      ['Ana Ruiz', '2026-03-05'],
    ]);
  },
  'person.get': async (host) => {
    const { timeline, facts, ...view } = await host.ask('person.get', { id: 'mailto:ana@example.com' });
    expect([view.name, facts.emails, timeline.map(({ summary, state }) => [summary, state])]).toEqual([
      'Ana Ruiz',
      ['ana@example.com'],
      [['Meetup talk', 'planned']],
    ]);
    expect(await refusalOf(host, 'person.get', { id: 'mailto:nobody@example.com' })).toBe('not-found');
  },
  'person.save': async (host) => {
    const { id } = await keepAna(host);
    const page = await host.ask('person.get', { id });
    expect([page.isKept, page.organisation, page.next]).toEqual([true, 'Acme', '2026-03-03']);
    const emails = ['ana@example.com'];
    expect(await refusalOf(host, 'person.save', { id: null, facts: { name: 'Bo', emails } })).toBe(
      'bad-input',
    );
    expect(await refusalOf(host, 'person.save', { id: 'gone' as PersonId, facts: {} })).toBe('not-found');
  },
  'person.remove': async (host) => {
    const { id } = await keepAna(host);
    expect((await host.ask('person.remove', { id })).edit).not.toBeNull();
    expect(await namesIn(host)).toEqual(['Ana Ruiz']);
    expect((await host.ask('people.list', {}))[0]?.isKept).toBe(false);
    expect(await refusalOf(host, 'person.remove', { id })).toBe('not-found');
  },
  'people.merge': async (host) => {
    const ana = await keepAna(host);
    const other = await host.ask('person.save', { id: null, facts: { name: 'A. Ruiz', place: 'Prague' } });
    await host.ask('people.merge', { into: ana.id, absorbed: other.id, fromAbsorbed: [] });
    expect(await namesIn(host)).toEqual(['Ana Ruiz']);
    expect((await host.ask('person.get', { id: other.id })).place).toBe('Prague');
    const self = { into: ana.id, absorbed: ana.id, fromAbsorbed: [] };
    expect(await refusalOf(host, 'people.merge', self)).toBe('bad-input');
  },
  'merge.take-back': async (host) => {
    const ana = await keepAna(host);
    const other = await host.ask('person.save', { id: null, facts: { name: 'A. Ruiz' } });
    await host.ask('people.merge', { into: ana.id, absorbed: other.id, fromAbsorbed: [] });
    const { merges } = await host.ask('person.get', { id: ana.id });
    for (const { id } of merges) await host.ask('merge.take-back', { id });
    expect(await namesIn(host)).toEqual(['A. Ruiz', 'Ana Ruiz']);
    expect(await refusalOf(host, 'merge.take-back', { id: 'gone' as MergeId })).toBe('not-found');
  },
  'circles.list': async (host) => {
    await addCircle(host);
    expect((await host.ask('circles.list', {})).map(({ name, members }) => [name, members.length])).toEqual([
      ['Colleagues', 1],
    ]);
  },
  'circle.save': async (host) => {
    const { id } = await addCircle(host);
    await host.ask('circle.save', { id, name: 'Former colleagues', cadenceDays: 91 });
    const [ana] = await host.ask('people.list', {});
    expect([ana?.isKept, ana?.circles]).toEqual([true, ['Former colleagues']]);
    expect(await refusalOf(host, 'circle.save', { id: 'gone' as CircleId })).toBe('not-found');
  },
  'circle.remove': async (host) => {
    const { id } = await addCircle(host);
    expect((await host.ask('circle.remove', { id })).edit).not.toBeNull();
    expect(await host.ask('circles.list', {})).toEqual([]);
    expect(await refusalOf(host, 'circle.remove', { id })).toBe('not-found');
  },
  'own-addresses.get': async ({ ask }) => {
    expect(await ask('own-addresses.get', {})).toEqual({ offered: [], events: 1 });
  },
} satisfies Partial<Cases>;
