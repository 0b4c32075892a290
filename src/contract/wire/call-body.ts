import { type CarriedFile, isFile } from '../carried-file';
import type { Answer, Failure } from '../failure';
import { importLimit } from '../import-limit';
import { bodyLimits } from '../operation';

/**
 * The body of a call is one line of JSON. Bytes in the input are replaced by `{ "$bytes": LENGTH }` and follow the line as
 * raw bytes, in the order of the JSON, so that a file of many megabytes is never encoded as text.
 */
const bytesKey = '$bytes';

/** The only field that may hold bytes. Other objects have keys from strangers' files, which could be called `$bytes`. */
const bytesField = 'content';

/** Media types of a call: JSON alone, and JSON followed by bytes. */
export const callTypes = ['application/json', 'application/vnd.mingle.call'] as const;
export type CallType = (typeof callTypes)[number];
export const [plainCall, callWithBytes] = callTypes;

export const isCallType = (type: string): type is CallType => callTypes.some((known) => known === type);

/** What is sent: the line of JSON, and the bytes and files that follow it. */
export interface CallBody {
  readonly type: CallType;
  /** Ends with a line feed if bytes follow. */
  readonly line: string;
  readonly files: readonly (Uint8Array | CarriedFile)[];
}

export function toCallBody(input: unknown): CallBody {
  const files: (Uint8Array | CarriedFile)[] = [];
  const line = JSON.stringify(input, (_key, item: unknown) => {
    if (item instanceof Uint8Array) {
      files.push(item);
      return { [bytesKey]: item.byteLength };
    }
    if (!isFile(item)) return item;
    files.push(item);
    return { [bytesKey]: item.size };
  });
  return files.length === 0
    ? { type: plainCall, line, files }
    : { type: callWithBytes, line: `${line}\n`, files };
}

const lineEnd = 10;

class BodyError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Decodes the input of a call. A file above the import limit is refused. */
export function parseCallBody(body: Uint8Array, type: CallType): Answer<unknown> {
  const at = type === callWithBytes ? body.indexOf(lineEnd) : -1;
  const [head, bytes] = at < 0 ? [body, body.subarray(0, 0)] : [body.subarray(0, at), body.subarray(at + 1)];
  if (type === callWithBytes && head.length > bodyLimits.usual) {
    return { ok: false, error: { code: 'too-large', message: 'The request is larger than Mingle takes.' } };
  }
  let taken = 0;
  const take = (length: unknown): Uint8Array => {
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) throw incomplete();
    if (length > importLimit) {
      throw new BodyError({ code: 'too-large', message: 'A file of more than 64 MB cannot be imported.' });
    }
    if (taken + length > bytes.length) throw incomplete();
    taken += length;
    return new Uint8Array(bytes.buffer, bytes.byteOffset + taken - length, length);
  };
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(head), (key, item: unknown) =>
      key === bytesField && isBytesMark(item) ? take(item[bytesKey]) : item,
    );
    if (taken < bytes.length) throw incomplete();
    return { ok: true, value };
  } catch (error) {
    if (error instanceof BodyError) return { ok: false, error: error.failure };
    return {
      ok: false,
      error: { code: 'bad-input', message: 'The request is not JSON that Mingle can read.' },
    };
  }
}

function isBytesMark(item: unknown): item is { readonly [bytesKey]: unknown } {
  return (
    typeof item === 'object' &&
    item !== null &&
    Object.hasOwn(item, bytesKey) &&
    Object.keys(item).length === 1
  );
}

const incomplete = (): BodyError =>
  new BodyError({ code: 'bad-input', message: 'The content of the file did not arrive as it was sent.' });
