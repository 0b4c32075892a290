import type { Range } from './typed-line';

/** Words that only led to what was taken out behind them. */
const leading =
  /(?:(?<![\p{L}\p{N}])(?:on|at|am|um|ab|from|starting|le|el|by|the|den|dem|dès|till|until|bis|before|vor|avant|antes\sdel?|ce|this|vom|von|for|@)\s*|[,;(–—-]\s*)+$/iu;
const openEnd = /[\s,;:(–—-]+$/u;
const openStart = /^[\s,;:)–—-]+/u;

/** The words of a line without what was understood: in their order and spelling, with single spaces. */
export function titleWithout(text: string, ranges: readonly Range[]): string {
  const sorted = ranges.toSorted((one, other) => one.from - other.from);
  if (sorted.length === 0) return spaced(text);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of sorted) {
    if (from > at) pieces.push(text.slice(at, from).replace(leading, ''));
    at = Math.max(at, to);
  }
  pieces.push(text.slice(at));
  const title = pieces
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(piece))
    .reduce((left, piece) => {
      if (left === '') return piece.replace(openStart, '');
      return /^[,;:.!?)]/.test(piece) ? `${left}${piece}` : `${left} ${piece}`;
    }, '');
  return spaced(title.replace(openEnd, ''));
}

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();
