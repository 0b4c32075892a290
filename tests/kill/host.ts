import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron } from '@playwright/test';
import type { Client } from '../../src/contract/client';
import { createClient } from '../../src/contract/client';
import type { Answer } from '../../src/contract/failure';
import { findElectron } from '../helpers/electron';
import { createHttpClient } from '../hosts/http/http-client';

/** A started host: what speaks to it as its page does, and what ends it without warning. */
export interface Host {
  readonly client: Client;
  /** Sends SIGKILL; resolves when the process has ended. */
  kill(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');
const fixedArgs = ['--now', '2026-03-02T08:00:00Z', '--zone', 'Europe/Berlin'];

async function killNow(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function addressOf(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += chunk;
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(text);
    if (address) return address[0];
  }
  throw new Error(`the browser host gave no address: ${text}`);
}

const browserArgs = (folder: string) => [
  join(root, 'out/main/web.js'),
  ...['--data', folder, '--port', '0', ...fixedArgs],
];

async function startBrowser(folder: string): Promise<Host> {
  const child = spawn(process.execPath, browserArgs(folder), { stdio: ['ignore', 'pipe', 'ignore'] });
  return { client: createHttpClient(await addressOf(child)), kill: () => killNow(child) };
}

/** As it is in the page of the window. */
interface Bridge {
  readonly mingle: { call(name: string, input: unknown): Promise<unknown> };
}

function electronCommand(folder: string) {
  const executablePath = findElectron();
  if (!executablePath) throw new Error('Electron’s runtime is not on this machine');
  const profile = join(folder, '..', 'profile');
  mkdirSync(profile, { recursive: true });
  chmodSync(profile, 0o777);
  return { executablePath, args: [root, `--user-data-dir=${profile}`, '--data', folder, ...fixedArgs] };
}

async function startElectron(folder: string): Promise<Host> {
  const app = await _electron.launch({
    ...electronCommand(folder),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  // Playwright forgets the process once it has ended.
  const child = app.process();
  const page = await app.firstWindow();
  const call = (name: string, input: unknown) => {
    // Playwright carries no bytes into a page.
    const text = JSON.stringify(input, (_key, item: unknown) =>
      item instanceof Uint8Array ? { bytes: [...item] } : item,
    );
    return page.evaluate(
      ([operation, json]) => {
        const given: unknown = JSON.parse(json, (_key, item) =>
          Array.isArray(item?.bytes) ? Uint8Array.from(item.bytes) : item,
        );
        return (globalThis as typeof globalThis & Bridge).mingle.call(operation, given);
      },
      [name, text] as const,
    ) as Promise<Answer<unknown>>;
  };
  return {
    client: createClient({ call, subscribe: () => () => undefined }),
    kill: () => killNow(child),
  };
}

/** Starts a host and kills it after so many milliseconds, however far its start has come. */
export async function killInStart(name: HostName, folder: string, after: number): Promise<void> {
  const { executablePath, args } =
    name === 'browser'
      ? { executablePath: process.execPath, args: browserArgs(folder) }
      : electronCommand(folder);
  const sandbox = name === 'electron' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executablePath, [...sandbox, ...args], { stdio: 'ignore' });
  await setTimeout(after);
  await killNow(child);
}

export const hosts = { browser: startBrowser, electron: startElectron } as const;
export type HostName = keyof typeof hosts;

/** Runs a command of the command line as it is built; its output as JSON. */
export async function askCommandLine(folder: string, ...words: readonly string[]): Promise<unknown> {
  const cli = join(root, 'out/main/cli.js');
  const child = spawn(process.execPath, [cli, ...words, '--json', '--data', folder, ...fixedArgs], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  await once(child, 'close');
  return JSON.parse(text);
}
