import { describe, expect, it } from 'vitest';
import type { EventKey } from '../../src/domain/event/key';
import { emptyNetworkingPrep } from '../../src/domain/prep/networking';
import { emptySocialPrep } from '../../src/domain/prep/social';
import { parsePlan } from '../../src/plan/parse';
import type { Plan } from '../../src/plan/plan';
import { emptyPlan, toPlainPlan } from '../../src/plan/plan';

const key = (text: string) => text as EventKey;
const plan: Plan = {
  ...emptyPlan,
  marks: emptyPlan.marks.with([
    [key('__proto__'), { kind: 'social', form: 'club', by: 'hand', at: 0 }],
    [key('a@2026-03-02'), null],
  ]),
  preps: emptyPlan.preps.with([[key('a'), { networking: emptyNetworkingPrep, social: emptySocialPrep }]]),
};

const plain = toPlainPlan(plan);

describe('[T6] parsePlan', () => {
  it('reads what was written, to the letter', () => {
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, value: plan });
  });

  it.each([
    ['no object', 'text', 'the file: Invalid input: expected object, received string'],
    ['a missing part', { ...plain, marks: undefined }, 'marks: is no object'],
    [
      'an unknown kind',
      { ...plain, marks: { a: { kind: 'fun', form: null, by: 'hand', at: 0 } } },
      'marks.a.kind: Invalid option: expected one of "networking"|"social"|"both"|"other"',
    ],
    ['a slice that nobody knows', { ...plain, strangers: {} }, 'the file: Unrecognized key: "strangers"'],
    [
      'a field that nobody knows',
      { ...plain, marks: { a: { kind: 'social', form: null, by: 'hand', at: 0, mood: 'fine' } } },
      'marks.a: Unrecognized key: "mood"',
    ],
    [
      'a setting that nobody knows',
      { ...plain, settings: { ...emptyPlan.settings, theme: 'red' } },
      'settings: Unrecognized key: "theme"',
    ],
    [
      'a missing setting',
      { ...plain, settings: { ...emptyPlan.settings, letterKeys: undefined } },
      'settings.letterKeys: Invalid input: expected boolean, received undefined',
    ],
  ])('refuses %s and names the place', (_name, value, error) => {
    expect(parsePlan(value)).toEqual({ ok: false, error });
  });
});
