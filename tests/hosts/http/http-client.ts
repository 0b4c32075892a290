import type { Client } from '../../../src/contract/client';
import { createClient } from '../../../src/contract/client';
import type { Answer } from '../../../src/contract/failure';
import type { Push } from '../../../src/contract/push';
import { toCallBody } from '../../../src/contract/wire/call-body';
import { callPathOf, pushPath, tokenHeader } from '../../../src/contract/wire/http';
import { takePushes } from '../../../src/contract/wire/push-lines';

/** The address of a browser host taken apart: `http://127.0.0.1:1234/#token=…`. */
export function partsOf(url: string): {
  readonly origin: string;
  readonly port: number;
  readonly token: string;
} {
  const { origin, port, hash } = new URL(url);
  return { origin, port: Number(port), token: hash.slice('#token='.length) };
}

/** A client that speaks to the browser host as the page does. */
export function createHttpClient(url: string): Client {
  const { origin, token } = partsOf(url);
  const headers = { [tokenHeader]: token, origin };
  return createClient({
    call: async (name, input) => {
      const { type, line, files } = toCallBody(input);
      const response = await fetch(`${origin}${callPathOf(name)}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': type },
        body: new Blob([line, ...(files as BlobPart[])]),
      });
      return (await response.json()) as Answer<unknown>;
    },
    subscribe: (listener) => {
      const abort = new AbortController();
      void readPushes(`${origin}${pushPath}`, headers, abort.signal, listener).catch(() => {});
      return () => abort.abort();
    },
  });
}

async function readPushes(
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  listener: (push: Push) => void,
): Promise<void> {
  const { body } = await fetch(url, { headers, signal });
  let rest = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const taken = takePushes(`${rest}${chunk}`);
    rest = taken.rest;
    for (const push of taken.pushes) if (!signal.aborted) listener(push);
  }
}
