import type { Answer, Failure } from '../../contract/failure';
import { importLimit } from '../../contract/import-limit';

/**
 * A call is JSON, on one line. Where it holds bytes, `{ "$bytes": LENGTH }` stands for them, and they follow the line as
 * they are, in the order of the JSON: a file of many megabytes is then never made into text.
 */
const bytesKey = '$bytes';

/** The one field that may hold bytes: elsewhere, keys come from strangers' files and may have any name. */
const bytesField = 'content';

/** The type of a call with bytes after its line; plain JSON has none. */
export const callWithBytes = 'application/vnd.mingle.call';

const lineEnd = 10;

class WireError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Reads the body of a call. Bytes above the import limit are refused. */
export function parseWire(body: Uint8Array, type: string): Answer<unknown> {
  const at = type === callWithBytes ? body.indexOf(lineEnd) : -1;
  const [head, bytes] = at < 0 ? [body, body.subarray(0, 0)] : [body.subarray(0, at), body.subarray(at + 1)];
  let taken = 0;
  const take = (length: unknown): Uint8Array => {
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) throw incomplete();
    if (length > importLimit) {
      throw new WireError({ code: 'too-large', message: 'A file of more than 64 MB cannot be imported.' });
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
    if (error instanceof WireError) return { ok: false, error: error.failure };
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

const incomplete = (): WireError =>
  new WireError({ code: 'bad-input', message: 'The content of the file did not arrive as it was sent.' });
