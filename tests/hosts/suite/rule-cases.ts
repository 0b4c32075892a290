import { expect } from 'vitest';
import type { InputOf } from '../../../src/contract/client';
import type { RuleId } from '../../../src/domain/rules/rule';
import type { Cases } from './case';
import { refusalOf, talk } from './case';

/** Holds for the talk alone. */
const talkRule: InputOf<'rule.save'> = {
  id: null,
  conditions: [{ field: 'title', relation: 'contains', text: 'talk' }],
  kind: 'networking',
  form: 'meetup',
  isOn: true,
};

export const ruleCases = {
  'rules.list': async ({ ask }) => {
    expect(await ask('rules.list', {})).toEqual([]);
    const { id } = await ask('rule.save', talkRule);
    expect(await ask('rules.list', {})).toMatchObject([{ ...talkRule, id, place: 1, fits: 1, decides: 1 }]);
  },
  'rule.save': async (host) => {
    const { ask } = host;
    const { id } = await ask('rule.save', talkRule);
    const { row } = await ask('event.get', { key: talk });
    expect([row.mark?.kind, row.mark?.by]).toEqual(['networking', 'rule']);
    await ask('rule.save', { ...talkRule, id, kind: 'other', form: null });
    expect((await ask('event.get', { key: talk })).row.mark?.kind).toBe('other');
    expect(await refusalOf(host, 'rule.save', { ...talkRule, kind: 'social' })).toBe('bad-input');
    expect(await refusalOf(host, 'rule.save', { ...talkRule, id: 'gone' as RuleId })).toBe('not-found');
  },
  'rule.remove': async (host) => {
    const { ask } = host;
    const { id } = await ask('rule.save', talkRule);
    expect(await ask('rule.remove', { id })).toBeNull();
    expect((await ask('event.get', { key: talk })).row.mark).toBeNull();
    expect(await refusalOf(host, 'rule.remove', { id })).toBe('not-found');
    await ask('history.undo', {});
    expect(await ask('rules.list', {})).toHaveLength(1);
  },
  'rules.order': async ({ ask }) => {
    const first = await ask('rule.save', talkRule);
    const second = await ask('rule.save', { ...talkRule, kind: 'other', form: null });
    await ask('rules.order', { ids: [second.id, first.id] });
    expect((await ask('rules.list', {})).map(({ id, decides }) => [id, decides])).toEqual([
      [second.id, 1],
      [first.id, 0],
    ]);
    expect((await ask('event.get', { key: talk })).row.mark?.kind).toBe('other');
  },
  'rule.try': async ({ ask }) => {
    const { conditions } = talkRule;
    const trial = await ask('rule.try', { id: null, conditions });
    expect(trial).toMatchObject({ fits: 1, byHand: 0, byEarlierRule: 0 });
    expect(trial.examples).toMatchObject([{ key: talk, stays: null }]);
    await ask('event.mark', { keys: [talk], scope: 'series', kind: 'social' });
    expect(await ask('rule.try', { id: null, conditions })).toMatchObject({ fits: 1, byHand: 1 });
    expect(await ask('rules.list', {})).toEqual([]);
  },
  'saved-views.list': async ({ ask }) => {
    expect(await ask('saved-views.list', {})).toEqual([]);
    const { id } = await ask('saved-view.save', { name: 'Clubs', query: 'form=club' });
    expect(await ask('saved-views.list', {})).toEqual([{ id, name: 'Clubs', query: 'form=club', place: 1 }]);
  },
  'saved-view.save': async (host) => {
    const { ask } = host;
    const { id } = await ask('saved-view.save', { name: 'Clubs', query: 'form=club' });
    expect(await ask('saved-view.save', { name: 'Clubs', query: 'kind=social' })).toEqual({ id });
    expect((await ask('saved-views.list', {})).map(({ query }) => query)).toEqual(['kind=social']);
    await ask('history.undo', {});
    expect((await ask('saved-views.list', {})).map(({ query }) => query)).toEqual(['form=club']);
    expect(await refusalOf(host, 'saved-view.save', { name: ' ', query: '' })).toBe('bad-input');
  },
  'saved-view.remove': async (host) => {
    const { ask } = host;
    const { id } = await ask('saved-view.save', { name: 'Clubs', query: 'form=club' });
    expect(await ask('saved-view.remove', { id })).toBeNull();
    expect(await ask('saved-views.list', {})).toEqual([]);
    expect(await refusalOf(host, 'saved-view.remove', { id })).toBe('not-found');
  },
  'triage.get': async ({ ask }) => {
    const { groups, occurrences } = await ask('triage.get', {});
    const group = groups.find(({ keys }) => keys.includes(talk));
    expect(group).toMatchObject({ bond: 'series', occurrences: 1, past: 0 });
    await ask('event.mark', { keys: [...(group?.keys ?? [])], scope: 'series', kind: 'networking' });
    const left = await ask('triage.get', {});
    expect(left.occurrences).toBe(occurrences - 1);
    expect(left.groups.flatMap(({ keys }) => keys)).not.toContain(talk);
  },
} satisfies Partial<Cases>;
