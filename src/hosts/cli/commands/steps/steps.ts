import type { OpenStepView } from '../../../../contract/views/run-sheet';
import type { EventKey } from '../../../../domain/event/key';
import type { StepState } from '../../../../domain/run-sheets/run-sheet';
import type { Day } from '../../../../domain/time/day';
import type { Format } from '../../../../words/format';
import { createFormat } from '../../../../words/format';
import type { CommandContext, CommandPlanner } from '../../context';
import { oneLine, toTable } from '../../text/output';

interface StepsOptions {
  readonly due?: true;
  readonly for?: EventKey;
}

/** `mingle steps`: what is to do for all events; with `--for`, all steps of one, done or not. */
export async function listSteps(context: CommandContext, options: StepsOptions): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const info = await planner.ask('app.info', {});
    const all = options.for ? await stepsOfEvent(planner, options.for) : await planner.ask('steps.list', {});
    const isDue = ({ state, day, rest }: OpenStepView) =>
      state === 'todo' && rest === null && day <= info.today;
    const steps = options.due ? all.filter(isDue) : all;
    context.print(steps.map(toJson), () => stepsTable(steps, info.today, createFormat(info)));
  });
}

async function stepsOfEvent(planner: CommandPlanner, key: EventKey): Promise<readonly OpenStepView[]> {
  const { row, runSheet } = await planner.ask('event.get', { key });
  if (!runSheet?.steps) return [];
  const { rest, firstDay } = runSheet;
  const event = {
    eventKey: row.key,
    summary: row.summary,
    kind: row.mark?.kind ?? null,
    eventDay: firstDay,
    rest,
  };
  return runSheet.steps.map((step) => ({ ...step, ...event }));
}

const toJson = ({ eventKey, summary, eventDay, id, text, day, state, rest }: OpenStepView) => ({
  event: eventKey,
  title: summary,
  ...{ eventDay, id, text, day, state, rest },
});

const stateWords: Readonly<Record<StepState, string>> = { todo: 'to do', done: 'done', dropped: 'left out' };

function stepsTable(steps: readonly OpenStepView[], today: Day, format: Format): string {
  if (steps.length === 0) return 'No steps.\n';
  return toTable(
    steps.map(({ day, state, rest, text, summary }) => [
      format.datedDay(day, today),
      rest === null ? stateWords[state] : 'rests',
      oneLine(text),
      oneLine(summary),
    ]),
  );
}
