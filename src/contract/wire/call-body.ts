import { type CarriedFile, isFile } from '../carried-file';
import type { Answer, Failure } from '../failure';
import { importLimit } from '../import-limit';

/**
 * The body of a call is JSON, on one line. Where the input holds bytes, `{ "$bytes": LENGTH }` stands for them, and they
 * follow the line as they are, in the order of the JSON: a file of many megabytes is then never made into text.
 */
const bytesKey = '$bytes';

/** The one field that may hold bytes: elsewhere, keys come from strangers' files and may have any name. */
const bytesField = 'content';

/** Media types of a call: JSON alone, and JSON that bytes follow. */
export const callTypes = ['application/json', 'application/vnd.mingle.call'] as const;
export type CallType = (typeof callTypes)[number];
export const [plainCall, callWithBytes] = callTypes;

export const isCallType = (type: string): type is CallType => callTypes.some((one) => one === type);

/** What is sent: a line, and the bytes and files that follow it. */
export interface CallBody {
  readonly type: CallType;
  /** Ends with its line feed where something follows. */
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

/** The input of a call as it was sent. Bytes above the import limit are refused. */
export function parseCallBody(body: Uint8Array, type: CallType): Answer<unknown> {
  const at = type === callWithBytes ? body.indexOf(lineEnd) : -1;
  const [head, bytes] = at < 0 ? [body, body.subarray(0, 0)] : [body.subarray(0, at), body.subarray(at + 1)];
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
