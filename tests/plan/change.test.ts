import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventKey } from '../../src/domain/event/key';
import type { Mark } from '../../src/domain/marking/mark';
import { applyChange, changeBetween, joinChanges, reverseChange } from '../../src/plan/change';
import type { Plan } from '../../src/plan/plan';
import { emptyPlan } from '../../src/plan/plan';

const mark = fc.option(
  fc.record<Mark>({
    kind: fc.constantFrom('networking', 'social', 'both', 'other'),
    form: fc.constant(null),
    by: fc.constant('hand'),
    at: fc.integer({ min: 0, max: 1_000 }),
  }),
);
const key = fc.constantFrom('a', 'b', '__proto__', 'constructor');
const edit = fc.array(fc.tuple(key, fc.option(mark, { nil: undefined })), { maxLength: 4 });
const edited = (plan: Plan, entries: readonly (readonly [string, Mark | null | undefined])[]): Plan => ({
  ...plan,
  marks: plan.marks.with(entries as Iterable<readonly [EventKey, Mark | null | undefined]>),
});

describe('a change of the plan', () => {
  it('[T2] is taken back by doing it in reverse', () => {
    fc.assert(
      fc.property(edit, edit, (first, second) => {
        const before = edited(emptyPlan, first);
        const after = edited(before, second);
        const change = changeBetween(before, after);
        expect(applyChange(after, reverseChange(change))).toEqual(before);
        expect(applyChange(before, change)).toEqual(after);
      }),
    );
  });

  it('[T2] joined with the next one is taken back as one', () => {
    fc.assert(
      fc.property(edit, edit, edit, (first, second, third) => {
        const [a, b] = [edited(emptyPlan, first), edited(edited(emptyPlan, first), second)];
        const c = edited(b, third);
        const joined = joinChanges(changeBetween(a, b), changeBetween(b, c));
        expect(applyChange(c, reverseChange(joined))).toEqual(a);
      }),
    );
  });

  it('leaves alone what changed elsewhere meanwhile', () => {
    const social: Mark = { kind: 'social', form: null, by: 'hand', at: 1 };
    const before = edited(emptyPlan, [['a', social]]);
    const change = changeBetween(emptyPlan, before);
    const meanwhile = edited(before, [['b', social]]);
    expect(applyChange(meanwhile, reverseChange(change)).marks).toEqual({ b: social });
  });
});
