import type { FollowUpView } from '../../../contract/views/follow-up';
import type { Format } from '../../../words/format';
import type { CommandContext } from '../context';
import { formatOf } from '../context';
import { oneLine, toTable } from '../text/output';

export const isDue = ({ dueness }: FollowUpView): boolean => dueness === 'overdue' || dueness === 'today';

/** `mingle follow-ups`. */
export async function listFollowUps(
  context: CommandContext,
  options: { readonly due?: true },
): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const all = await planner.ask('follow-ups.list', {});
    const followUps = options.due ? all.filter(isDue) : all;
    const format = await formatOf(planner);
    context.print(followUps, () => followUpsTable(followUps, format));
  });
}

function followUpsTable(followUps: readonly FollowUpView[], format: Format): string {
  if (followUps.length === 0) return 'No follow-ups.\n';
  return toTable(
    followUps.map((followUp) => [
      followUp.due === null ? 'no date' : format.day(followUp.due, 'full'),
      followUp.dueness === 'overdue' ? 'overdue' : followUp.state,
      oneLine(followUp.person),
      `${oneLine(followUp.text)} (${oneLine(followUp.event.summary)})`,
    ]),
  );
}
