import { expect, it } from 'vitest';
import type { EventKey } from '../../src/domain/event/key';
import { ImmutableMap } from '../../src/domain/immutable-map';
import { changeBetween, renamedChange } from '../../src/plan/change';
import { withMovedEvents } from '../../src/plan/events';
import type { Plan } from '../../src/plan/plan';
import { emptyPlan } from '../../src/plan/plan';

const key = (text: string) => text as EventKey;

const plan: Plan = {
  ...emptyPlan,
  parts: ImmutableMap.of([
    [key('dinner'), { of: key('conference') }],
    [key('lunch'), { of: null }],
  ]),
};

const rename = (given: EventKey) => (given === 'conference' ? key('renumbered') : given);
const nothing = { staysToo: () => false, continued: new Map(), repeated: new Map() };

it('[N7] [I12] keeps a dinner part of a conference whose feed gives it another UID', () => {
  const moved = withMovedEvents(plan, rename, nothing);
  expect(moved.parts.toJSON()).toEqual({ dinner: { of: 'renumbered' }, lunch: { of: null } });
});

it('[N7] keeps both when both get another UID', () => {
  const moved = withMovedEvents(plan, (given) => key(`new-${given}`), nothing);
  expect(moved.parts.toJSON()).toEqual({ 'new-dinner': { of: 'new-conference' }, 'new-lunch': { of: null } });
});

it('[N7] [T2] undoes in an edit what it names after its feed gave other UIDs', () => {
  const change = changeBetween(emptyPlan, plan);
  expect(renamedChange(change, rename)).toEqual([
    { slice: 'parts', key: 'dinner', before: undefined, after: { of: 'renumbered' } },
    { slice: 'parts', key: 'lunch', before: undefined, after: { of: null } },
  ]);
});
