import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { LaunchOptions } from '../src/hosts/node/launch-options';
import { parseLaunchOptions } from '../src/hosts/node/launch-options';
import { sayWords } from '../src/hosts/node/terminal';
import type { SecondStart } from './run-app';
import { runApp } from './run-app';

const options = parseLaunchOptions(wordsOfUser(), process.cwd());
if (options.ok) start(options.value);
else refuse(options.error);

/** Under `electron .` the first word without a dash is the app itself. */
function wordsOfUser(): readonly string[] {
  const words = process.argv.slice(1);
  if (!process.defaultApp) return words;
  const appAt = words.findIndex((word) => !word.startsWith('-'));
  return words.filter((_word, at) => at !== appAt);
}

function refuse(sentence: string): void {
  sayWords(sentence);
  app.exit(2);
}

function start(launch: LaunchOptions): void {
  app.setPath('userData', profileIn(launch.folder));
  const told: SecondStart = { files: launch.files };
  if (app.requestSingleInstanceLock(told)) runApp(launch);
  else {
    sayWords('Mingle is open already; its window comes to the front.');
    app.exit(0);
  }
}

/**
 * The Chromium profile is inside the data folder: so each data folder has one window, and nothing is stored elsewhere.
 * A folder that cannot be written is still shown, with a temporary profile.
 */
function profileIn(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return join(folder, 'electron');
  } catch {
    return mkdtempSync(join(tmpdir(), 'mingle-'));
  }
}
