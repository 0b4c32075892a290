import { countsText } from './backup';
import type { CommandContext } from './context';

/** `mingle restore FILE`: a backup by its name, or any file by its path. Today's data is backed up first. */
export async function restoreBackup(
  context: CommandContext,
  file: string,
  options: { readonly preview?: true },
): Promise<void> {
  const preview = options.preview ?? false;
  await context.withPlanner(preview ? 'read' : 'write', async (planner) => {
    const counts = await planner.ask('data.restore', { file, preview });
    context.print(
      counts,
      () => `Before: ${countsText(counts.before)}\nAfter:  ${countsText(counts.after)}\n`,
    );
    if (preview) context.words('Nothing was changed. Leave out --preview to restore.');
  });
}
