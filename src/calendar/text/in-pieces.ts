const pieceLength = 65_536;

/**
 * Changes a text piece by piece: replacing by a function keeps every match of the text at once, which for a text of
 * megabytes is many times its size. `endOf` moves the end of a piece to where nothing that belongs together is cut.
 */
export function changeInPieces(
  text: string,
  change: (piece: string) => string,
  endOf: (text: string, from: number, end: number) => number,
): string {
  if (text.length <= pieceLength) return change(text);
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = endOf(text, from, Math.min(from + pieceLength, text.length));
    pieces.push(change(text.slice(from, end)));
    from = end;
  }
  return pieces.join('');
}
