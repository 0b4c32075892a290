import fc from 'fast-check';
import { expect, it } from 'vitest';
import { settled } from '../../../src/domain/run-sheets/change';
import type { EventDays } from '../../../src/domain/run-sheets/event-days';
import { fittedSteps } from '../../../src/domain/run-sheets/fitted';
import type { Step } from '../../../src/domain/run-sheets/run-sheet';
import { dayOfOffset, dayOfStep, timeOn } from '../../../src/domain/run-sheets/step-day';
import type { TemplateStep } from '../../../src/domain/run-sheets/template';
import { addDays, type Day, daysBetween } from '../../../src/domain/time/day';
import { runs } from '../../helpers/property-runs';

const first = '2026-10-07' as Day;
const templates: fc.Arbitrary<readonly TemplateStep[]> = fc
  .array(fc.record({ days: fc.integer({ min: -40, max: 40 }), isNeeded: fc.boolean() }), { maxLength: 30 })
  .map((steps) => steps.map((step, index) => ({ ...step, id: `s${index}`, text: `Step ${index}` })));
const lengths = fc.integer({ min: 0, max: 5 });
/** In days from the first one. */
const beginnings = fc.integer({ min: -60, max: 50 });

const cases = fc.tuple(templates, lengths, beginnings).map(([steps, length, begun]) => {
  const event: EventDays = { first, last: addDays(first, length) };
  return { steps, event, begunOn: addDays(first, begun) };
});

it('[N6] fits any template into the time that is left: in order, not in the past, nothing needed lost', () => {
  fc.assert(
    fc.property(cases, ({ steps, event, begunOn }) => {
      const { placed, leftOut, reason } = fittedSteps(steps, event, begunOn);
      const offsets = new Map(steps.map((step) => [step.id, step.days]));
      const offsetOf = ({ id }: { readonly id: string }) => offsets.get(id) ?? Number.NaN;
      const days = placed.map(({ day }) => day);
      expect(days).toEqual(days.toSorted());
      expect(placed.map(offsetOf)).toEqual(placed.map(offsetOf).toSorted((a, b) => a - b));
      expect(days.filter((day) => day < begunOn)).toEqual([]);
      // A step before the event is never after its first day, one at the event never after its last.
      expect(placed.filter((step) => offsetOf(step) < 0 && step.day > event.first)).toEqual([]);
      expect(placed.filter((step) => offsetOf(step) === 0 && step.day > event.last)).toEqual([]);
      expect(placed.filter((step) => offsetOf(step) > 0 && step.day <= event.last)).toEqual([]);
      expect([...placed, ...leftOut].map(({ id }) => id).toSorted()).toEqual(
        steps.map(({ id }) => id).toSorted(),
      );
      if (begunOn <= event.first) expect(leftOut.filter(({ isNeeded }) => isNeeded)).toEqual([]);
      expect(reason === null).toBe(leftOut.length === 0);
      for (const { day, time } of placed) expect(dayOfStep({ time }, event)).toBe(day);
    }),
    runs(400),
  );
});

it('[N6] changes nothing where it was begun in time, and nothing of what is fitted already', () => {
  fc.assert(
    fc.property(cases, ({ steps, event, begunOn }) => {
      const early = fittedSteps(steps, event, addDays(event.first, -40));
      expect(early.leftOut).toEqual([]);
      for (const { id, day } of early.placed) {
        const step = steps.find((one) => one.id === id);
        expect(day).toBe(dayOfOffset(step?.days ?? Number.NaN, event));
      }
      const once = fittedSteps(steps, event, begunOn);
      const again = once.placed.flatMap(({ id, text, isNeeded, time }) =>
        time.by === 'offset' ? [{ id, text, isNeeded, days: time.days }] : [],
      );
      const onOffset = once.placed.filter(({ time }) => time.by === 'offset');
      expect(fittedSteps(again, event, begunOn)).toEqual({ placed: onOffset, leftOut: [], reason: null });
    }),
    runs(400),
  );
});

it('[N6] moves with the event what is undone, and leaves what is done and what has a day of its own', () => {
  const days = fc.integer({ min: -100, max: 100 });
  fc.assert(
    fc.property(days, lengths, days, fc.boolean(), (offset, length, by, isOwnDay) => {
      const event: EventDays = { first, last: addDays(first, length) };
      const moved: EventDays = { first: addDays(event.first, by), last: addDays(event.last, by) };
      const day = dayOfOffset(offset, event);
      const time = isOwnDay ? ({ by: 'day', day } as const) : ({ by: 'offset', days: offset } as const);
      const open: Step = { id: 's', text: 'Pack', time, state: 'todo' };
      const done = settled(open, 'done', event);
      expect(daysBetween(day, dayOfStep(open, moved))).toBe(isOwnDay ? 0 : by);
      expect(dayOfStep(done, moved)).toBe(day);
      // Taken up again it goes with the event as before.
      expect(settled(done, 'todo', moved)).toEqual(open);
      if (!isOwnDay) expect(timeOn(day, event)).toEqual(time);
    }),
    runs(300),
  );
});
