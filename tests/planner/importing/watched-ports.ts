import type { PlannerPorts } from '../../../src/planner/ports';

/** Called at each step: what it throws or answers replaces the step's own answer. */
export type AtStep = (name: string, step: () => Promise<unknown>) => Promise<unknown>;

export const justDo: AtStep = (_name, step) => step();

/** Every step of an import that takes time, through `atStep`. */
export const watched =
  (atStep: () => AtStep) =>
  (ports: PlannerPorts): PlannerPorts => {
    const { plan, calendars, earlier } = ports;
    const at = <Value>(name: string, step: () => Promise<Value>) => atStep()(name, step) as Promise<Value>;
    return {
      ...ports,
      readCalendar: (...words) => at('readCalendar', () => ports.readCalendar(...words)),
      plan: {
        notices: () => plan.notices(),
        current: () => plan.current(),
        get readOnly() {
          return plan.readOnly;
        },
        update: (change) => at('plan.update', () => plan.update(change)),
      },
      calendars: {
        ...calendars,
        write: (...words) => at('calendars.write', () => calendars.write(...words)),
        settle: (...words) => at('calendars.settle', () => calendars.settle(...words)),
      },
      earlier: {
        ...earlier,
        keep: (...words) => at('earlier.keep', () => earlier.keep(...words)),
        dropAllBut: (...words) => at('earlier.dropAllBut', () => earlier.dropAllBut(...words)),
      },
    };
  };
