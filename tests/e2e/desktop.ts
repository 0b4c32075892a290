import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { App } from './app';

/**
 * The desktop window, spoken to from the main process: Playwright's page is of no use any more once its process has
 * crashed, also when the window has a new one.
 */

export function desktopOf({ electron }: App): ElectronApplication {
  if (!electron) throw new Error('this is no desktop');
  return electron;
}

/** What the window's page answers to a script; '' while it has none. */
export const askWindow = (electron: ElectronApplication, script: string): Promise<string> =>
  electron.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed() || contents.isLoading()) return '';
    // A page that dies meanwhile never answers.
    const silence = new Promise((resolve) => setTimeout(resolve, 1_000, ''));
    return String(await Promise.race([contents.executeJavaScript(code), silence]));
  }, script);

export const windowText = (electron: ElectronApplication): Promise<string> =>
  askWindow(electron, 'document.body.innerText');

/** Ends the page's process as a fault in it would. */
export const crashPage = (electron: ElectronApplication): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });

/** While held, what is typed reaches nobody: no save is answered. The function lets later saves through. */
export async function holdSaves(electron: ElectronApplication): Promise<() => Promise<void>> {
  const hold = (held: boolean) =>
    electron.evaluate(({ ipcMain }, isHeld) => {
      type Handler = (event: unknown, name: string, ...words: unknown[]) => unknown;
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
      const kept = globalThis as { answerOfTest?: Handler | undefined };
      kept.answerOfTest ??= handlers.get('mingle:call');
      const answer = kept.answerOfTest;
      if (!answer) throw new Error('nothing answers the page');
      handlers.set('mingle:call', (event, name, ...words) =>
        isHeld && name === 'prep.save' ? new Promise(() => undefined) : answer(event, name, ...words),
      );
    }, held);
  await hold(true);
  return () => hold(false);
}

/** Answers the next native dialogs with these buttons, by their index, and tells what they said. */
export async function answerDialogs(
  electron: ElectronApplication,
  buttons: readonly number[],
): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ dialog }, responses) => {
    const kept = globalThis as { saidOfTest?: string[] };
    const said: string[] = [];
    kept.saidOfTest = said;
    const next = (...words: unknown[]) => {
      const { message } = words.at(-1) as { readonly message: string };
      return responses[said.push(message) - 1] ?? 2;
    };
    Object.assign(dialog, {
      showMessageBox: async (...words: unknown[]) => ({ response: next(...words), checkboxChecked: false }),
      showMessageBoxSync: next,
    });
  }, buttons);
  return () => electron.evaluate(() => (globalThis as { saidOfTest?: string[] }).saidOfTest ?? []);
}

/** Saves the window's next download under this path, where the app would ask the user; tells the name it offers. */
export async function saveNextDownload(
  electron: ElectronApplication,
  path: string,
): Promise<() => Promise<string>> {
  await electron.evaluate(({ BrowserWindow }, savePath) => {
    const kept = globalThis as { downloadOfTest?: Promise<string> };
    kept.downloadOfTest = new Promise((resolve, reject) => {
      BrowserWindow.getAllWindows()[0]?.webContents.session.once('will-download', (_event, item) => {
        item.setSavePath(savePath);
        item.once('done', (_done, state) =>
          state === 'completed' ? resolve(item.getFilename()) : reject(new Error(state)),
        );
      });
    });
  }, path);
  return () =>
    electron.evaluate(() => (globalThis as { downloadOfTest?: Promise<string> }).downloadOfTest ?? '');
}

/** The codes of the log's lines, the oldest first. */
export const logCodes = (dataFolder: string): readonly string[] =>
  logOf(dataFolder)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly code: string }).code);

/** Everything the log holds. */
export function logOf(dataFolder: string): string {
  const folder = join(dataFolder, 'log');
  const files = readdirSync(folder).filter((name) => name.endsWith('.log'));
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}
