import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '../../contract/failure';
import { isOperationName } from '../../contract/operation-names';
import { operations } from '../../contract/operations';
import { parseCallBody } from '../../contract/wire/call-body';
import { apiPath, calledAt, pushPath } from '../../contract/wire/http';
import type { Session } from '../node/open-planner';
import { readPageFile, securityHeaders } from '../node/page-files';
import { readBody } from './body';
import type { Refusal } from './guard';
import { refusalOfSender, refusalOfToken } from './guard';
import { streamPushes } from './push-stream';

const address = '127.0.0.1';

export interface BrowserHostOptions {
  readonly session: Pick<Session, 'dispatch' | 'subscribe'>;
  /** The built page. */
  readonly staticDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly reportBug: (error: unknown) => void;
  /** Receives the Accept-Language header of the browser that opens the page. */
  readonly onLanguages?: (header: string | undefined) => void;
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestTimeoutMs?: number;
}

export interface BrowserHost {
  /** Where the page opens, with this launch's token in the fragment, which browsers keep to themselves. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the page and its calls on the loopback address. Rejects with the error of the system when the port is not
 * available.
 */
export async function openBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const token = randomBytes(32).toString('base64url');
  const requestTimeout = options.requestTimeoutMs ?? 60_000;
  const server = createServer({
    requestTimeout,
    headersTimeout: Math.min(requestTimeout, 10_000),
    connectionsCheckingInterval: Math.min(requestTimeout, 5_000),
  });
  await listen(server, options.port);
  const host = `${address}:${(server.address() as AddressInfo).port}`;
  server.on('request', (request, response) => {
    answer(request, response, { ...options, host, token }).catch((error: unknown) => {
      options.reportBug(error);
      response.destroy();
    });
  });
  return {
    url: `http://${host}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

interface Context extends BrowserHostOptions {
  readonly host: string;
  readonly token: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const path = (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
  const refusal = refusalOfSender(request, context.host);
  if (refusal) return refuse(request, response, refusal);
  if (path.startsWith(apiPath)) return answerApi(request, response, path, context);
  context.onLanguages?.(request.headers['accept-language']);
  return answerPage(request, response, path, context.staticDir);
}

async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  staticDir: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuseMethod(request, response, 'GET, HEAD');
  const file = await readPageFile(staticDir, path);
  response.writeHead(file.status, { ...file.headers, 'content-length': file.body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { session, token }: Context,
): Promise<void> {
  const refusal = refusalOfToken(request, token);
  if (refusal) return refuse(request, response, refusal);
  if (path === pushPath) {
    if (request.method !== 'GET') return refuseMethod(request, response, 'GET');
    return streamPushes(response, session.subscribe);
  }
  const name = calledAt(path);
  if (!isOperationName(name)) {
    return refuse(request, response, {
      status: 404,
      code: 'bad-input',
      message: 'There is no such operation.',
    });
  }
  if (request.method !== 'POST') return refuseMethod(request, response, 'POST');
  const body = await readBody(request, operations[name].size);
  if (body.kind === 'broken') return;
  if (body.kind === 'refused') return refuse(request, response, body.refusal);
  const input = parseCallBody(body.bytes, body.type);
  if (!input.ok) return sendAnswer(response, input.error.code === 'too-large' ? 413 : 400, input);
  sendAnswer(response, 200, await session.dispatch(name, input.value));
}

function refuseMethod(request: IncomingMessage, response: ServerResponse, allow: string): void {
  response.setHeader('allow', allow);
  refuse(request, response, { status: 405, code: 'bad-input', message: `This address takes ${allow} only.` });
}

/** An unread body is drained, so that the sender reads the answer. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, message }: Refusal,
): void {
  request.resume();
  if (request.url?.startsWith(apiPath)) sendAnswer(response, status, { ok: false, error: { code, message } });
  else send(response, status, 'text/plain; charset=utf-8', `${message}\n`);
}

function sendAnswer(response: ServerResponse, status: number, answer: Answer<unknown>): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(answer));
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  const body = Buffer.from(text);
  const length = { 'content-type': type, 'content-length': body.byteLength };
  response.writeHead(status, { ...securityHeaders, ...length, 'cache-control': 'no-store' });
  response.end(body);
}
