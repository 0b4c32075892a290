import { basename, join, resolve } from 'node:path';
import type { PlanCounts } from '../../../contract/views/data';
import { exists } from '../../../store/durable-file';
import { planCountsText } from '../../../words/counts';
import { listed } from '../../../words/language';
import type { CommandContext, CommandPlanner } from '../context';
import { CommandFailure } from '../failure';
import { oneLine } from '../text/output';

/**
 * `mingle restore FILE`: a backup by name, or any file by path. The current data is backed up first or, if it is damaged,
 * moved to quarantine.
 */
export async function restoreBackup(
  context: CommandContext,
  file: string,
  options: { readonly preview?: true; readonly asItIs?: true },
): Promise<void> {
  const { preview = false, asItIs = false } = options;
  const source = await findSource(context, file);
  await context.withPlanner(preview ? 'read' : 'write', async (planner) => {
    const restored = await planner
      .ask('data.restore', { file: source, preview, asItIs })
      .catch(unlessAltered);
    const { before, after, undo, staying, leftOut } = restored;
    const countsOf = (counts: PlanCounts | null) =>
      counts ? planCountsText(counts, context.format) : 'data that cannot be read';
    context.print(restored, () => `Before: ${countsOf(before)}\nAfter:  ${countsOf(after)}\n`);
    const names = (calendars: readonly string[]) => listed(calendars.map(oneLine));
    if (staying.length > 0) context.words(`As they were imported last stay: ${names(staying)}.`);
    if (leftOut.length > 0) {
      context.words(
        `Without its file, so left out: ${names(leftOut)}. Import it again; marks and plans find their events.`,
      );
    }
    if (preview) context.words('Nothing was changed. Leave out --preview to restore.');
    if (before === null && !preview) await sayPutAside(context, planner);
    if (undo !== null) context.words(`What you had before is backup ${undo}; restore that to undo this.`);
  });
}

/** The advice on damaged data does not suit a damaged backup. */
function unlessAltered(error: unknown): never {
  if (!(error instanceof CommandFailure) || error.failure.code !== 'damaged') throw error;
  const { message } = error.failure;
  const next =
    'Take another one (mingle backup list), or this one all the same if it can be read (--as-it-is).';
  throw new CommandFailure({ code: 'bad-input', message: `${message} ${next}` });
}

async function sayPutAside(context: CommandContext, planner: CommandPlanner): Promise<void> {
  const { notices } = await planner.ask('app.info', {});
  for (const notice of notices) {
    if (notice.code === 'put-aside') context.words(`The damaged file is kept as ${notice.kept}.`);
  }
}

/** A bare name is a backup if there is one, else a file in the current folder. */
async function findSource({ cwd, folder }: CommandContext, file: string): Promise<string> {
  const path = resolve(cwd, file);
  const isBare = basename(file) === file;
  if (isBare && ((await exists(join(folder, 'backups', file))) || !(await exists(path)))) return file;
  return path;
}
