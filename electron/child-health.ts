import type { App } from 'electron';
import type { Log } from '../src/planner/log';

const names: Readonly<Record<string, 'gpu' | 'utility'>> = { GPU: 'gpu', Utility: 'utility' };

/** Logs that Chromium's GPU process or another helper crashed. Chromium restarts them itself. */
export function watchChildren(app: Pick<App, 'on'>, log: Log): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.write({ code: 'child-gone', child: names[type] ?? 'other', reason, exitCode });
  });
}
