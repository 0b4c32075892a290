import { basename, join, resolve } from 'node:path';
import { exists } from '../../../store/durable-file';
import { planCountsText } from '../../../words/counts';
import { listed } from '../../../words/language';
import type { CommandContext } from '../context';
import { oneLine } from '../text/output';

/** `mingle restore FILE`: a backup by name, or any file by path. The current data is backed up first. */
export async function restoreBackup(
  context: CommandContext,
  file: string,
  options: { readonly preview?: true; readonly asItIs?: true },
): Promise<void> {
  const { preview = false, asItIs = false } = options;
  const source = await findSource(context, file);
  await context.withPlanner(preview ? 'read' : 'write', async (planner) => {
    const restored = await planner.ask('data.restore', { file: source, preview, asItIs });
    const { before, after, undo, staying, leftOut } = restored;
    context.print(
      restored,
      () =>
        `Before: ${planCountsText(before, context.format)}\nAfter:  ${planCountsText(after, context.format)}\n`,
    );
    const names = (calendars: readonly string[]) => listed(calendars.map(oneLine));
    if (staying.length > 0) context.words(`As they were imported last stay: ${names(staying)}.`);
    if (leftOut.length > 0) {
      context.words(
        `Without its file, so left out: ${names(leftOut)}. Import it again; marks and plans find their events.`,
      );
    }
    if (preview) context.words('Nothing was changed. Leave out --preview to restore.');
    if (undo !== null) context.words(`What you had before is backup ${undo}; restore that to undo this.`);
  });
}

/** A bare name is a backup if there is one, else a file in the current folder. */
async function findSource({ cwd, folder }: CommandContext, file: string): Promise<string> {
  const path = resolve(cwd, file);
  const isBare = basename(file) === file;
  if (isBare && ((await exists(join(folder, 'backups', file))) || !(await exists(path)))) return file;
  return path;
}
