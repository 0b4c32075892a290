import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, ElectronApplication, Page, Request } from '@playwright/test';
import { _electron, test as base, chromium } from '@playwright/test';
import { chromiumArgs, findChromium, noChromium } from '../helpers/chromium';
import { findElectron } from '../helpers/electron';

export type HostName = 'browser' | 'electron';

/** The real app, running in one of its hosts on a data folder of its own. */
export interface App {
  readonly page: Page;
  readonly dataFolder: string;
  /** The app from within; null in the browser. */
  readonly electron: ElectronApplication | null;
  /** Closes the app as a user does. */
  close(): Promise<void>;
  /** Starts it again on the same data. */
  start(): Promise<Page>;
  /** Closes it and starts it again. */
  restart(): Promise<Page>;
  /** Ends the app without warning, as a crash or a power cut does, and starts it again. */
  killAndRestart(): Promise<Page>;
  /** Ends what the page talks to without warning, and leaves the page as it is; in the browser only. */
  killHost(): Promise<void>;
}

interface Running {
  readonly page: Page;
  readonly electron: ElectronApplication | null;
  killHost(): Promise<void>;
  close(): Promise<void>;
  kill(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');
/** A Monday morning in winter; the tests' calendars lie around it. */
export const now = '2026-03-02T08:00:00Z';
const fixedArgs = ['--now', now, '--zone', 'Europe/Berlin'];
/** Days before months and 24 hours, whatever the machine's own region does; Chromium is told by its own switch. */
const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' } as Record<string, string>;
const language = '--lang=en-GB';

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : once(child, 'exit');

async function firstLineWithAddress(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += chunk;
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(text);
    if (address) return address[0];
  }
  throw new Error(`the browser host gave no address:\n${text}`);
}

/**
 * Waits until the host has answered all calls of the page, as a person sees that all is saved: the end of the host cuts off what is
 * under way, and on a slow disk that is what was decided last. A call that waits in the page comes right after an answer.
 */
function watchCalls(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  const isPush = (request: Request) => new URL(request.url()).pathname.endsWith('/push');
  page.on('request', (request) => !isPush(request) && underWay.add(request));
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => underWay.delete(request));
  return async () => {
    for (let quiet = 0; quiet < 3; quiet = underWay.size === 0 ? quiet + 1 : 0) await setTimeout(50);
  };
}

async function startBrowser(dataFolder: string, args: readonly string[]): Promise<Running> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(noChromium);
  const words = [join(root, 'out/main/web.js'), '--data', dataFolder, '--port', '0', ...fixedArgs, ...args];
  const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], env });
  const address = await firstLineWithAddress(server);
  const browser: Browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const settled = watchCalls(page);
  await page.goto(address);
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal);
    await ended(server);
  };
  const stop = async (signal: NodeJS.Signals) => {
    await end(signal);
    await browser.close();
  };
  return {
    page,
    electron: null,
    killHost: () => end('SIGKILL'),
    close: async () => {
      await settled();
      await stop('SIGTERM');
    },
    kill: () => stop('SIGKILL'),
  };
}

async function startElectron(dataFolder: string, args: readonly string[]): Promise<Running> {
  const executablePath = findElectron();
  if (!executablePath) throw new Error('Electron’s runtime is not on this machine');
  const profile = join(dataFolder, '..', 'profile');
  mkdirSync(profile, { recursive: true });
  chmodSync(profile, 0o777);
  const app: ElectronApplication = await _electron.launch({
    executablePath,
    args: [root, language, `--user-data-dir=${profile}`, '--data', dataFolder, ...fixedArgs, ...args],
    env,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1280, height: 860 });
  const kill = async () => {
    const child = app.process();
    child.kill('SIGKILL');
    await ended(child);
  };
  const killHost = () => Promise.reject(new Error('the window and what it talks to are one app'));
  return { page, electron: app, killHost, close: () => app.close(), kill };
}

/** An own folder that the app may use although it may run as another user than the tests. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-e2e-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  mkdirSync(data);
  chmodSync(data, 0o777);
  return data;
}

export const test = base.extend<{ host: HostName; args: readonly string[]; app: App }>({
  host: ['browser', { option: true }],
  args: [[], { option: true }],
  app: async ({ host, args }, use) => {
    const start = host === 'electron' ? startElectron : startBrowser;
    const dataFolder = makeFolder();
    let running = await start(dataFolder, args);
    const startAgain = async () => {
      running = await start(dataFolder, []);
      return running.page;
    };
    await use({
      get page() {
        return running.page;
      },
      get electron() {
        return running.electron;
      },
      dataFolder,
      killHost: () => running.killHost(),
      close: () => running.close(),
      start: startAgain,
      restart: async () => {
        await running.close();
        return startAgain();
      },
      killAndRestart: async () => {
        await running.kill();
        return startAgain();
      },
    });
    await running.close().catch(() => undefined);
    rmSync(join(dataFolder, '..'), { recursive: true, force: true });
  },
});
