import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { jobScript } from './bundle';
import { now, zone } from './this-week';

const root = join(import.meta.dirname, '../..');

export interface ServerReport {
  readonly longestMs: number;
  readonly peak: number;
}

/** The built browser host on a data folder, with a meter on its main thread. */
export interface AppServer {
  readonly url: string;
  resetMeter(): Promise<void>;
  report(): Promise<ServerReport>;
  close(): Promise<void>;
}

export async function startServer(dataFolder: string): Promise<AppServer> {
  const words = ['--data', dataFolder, '--port', '0', '--now', now, '--zone', zone];
  const server = spawn(
    process.execPath,
    ['--import', jobScript('server-meter'), join(root, 'out/main/web.js'), ...words],
    { stdio: ['ignore', 'pipe', 'ignore', 'ipc'] },
  );
  const url = await addressOf(server);
  return {
    url,
    resetMeter: async () => void (await askMeter(server, 'reset')),
    report: async () => (await askMeter(server, 'report')) as ServerReport,
    close: async () => {
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

async function askMeter(server: ChildProcess, question: 'reset' | 'report'): Promise<unknown> {
  const answered = once(server, 'message');
  server.send(question);
  const [answer] = await answered;
  return answer;
}

/** The rows of the events table, as the JSON array that the page gets. */
export async function fetchRows(
  { url }: AppServer,
  range: { readonly from: string; readonly to: string },
): Promise<string> {
  const { origin, hash } = new URL(url);
  const response = await fetch(`${origin}/api/call/events.list`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-mingle-token': hash.slice('#token='.length) },
    body: JSON.stringify(range),
  });
  const answer = (await response.json()) as { readonly value: { readonly events: unknown } };
  return JSON.stringify(answer.value.events);
}

async function addressOf(server: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of server.stdout ?? []) {
    text += chunk;
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(text);
    if (address) return address[0];
  }
  throw new Error('the browser host gave no address');
}
