import type { CommandContext, CommandPlanner } from './context';
import { oneLine } from './text/output';

/** Warns of each calendar in use whose files are damaged: events may be missing. */
export async function sayDamage(context: CommandContext, planner: CommandPlanner): Promise<void> {
  for (const { name, damage } of await planner.ask('calendars.list', {})) {
    if (damage !== null) context.words(`${oneLine(name)}: ${damage}`);
  }
}
