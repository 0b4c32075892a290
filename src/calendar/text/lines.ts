/** Takes one unfolded line; `number` is where it begins in the file, from 1. Blank lines are not passed on. */
export type OnLine = (text: string, number: number) => void;

/** Splits a file into unfolded lines. It may come in any pieces, as long as only the last one ends within a line. */
export interface LineCutter {
  readonly add: (piece: string) => void;
  /** Passes on the last line. */
  readonly end: () => void;
}

const lf = 10;
const cr = 13;
const space = 32;
const tab = 9;

/**
 * Unfolds as RFC 5545 §3.1 says. CR LF, LF, CR and CR CR LF all end a line, in any mixture; a blank line does not end a
 * folded one.
 */
export function createLineCutter(onLine: OnLine): LineCutter {
  let line = '';
  let number = 1;
  let begun = 1;

  const take = (text: string, from: number, end: number): void => {
    const first = text.charCodeAt(from);
    if ((first === space || first === tab) && line !== '') {
      line += text.slice(from + 1, end);
      return;
    }
    if (line !== '') onLine(line, begun);
    line = text.slice(from, end);
    begun = number;
  };
  return {
    add(text) {
      // Looked for ahead, so that a text without bare CRs is searched for them once.
      let nextCr = text.indexOf('\r');
      for (let from = 0; from < text.length; number += 1) {
        const feed = text.indexOf('\n', from);
        const end = feed < 0 ? text.length : feed;
        if (nextCr >= 0 && nextCr < from) nextCr = text.indexOf('\r', from);
        const stop = nextCr >= 0 && nextCr < end ? nextCr : end;
        if (stop > from) take(text, from, stop);
        from = stop + breakLength(text, stop);
      }
    },
    end() {
      if (line !== '') onLine(line, begun);
    },
  };
}

function breakLength(text: string, at: number): number {
  if (text.charCodeAt(at) !== cr) return 1;
  const next = text.charCodeAt(at + 1);
  if (next === lf) return 2;
  return next === cr && text.charCodeAt(at + 2) === lf ? 3 : 1;
}
