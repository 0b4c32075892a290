import { basename, join, resolve } from 'node:path';
import { exists } from '../../../store/durable-file';
import { planCountsText } from '../../../words/counts';
import type { CommandContext } from '../context';

/** `mingle restore FILE`: a backup by name, or any file by path. The current data is backed up first. */
export async function restoreBackup(
  context: CommandContext,
  file: string,
  options: { readonly preview?: true },
): Promise<void> {
  const preview = options.preview ?? false;
  const source = await findSource(context, file);
  await context.withPlanner(preview ? 'read' : 'write', async (planner) => {
    const counts = await planner.ask('data.restore', { file: source, preview });
    context.print(
      counts,
      () =>
        `Before: ${planCountsText(counts.before, context.format)}\nAfter:  ${planCountsText(counts.after, context.format)}\n`,
    );
    if (preview) context.words('Nothing was changed. Leave out --preview to restore.');
  });
}

/** A bare name is a backup if there is one, else a file in the current folder. */
async function findSource({ cwd, folder }: CommandContext, file: string): Promise<string> {
  const path = resolve(cwd, file);
  const isBare = basename(file) === file;
  if (isBare && ((await exists(join(folder, 'backups', file))) || !(await exists(path)))) return file;
  return path;
}
