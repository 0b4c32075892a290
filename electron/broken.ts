import { release } from 'node:os';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { app, clipboard, dialog, session } from 'electron';
import type { BugId } from '../src/contract/bug-trace';
import type { FailureDetails } from '../src/contract/failure-details';
import { detailsText } from '../src/contract/failure-details';
import { bugText } from '../src/hosts/node/bug-text';
import type { HostLog } from '../src/hosts/node/log/open-log';
import type { TellBug } from '../src/hosts/node/log/tell-bug';
import { sayWords } from '../src/hosts/node/terminal';
import { version } from '../src/hosts/node/version';

/** Native dialogs for failures that the page cannot report, and the actions that follow. */

export const bugExitCode = 70;

const platform = (): string =>
  `${process.platform} ${release()} ${process.arch}, Electron ${process.versions.electron ?? ''}`;

const detailsOf = (said: Pick<FailureDetails, 'code' | 'bugId'>): string =>
  detailsText({ version, platform: platform(), ...said });

/** The second button copies the details and asks again. */
const questionOf = (again: string, message: string, detail: string): MessageBoxOptions => ({
  type: 'error',
  title: 'Mingle',
  message,
  detail,
  buttons: [again, 'Copy details', 'Quit'],
  defaultId: 0,
  cancelId: 2,
  noLink: true,
});

/**
 * Asks what to do about a page that crashed repeatedly, and quits if the user chooses that. True: reload it once more.
 */
export async function askToReload(window: BrowserWindow, why: string): Promise<boolean> {
  const question = questionOf(
    'Reload',
    'The window of Mingle stopped working.',
    'It was opened again three times within a minute and stopped each time. Everything you saved is safe. ' +
      'What you were still writing is kept on this computer and comes back with the window.',
  );
  let choice = 1;
  while (choice === 1) {
    if (window.isDestroyed()) return false;
    choice = (await dialog.showMessageBox(window, question)).response;
    if (choice === 1) clipboard.writeText(detailsOf({ code: `window ${why}` }));
  }
  if (choice === 2) app.quit();
  return choice === 0;
}

/**
 * An unhandled rejection leaves no state half changed: it is logged, and Mingle continues. An uncaught exception may
 * leave such state: then Mingle ends, and restarts if the user chooses that.
 */
export function catchMainBugs(log: HostLog, tellBug: TellBug): void {
  let isEnding = false;
  process.on('unhandledRejection', (error) => void tellBug(error, 'rejection'));
  process.on('uncaughtException', (error) => {
    if (isEnding) return;
    isEnding = true;
    endAfter(log.crash(error), error);
  });
}

function endAfter(bugId: BugId, error: Error): void {
  sayWords(`Bug ${bugId}: ${bugText(error)}`);
  const again = app.isReady() && asksToStartAgain(bugId);
  if (app.isReady()) session.defaultSession.flushStorageData();
  if (again) app.relaunch();
  app.exit(again ? 0 : bugExitCode);
}

function asksToStartAgain(bugId: BugId): boolean {
  const question = questionOf(
    'Start again',
    'Something in Mingle went wrong, and it has to end.',
    'Everything you saved is safe. What you were still writing is kept on this computer and comes back.',
  );
  let choice = 1;
  while (choice === 1) {
    choice = dialog.showMessageBoxSync(question);
    if (choice === 1) clipboard.writeText(detailsOf({ code: 'crash', bugId }));
  }
  return choice === 0;
}

/** Mingle could not start. In a terminal it prints the reason, because a dialog would block a script. */
export function giveUp(log: HostLog, error: unknown): void {
  const bugId = log.crash(error);
  sayWords(`Bug ${bugId}: ${bugText(error)}`);
  if (app.isPackaged) {
    dialog.showErrorBox(
      'Mingle could not start.',
      `Your data is untouched.\n\n${detailsOf({ code: 'bug', bugId })}`,
    );
  }
  app.exit(bugExitCode);
}
