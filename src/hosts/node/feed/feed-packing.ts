import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The content codings that are understood (RFC 9110 §8.4.1), as the header Accept-Encoding. */
export const acceptEncoding = 'gzip, deflate, br';

// Like a browser, takes a body whose checksum at the end is missing.
const lenient = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(lenient),
  'x-gzip': () => createGunzip(lenient),
  deflate: () => createInflate(lenient),
  br: () => createBrotliDecompress(),
};

/** The body of an answer without its content coding, chunk by chunk; one in an unknown coding comes as it is. */
export function unpacked(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const unpack = Object.hasOwn(unpackers, coding) ? unpackers[coding] : undefined;
  // The reader of the stream gets its error.
  return unpack ? pipeline(response, unpack(), () => undefined) : response;
}
