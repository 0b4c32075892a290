import { serve } from '../../http/serve';
import type { CommandContext } from '../context';
import { CommandFailure } from '../failure';

/** `mingle serve`: runs the browser host until Ctrl+C. */
export async function servePlanner(
  context: CommandContext,
  { port }: { readonly port: number },
): Promise<void> {
  const { folder, clock } = context;
  const options = { folder, clock, zone: context.options.zone, port, files: [] };
  const served = await serve(options, context.log(), context);
  if (!served.ok) throw new CommandFailure(served.error);
}
