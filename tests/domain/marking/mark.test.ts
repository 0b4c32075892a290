import { expect, it } from 'vitest';
import type { Form } from '../../../src/domain/marking/kind';
import { formFor, markByHand } from '../../../src/domain/marking/mark';

const suggests = (kind: 'networking' | 'social', form: Form) => ({
  kind,
  form,
  confidence: 0.9,
  reasons: [],
});
const unmarked = { mark: null, suggestion: null };
const meetup = { mark: { form: 'meetup' }, suggestion: null } as const;

it('[M2] keeps the form of the mark before where the new kind has it', () => {
  expect(formFor({ kind: 'networking' }, meetup)).toBe('meetup');
  expect(formFor({ kind: 'both' }, meetup)).toBe('meetup');
  expect(formFor({ kind: 'social' }, meetup)).toBeNull();
  expect(formFor({ kind: 'other' }, meetup)).toBeNull();
  expect(formFor({ kind: 'networking' }, unmarked)).toBeNull();
});

it('[M2] takes the form that is asked for where the kind has it, and none where none is wanted', () => {
  expect(formFor({ kind: 'networking', form: 'workshop' }, meetup)).toBe('workshop');
  expect(formFor({ kind: 'social', form: 'workshop' }, meetup)).toBeNull();
  expect(formFor({ kind: 'networking', form: null }, meetup)).toBeNull();
});

it('[M4] takes the suggested form along where its kind is chosen and no mark before has a form', () => {
  const suggestion = suggests('social', 'club');
  expect(formFor({ kind: 'social' }, { mark: null, suggestion })).toBe('club');
  expect(formFor({ kind: 'social' }, { mark: { form: null }, suggestion })).toBe('club');
  expect(formFor({ kind: 'social' }, { mark: { form: 'party' }, suggestion })).toBe('party');
  expect(formFor({ kind: 'both' }, { mark: null, suggestion })).toBeNull();
});

it('[M2] marks by hand, at the time it is told', () => {
  const at = Date.parse('2026-11-25T09:20:00Z');
  expect(markByHand({ kind: 'both' }, meetup, at)).toEqual({ kind: 'both', form: 'meetup', by: 'hand', at });
});

it('[M2] finds the form again when the kind is changed and changed back', () => {
  const before = {
    mark: { kind: 'networking', form: 'meetup', by: 'hand', at: 0 },
    suggestion: null,
  } as const;
  const social = markByHand({ kind: 'social' }, before, 1);
  const other = markByHand({ kind: 'other' }, { mark: social, suggestion: null }, 2);
  const again = markByHand({ kind: 'networking' }, { mark: other, suggestion: null }, 3);
  expect([social, other, again]).toEqual([
    { kind: 'social', form: null, by: 'hand', at: 1, otherForm: 'meetup' },
    { kind: 'other', form: null, by: 'hand', at: 2, otherForm: 'meetup' },
    { kind: 'networking', form: 'meetup', by: 'hand', at: 3 },
  ]);
});
