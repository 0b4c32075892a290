import { open } from 'node:fs/promises';

const pieceLength = 256 * 1024;

/**
 * The lines of an ASCII file, one at a time and without their ends, so that the file is never held as a whole: two pieces of
 * memory are read into in turns, one while the lines of the other are used. Throws the system's error.
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await open(path, 'r');
  const read = (piece: Buffer) => {
    const started = file.read(piece, 0, piece.length);
    // Whoever waits for it is told of a failure; until then nobody waits.
    started.catch(() => undefined);
    return started;
  };
  let [piece, other] = [Buffer.allocUnsafe(pieceLength), Buffer.allocUnsafe(pieceLength)];
  let reading = read(piece);
  try {
    let begun = '';
    for (;;) {
      const bytes = piece.subarray(0, (await reading).bytesRead);
      if (bytes.length === 0) break;
      [piece, other] = [other, piece];
      reading = read(piece);
      let from = 0;
      for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', from)) {
        yield begun + bytes.toString('latin1', from, end);
        begun = '';
        from = end + 1;
      }
      begun += bytes.toString('latin1', from);
    }
    if (begun !== '') yield begun;
  } finally {
    await reading.catch(() => undefined);
    await file.close();
  }
}
