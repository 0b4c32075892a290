import { bugText } from '../bug-text';
import type { HostLog } from './open-log';

const bugExitCode = 70;

/**
 * Ends the process on an uncaught exception or an unhandled rejection: the state in memory can no longer be trusted,
 * and every acknowledged edit is on disk. `log` returns the log that is open at that time.
 */
export function endOnCrash(log: () => HostLog | null, say: (sentence: string) => void): void {
  // Node raises an unhandled rejection as an uncaught exception when nothing listens for rejections.
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
