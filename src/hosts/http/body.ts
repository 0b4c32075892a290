import type { IncomingMessage } from 'node:http';
import type { CallType } from '../../contract/wire/call-body';
import { callWithBytes, isCallType } from '../../contract/wire/call-body';
import type { Refusal } from './guard';

/** The largest request body, in bytes: the largest file that may be imported, and as much JSON as any call needs. */
export const bodyLimit = 96 * 1024 * 1024;

export type Body =
  | { readonly kind: 'whole'; readonly type: CallType; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The connection broke, so no answer can be sent. */
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
 * Reads the body of a call. Bytes beyond the limit are read and discarded: if the server closed the connection instead,
 * the sender would see a reset and not the answer.
 */
export function readBody(request: IncomingMessage): Promise<Body> {
  const type = typeOf(request);
  if (type === null) {
    request.resume();
    const message = 'Calls to Mingle are sent as application/json.';
    return Promise.resolve({ kind: 'refused', refusal: { status: 415, code: 'bad-input', message } });
  }
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) {
    request.resume();
    return Promise.resolve(tooLarge);
  }
  return new Promise((resolve) => {
    const length = Number(request.headers['content-length'] ?? Number.NaN);
    const gathering = createGathering(type === callWithBytes ? length : Number.NaN);
    request.on('data', gathering.add);
    request.on('end', () => {
      const bytes = gathering.bytes();
      resolve(bytes ? { kind: 'whole', type, bytes } : tooLarge);
    });
    request.on('close', () => resolve({ kind: 'broken' }));
  });
}

/** Assembles the body of a request. A file, whose `length` is known, goes into shared memory for the worker. */
function createGathering(length: number) {
  const whole = length >= 0 ? new Uint8Array(new SharedArrayBuffer(length)) : null;
  let chunks: Buffer[] = [];
  let size = 0;
  return {
    add: (chunk: Buffer) => {
      size += chunk.length;
      if (whole && size <= length) whole.set(chunk, size - chunk.length);
      else if (size <= bodyLimit) chunks.push(chunk);
      else chunks = [];
    },
    /** null when the limit is exceeded. */
    bytes: (): Uint8Array | null => {
      if (size > bodyLimit) return null;
      return whole ? whole.subarray(0, size) : Buffer.concat(chunks);
    },
  };
}

/**
 * The media type of the body; null for one that no call uses. HTML forms cannot send these types, so a page of another
 * site needs a CORS preflight first.
 */
function typeOf({ headers }: IncomingMessage): CallType | null {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  return isCallType(type) && headers['content-encoding'] === undefined ? type : null;
}
