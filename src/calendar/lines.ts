/** Takes one unfolded line; `number` is where it begins in the file, from 1. Blank lines are not passed on. */
export type OnLine = (text: string, number: number, offset: number) => void;

const cr = 13;
const lf = 10;
const space = 32;
const tab = 9;

/**
 * Cuts a file into unfolded lines (RFC 5545 §3.1). CR LF, LF, CR and CR CR LF all end a line, in any mixture; a blank
 * line does not end a folded one. `offset` is how many characters of `text` lie before the line.
 */
export function forEachLine(text: string, onLine: OnLine): void {
  let pieces: string[] = [];
  let begun = { number: 0, offset: 0 };
  const flush = (): void => {
    if (pieces.length === 0) return;
    onLine(pieces.length === 1 ? (pieces[0] ?? '') : pieces.join(''), begun.number, begun.offset);
    pieces = [];
  };
  let number = 1;
  for (let from = 0; from < text.length; number += 1) {
    const end = lineEnd(text, from);
    if (end > from) {
      const first = text.charCodeAt(from);
      if ((first === space || first === tab) && pieces.length > 0) {
        pieces.push(text.slice(from + 1, end));
      } else {
        flush();
        begun = { number, offset: from };
        pieces.push(text.slice(from, end));
      }
    }
    from = end + breakLength(text, end);
  }
  flush();
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lf || code === cr) return at;
  }
  return text.length;
}

function breakLength(text: string, at: number): number {
  if (text.charCodeAt(at) !== cr) return 1;
  const next = text.charCodeAt(at + 1);
  if (next === lf) return 2;
  return next === cr && text.charCodeAt(at + 2) === lf ? 3 : 1;
}
