import { bugText } from '../bug-text';
import type { HostLog } from './open-log';

const bugExitCode = 70;

/**
 * Ends the process at an exception that nothing caught, a rejected promise's too: what is in memory can no longer be trusted,
 * and every edit that was acknowledged is on disk. `log` gives the log that is open then.
 */
export function endOnCrash(log: () => HostLog | null, say: (sentence: string) => void): void {
  // Without a listener of their own, rejections that nothing handles come here as well.
  process.on('uncaughtException', (error: unknown) => {
    const open = log();
    const id = open?.crash(error);
    say(
      'Something in Mingle went wrong, so it ends here. What you saved before is safe. Please report this:',
    );
    say(bugText(error));
    if (open) say(`The log has it as ${id}: ${open.path}`);
    process.exit(bugExitCode);
  });
}
