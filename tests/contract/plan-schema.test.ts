import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/contract/schemas/plan';
import type { EventKey } from '../../src/domain/event/key';
import type { Plan } from '../../src/domain/plan';
import { emptyPlan } from '../../src/domain/plan';
import { emptyNetworkingPrep } from '../../src/domain/prep/networking';
import { emptySocialPrep } from '../../src/domain/prep/social';
import { withEntries } from '../../src/domain/record';

const key = (text: string) => text as EventKey;
const plan: Plan = {
  ...emptyPlan,
  marks: withEntries<Plan['marks'][EventKey]>({}, [
    ['__proto__', { kind: 'social', form: 'club', by: 'hand', at: 0 }],
    ['a@2026-03-02', null],
  ]),
  preps: { [key('a')]: { networking: emptyNetworkingPrep, social: emptySocialPrep } },
};

describe('parsePlan', () => {
  it('reads what was written, to the letter', () => {
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, value: plan });
  });

  it.each([
    ['no object', 'text', 'the file: Invalid input: expected object, received string'],
    ['a missing part', { ...plan, marks: undefined }, 'marks: is no object'],
    [
      'an unknown kind',
      { ...plan, marks: { a: { kind: 'fun', form: null, by: 'hand', at: 0 } } },
      'marks.a.kind: Invalid option: expected one of "networking"|"social"|"both"|"other"',
    ],
  ])('refuses %s and names the place', (_name, value, error) => {
    expect(parsePlan(value)).toEqual({ ok: false, error });
  });
});
