import type { Answer, Failure } from '../../contract/failure';
import { importLimit } from '../../contract/operations';

/** The one key of an object that stands for bytes. */
const bytesKey = '$bytes';

const base64Shape = /^[A-Za-z0-9+/]*={0,2}$/;
const base64Limit = Math.ceil(importLimit / 3) * 4;

class WireError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** JSON in which bytes are written `{ "$bytes": "<base64>" }`. */
export function toWire(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, item: unknown) {
    // `item` has been through toJSON, which makes a list of numbers out of a Buffer.
    const raw = this[key];
    return raw instanceof Uint8Array ? { [bytesKey]: Buffer.from(raw).toString('base64') } : item;
  });
}

/** Reads what `toWire` wrote. Bytes above the import limit are refused before they are decoded. */
export function parseWire(text: string): Answer<unknown> {
  try {
    return {
      ok: true,
      value: JSON.parse(text, (_key, item: unknown) => (isWireBytes(item) ? toBytes(item[bytesKey]) : item)),
    };
  } catch (error) {
    if (error instanceof WireError) return { ok: false, error: error.failure };
    return {
      ok: false,
      error: { code: 'bad-input', message: 'The request is not JSON that Mingle can read.' },
    };
  }
}

function isWireBytes(item: unknown): item is { readonly [bytesKey]: unknown } {
  return (
    typeof item === 'object' &&
    item !== null &&
    Object.hasOwn(item, bytesKey) &&
    Object.keys(item).length === 1
  );
}

function toBytes(base64: unknown): Uint8Array {
  if (typeof base64 !== 'string' || base64.length % 4 !== 0) throw notBase64();
  if (base64.length > base64Limit) {
    throw new WireError({ code: 'too-large', message: 'A file of more than 64 MB cannot be imported.' });
  }
  if (!base64Shape.test(base64)) throw notBase64();
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

const notBase64 = (): WireError =>
  new WireError({ code: 'bad-input', message: 'The content of the file did not arrive as base64.' });
