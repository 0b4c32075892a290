import type { CommandPlanner } from '../../context';
import type { Check } from './check';
import { bad } from './check';

/** Checks the file of usual steps that Mingle brings, which may be changed by hand; says nothing when it is in order. */
export async function checkStepTemplates(planner: CommandPlanner): Promise<readonly Check[]> {
  const { problem } = await planner.ask('step-templates.list', {});
  if (problem === null) return [];
  return [
    bad(
      'Usual steps',
      `${problem} Mingle goes on without the steps in it: mend it, or install Mingle again.`,
    ),
  ];
}
