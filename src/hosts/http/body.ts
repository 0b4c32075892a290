import type { IncomingMessage } from 'node:http';
import type { Refusal } from './guard';

/**
 * The largest request body, in bytes: the largest file that may be imported, as base64, and the JSON around
 * it.
 */
export const bodyLimit = 96 * 1024 * 1024;

export type Body =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The connection broke: there is nobody left to answer. */
  | { readonly kind: 'broken' };

const tooLarge: Body = {
  kind: 'refused',
  refusal: {
    status: 413,
    code: 'too-large',
    message: 'The request is too large. A file may have up to 64 MB.',
  },
};

/**
 * Reads a JSON body. What goes beyond the limit is read and thrown away, not cut off: a sender that is cut
 * off in the middle sees a reset connection instead of the answer.
 */
export function readBody(request: IncomingMessage): Promise<Body> {
  if (!isPlainJson(request)) {
    request.resume();
    const message = 'Calls to Mingle are sent as application/json.';
    return Promise.resolve({ kind: 'refused', refusal: { status: 415, code: 'bad-input', message } });
  }
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) {
    request.resume();
    return Promise.resolve(tooLarge);
  }
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else chunks = [];
    });
    request.on('end', () =>
      resolve(size > bodyLimit ? tooLarge : { kind: 'text', text: Buffer.concat(chunks).toString() }),
    );
    request.on('close', () => resolve({ kind: 'broken' }));
  });
}

function isPlainJson({ headers }: IncomingMessage): boolean {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json' && headers['content-encoding'] === undefined;
}
