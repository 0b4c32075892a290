import { serve } from '../../http/serve';
import type { CommandContext } from '../context';
import { CommandFailure } from '../failure';

/** `mingle serve`: the browser host, until Ctrl+C. */
export async function servePlanner(
  context: CommandContext,
  { port }: { readonly port: number },
): Promise<void> {
  const { folder, clock } = context;
  const served = await serve({ folder, clock, zone: context.options.zone, port, files: [] }, context);
  if (!served.ok) throw new CommandFailure(served.error);
}
