import type { WebContents } from 'electron';
import type { GoneReason, Log } from '../src/planner/log';
import { createReloadLimit } from './reload-limit';

/** Chromium's error code for a load that another load replaced; this is no failure. */
const loadAborted = -3;

export interface PageHealthOptions {
  readonly log: Log;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  /** Called when the page crashed too often; resolves with true to try once more. */
  readonly askToReload: (why: GoneReason | 'not-loaded') => Promise<boolean>;
}

/**
 * Logs the failures of a page, and reloads it when its process crashed, so that a window never stays dead. The page
 * itself restores unsaved text (`unsaved` in the code of the page).
 */
export function watchPage(contents: WebContents, { log, now, askToReload }: PageHealthOptions): void {
  const limit = createReloadLimit(now);
  let hangsSince: number | null = null;

  // Deferred: inside the event, Chromium still cleans up the crashed process.
  const reload = () =>
    setImmediate(() => {
      if (!contents.isDestroyed()) contents.reload();
    });

  async function bringBack(why: GoneReason | 'not-loaded'): Promise<void> {
    const attempt = limit.next();
    if (attempt !== null) {
      log.write({ code: 'page-reloaded', attempt });
      reload();
      return;
    }
    log.write({ code: 'page-given-up' });
    if (!(await askToReload(why))) return;
    limit.reset();
    reload();
  }

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    hangsSince = null;
    log.write({ code: 'page-gone', reason, exitCode });
    void bringBack(reason);
  });
  contents.on('did-fail-load', (_event, error, _words, _address, isMainFrame) => {
    if (!isMainFrame || error === loadAborted) return;
    log.write({ code: 'page-not-loaded', error });
    void bringBack('not-loaded');
  });
  contents.on('preload-error', (_event, _path, error) => {
    log.bug(error, 'preload');
  });
  contents.on('unresponsive', () => {
    hangsSince = now();
    log.write({ code: 'page-hangs' });
  });
  contents.on('responsive', () => {
    if (hangsSince === null) return;
    log.write({ code: 'page-answers-again', ms: Math.round(now() - hangsSince) });
    hangsSince = null;
  });
}
