import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Resolve } from '../../src/hosts/node/feed/feed-network';

export type FeedAnswer = (response: ServerResponse, request: IncomingMessage) => void;

export interface FeedServer {
  /** For example `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Every request so far, in order. */
  readonly requests: readonly IncomingMessage[];
  /** Replaces the answer to further requests. */
  answer(next: FeedAnswer): void;
  close(): Promise<void>;
}

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/self-signed', name));

/**
 * A server on the loopback address. `atEnd` registers its closing, by default at the end of the test. With `secure` it
 * serves https with a self-signed certificate.
 */
export async function openFeedServer(
  answer: FeedAnswer,
  secure = false,
  atEnd: (close: () => Promise<void>) => void = onTestFinished,
): Promise<FeedServer> {
  let current = answer;
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    current(response, request);
  };
  const server = secure
    ? createSecureServer({ key: fixture('key.pem'), cert: fixture('certificate.pem') }, listener)
    : createServer(listener);
  // A client that does not trust the certificate closes the connection, which is no error of the test.
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  atEnd(close);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    answer: (next) => {
      current = next;
    },
    close,
  };
}

/** Every host is this computer, as if that were a server on the public internet. */
export const pretendPublic: Resolve = async () => [{ address: '127.0.0.1', family: 4, isPrivate: false }];
