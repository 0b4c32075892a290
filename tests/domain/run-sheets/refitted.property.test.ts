import fc from 'fast-check';
import { expect, it } from 'vitest';
import { settled } from '../../../src/domain/run-sheets/change';
import type { EventDays } from '../../../src/domain/run-sheets/event-days';
import { isOnSameDays } from '../../../src/domain/run-sheets/event-days';
import { refitted, takenSteps } from '../../../src/domain/run-sheets/refitted';
import type { RunSheet, Step } from '../../../src/domain/run-sheets/run-sheet';
import { isSqueezedOut } from '../../../src/domain/run-sheets/run-sheet';
import { dayOfStep } from '../../../src/domain/run-sheets/step-day';
import { addDays, type Day } from '../../../src/domain/time/day';
import { runs } from '../../helpers/property-runs';

const today = '2026-03-02' as Day;

const template = fc
  .array(fc.record({ days: fc.integer({ min: -40, max: 40 }), isNeeded: fc.boolean() }), { maxLength: 25 })
  .map((steps) => steps.map((step, index) => ({ ...step, id: `s${index}`, text: `Step ${index}` })));
const events = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 4 }))
  .map(([from, length]): EventDays => {
    const first = addDays(today, from);
    return { first, last: addDays(first, length) };
  });
/** What the user did with a step: nothing, done, left out, or a day of its own. */
const choices = fc.array(fc.constantFrom('nothing', 'nothing', 'done', 'dropped', 'own-day'), {
  minLength: 25,
  maxLength: 25,
});

type Choice = 'nothing' | 'done' | 'dropped' | 'own-day';

function chosen(step: Step, choice: Choice, event: EventDays): Step {
  if (step.state !== 'todo' || choice === 'nothing') return step;
  if (choice !== 'own-day') return settled(step, choice, event);
  const { wanted: _, ...rest } = step;
  return { ...rest, time: { by: 'day', day: dayOfStep(step, event) } };
}

const sheets = fc.tuple(template, events, choices).map(([steps, event, all]) => ({
  event,
  sheet: {
    ...{ template: null, fittedTo: event },
    steps: takenSteps(steps, event, today).map((step, at) =>
      chosen(step, (all[at] ?? 'nothing') as Choice, event),
    ),
  } satisfies RunSheet,
}));

const isKept = (step: Step): boolean =>
  !isSqueezedOut(step) && (step.state !== 'todo' || (step.time.by === 'day' && step.wanted === undefined));

it('[N6] arranges undone steps again when their event moves, and touches no other', () => {
  fc.assert(
    fc.property(sheets, events, ({ sheet }, moved) => {
      const { steps } = refitted(sheet, moved, today);
      expect(steps.map(({ id }) => id)).toEqual(sheet.steps.map(({ id }) => id));
      expect(steps.filter((_, at) => isKept(sheet.steps[at] as Step))).toEqual(sheet.steps.filter(isKept));
      const arranged = steps.filter((_, at) => !isKept(sheet.steps[at] as Step));
      const open = arranged.filter(({ state }) => state === 'todo');
      expect(open.filter((step) => dayOfStep(step, moved) < today)).toEqual([]);
      // What finds no time is left out, never lost, and what is needed finds time before the event.
      expect(arranged.filter(({ state }) => state !== 'todo').every(isSqueezedOut)).toBe(true);
      const isNeeded = (step: Step) => isSqueezedOut(step) && step.isNeeded !== false;
      if (moved.first >= today) expect(arranged.filter(isNeeded)).toEqual([]);
    }),
    runs(300),
  );
});

it('[N6] forgets where an event was in between: moved back, its steps are where they were', () => {
  fc.assert(
    fc.property(sheets, events, events, ({ sheet, event }, one, other) => {
      fc.pre(!isOnSameDays(event, other));
      const direct = refitted(sheet, other, today);
      const around = refitted(refitted(sheet, one, today), other, today);
      expect(around.steps).toEqual(direct.steps);
      const far = { first: addDays(today, 100), last: addDays(today, 101) };
      const later = refitted(refitted(sheet, one, today), far, today);
      expect(later.steps.filter(isSqueezedOut)).toEqual([]);
      expect(later.steps.filter(({ state, wanted }) => state === 'todo' && wanted !== undefined)).toEqual([]);
    }),
    runs(300),
  );
});

it('[X1] gives a run-sheet a higher number with each move, and leaves it alone where nothing moved', () => {
  fc.assert(
    fc.property(sheets, events, ({ sheet, event }, moved) => {
      expect(refitted(sheet, event, today)).toBe(sheet);
      const next = refitted(sheet, moved, today);
      const isMoved = moved.first !== event.first || moved.last !== event.last;
      expect(next.sequence ?? 0).toBe(isMoved ? 1 : 0);
      expect(refitted(next, moved, today)).toBe(next);
    }),
    runs(200),
  );
});
