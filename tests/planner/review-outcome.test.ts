import { describe, expect, it } from 'vitest';
import type { ReviewItem } from '../../src/domain/calendars/review';
import type { SeriesKey } from '../../src/domain/event/key';
import type { Mark } from '../../src/domain/marking/mark';
import type { Plan } from '../../src/domain/plan';
import { emptyPlan } from '../../src/domain/plan';
import { withCopiedKeys, withMovedKeys } from '../../src/planner/review-outcome';

const social: Mark = { kind: 'social', form: null, by: 'hand', at: 0 };
const marks: Record<string, Mark> = { old: social, 'old@2026-03-02': social, else: social };
const plan: Plan = { ...emptyPlan, marks };
const renumbered: ReviewItem = {
  key: 'new' as SeriesKey,
  group: 'same',
  title: 'Chess',
  start: { kind: 'all-day', day: '2026-03-02' as never },
  recurring: true,
  changes: [],
  older: false,
  leftOut: false,
  renumberedFrom: 'old' as SeriesKey,
  hasMark: true,
  hasPrep: false,
};

describe('an import that gives events new UIDs', () => {
  it('[I3] has the marks under both keys while the files are replaced, so that a kill in between loses none', () => {
    expect(Object.keys(withCopiedKeys(plan, [renumbered]).marks).toSorted()).toEqual([
      'else',
      'new',
      'new@2026-03-02',
      'old',
      'old@2026-03-02',
    ]);
  });

  it('[I3] has them under the new keys alone afterwards', () => {
    const after = withMovedKeys(withCopiedKeys(plan, [renumbered]), [renumbered]);
    expect(Object.keys(after.marks).toSorted()).toEqual(['else', 'new', 'new@2026-03-02']);
  });

  it('leaves the plan as it is where no UID changed', () => {
    const items = [{ ...renumbered, renumberedFrom: null }];
    expect([withCopiedKeys(plan, items) === plan, withMovedKeys(plan, items) === plan]).toEqual([true, true]);
  });
});
