import type { WebContents } from 'electron';
import type { GoneReason, Log } from '../src/planner/log';
import { createReloadLimit } from './reload-limit';

/** Chromium's number for a load that was given up because another one began; nothing is wrong then. */
const loadAborted = -3;

export interface PageHealthOptions {
  readonly log: Log;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
  /** The page went too often. Answers whether it is to be tried once more. */
  readonly askToReload: (why: GoneReason | 'not-loaded') => Promise<boolean>;
}

/**
 * Writes down what happens to a page, and loads it again when its process went away: a window must not stay dead. The
 * page itself brings back what was being written (`unsaved` in the page's code).
 */
export function watchPage(contents: WebContents, { log, now, askToReload }: PageHealthOptions): void {
  const limit = createReloadLimit(now);
  let hangsSince: number | null = null;

  // Not within the event itself: Chromium is still putting the dead process away.
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
