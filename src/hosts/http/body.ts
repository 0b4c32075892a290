import type { IncomingMessage } from 'node:http';
import type { BodySize } from '../../contract/operation';
import { bodyLimits } from '../../contract/operation';
import type { CallType } from '../../contract/wire/call-body';
import { callWithBytes, isCallType, plainCall } from '../../contract/wire/call-body';
import type { Refusal } from './guard';

export type Body =
  | { readonly kind: 'whole'; readonly type: CallType; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The connection broke, so no answer can be sent. */
  | { readonly kind: 'broken' };

const tooLarge = (size: BodySize): Body => ({
  kind: 'refused',
  refusal: {
    status: 413,
    code: 'too-large',
    message:
      size === 'file'
        ? 'The request is too large. A file may have up to 64 MB.'
        : 'The request is larger than Mingle takes.',
  },
});

/**
 * Reads the body of a call, as large as calls of this size are. Bytes beyond the limit are read and discarded: if the server closed the connection instead,
 * the sender would see a reset and not the answer.
 */
export function readBody(request: IncomingMessage, size: BodySize): Promise<Body> {
  const type = typeOf(request);
  if (type === null) {
    request.resume();
    const message = 'Calls to Mingle are sent as application/json.';
    return Promise.resolve({ kind: 'refused', refusal: { status: 415, code: 'bad-input', message } });
  }
  // The bytes of a file are what makes its call large. The JSON of that call is short.
  const limit = bodyLimits[size === 'file' && type === plainCall ? 'usual' : size];
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume();
    return Promise.resolve(tooLarge(size));
  }
  return new Promise((resolve) => {
    const length = Number(request.headers['content-length'] ?? Number.NaN);
    const gathering = createGathering(type === callWithBytes ? length : Number.NaN, limit);
    request.on('data', gathering.add);
    request.on('end', () => {
      const bytes = gathering.bytes();
      resolve(bytes ? { kind: 'whole', type, bytes } : tooLarge(size));
    });
    request.on('close', () => resolve({ kind: 'broken' }));
  });
}

/** Assembles the body of a request. A file, whose `length` is known, goes into shared memory for the worker. */
function createGathering(length: number, limit: number) {
  const whole = length >= 0 ? new Uint8Array(new SharedArrayBuffer(length)) : null;
  let chunks: Buffer[] = [];
  let size = 0;
  return {
    add: (chunk: Buffer) => {
      size += chunk.length;
      if (whole && size <= length) whole.set(chunk, size - chunk.length);
      else if (size <= limit) chunks.push(chunk);
      else chunks = [];
    },
    /** null when the limit is exceeded. */
    bytes: (): Uint8Array | null => {
      if (size > limit) return null;
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
