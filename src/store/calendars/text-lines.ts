import { open } from 'node:fs/promises';

const pieceLength = 256 * 1024;

/**
 * The lines of an ASCII file, one at a time and without their line feeds. The file is never in memory as a whole: of two
 * buffers, one is filled while the lines of the other are used. Throws the system's error.
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await open(path, 'r');
  const read = (piece: Buffer) => {
    const started = file.read(piece, 0, piece.length);
    // `await reading` throws the failure later; without this handler it would be an unhandled rejection until then.
    started.catch(() => undefined);
    return started;
  };
  let [piece, other] = [Buffer.allocUnsafe(pieceLength), Buffer.allocUnsafe(pieceLength)];
  let reading = read(piece);
  try {
    let lineStart = '';
    for (;;) {
      const bytes = piece.subarray(0, (await reading).bytesRead);
      if (bytes.length === 0) break;
      [piece, other] = [other, piece];
      reading = read(piece);
      let from = 0;
      for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', from)) {
        yield lineStart + bytes.toString('latin1', from, end);
        lineStart = '';
        from = end + 1;
      }
      lineStart += bytes.toString('latin1', from);
    }
    if (lineStart !== '') yield lineStart;
  } finally {
    await reading.catch(() => undefined);
    await file.close();
  }
}
