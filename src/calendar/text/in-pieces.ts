const pieceLength = 65_536;

/**
 * Applies `change` to a text piece by piece. `replace` with a function keeps all matches in memory at once, which for a
 * text of megabytes is many times its size. `endOf` adjusts the end of a piece so that it does not split an escape.
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
