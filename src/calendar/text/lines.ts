/** Called with each unfolded line that is not empty; `number` is the line of the file on which it begins, from 1. */
export type OnLine = (text: string, number: number) => void;

/** Splits a file into unfolded lines. The file comes in pieces; only the last piece may end within a line. */
export interface LineCutter {
  readonly add: (piece: string) => void;
  /** Passes on the last line. */
  readonly end: () => void;
}

const lf = 10;
const cr = 13;
const space = 32;
const tab = 9;

/** Called with each line of the file that is not empty: `text` from `from` to `end` is line `number`. */
type OnFileLine = (text: string, from: number, end: number, number: number) => void;

/**
 * Unfolds lines (RFC 5545 §3.1). An empty line does not end a folded line.
 */
export function createLineCutter(onLine: OnLine): LineCutter {
  let line = '';
  let lineStart = 1;

  const split = createLineSplitter((text, from, end, number) => {
    if (isFold(text, from) && line !== '') {
      line += text.slice(from + 1, end);
      return;
    }
    if (line !== '') onLine(line, lineStart);
    line = text.slice(from, end);
    lineStart = number;
  });
  return {
    add: split,
    end() {
      if (line !== '') onLine(line, lineStart);
    },
  };
}

/** True where a line of the file continues the one before. */
export function isFold(text: string, from: number): boolean {
  const first = text.charCodeAt(from);
  return first === space || first === tab;
}

/** Splits text that comes in pieces into lines. CR LF, LF, CR and CR CR LF all end a line, in any mixture. */
export function createLineSplitter(onFileLine: OnFileLine): (piece: string) => void {
  let number = 1;
  return (text) => {
    // The next CR is cached, so that a text without CRs is searched for them only once.
    let nextCr = text.indexOf('\r');
    for (let from = 0; from < text.length; number += 1) {
      const feed = text.indexOf('\n', from);
      const end = feed < 0 ? text.length : feed;
      if (nextCr >= 0 && nextCr < from) nextCr = text.indexOf('\r', from);
      const stop = nextCr >= 0 && nextCr < end ? nextCr : end;
      if (stop > from) onFileLine(text, from, stop, number);
      from = stop + breakLength(text, stop);
    }
  };
}

function breakLength(text: string, at: number): number {
  if (text.charCodeAt(at) !== cr) return 1;
  const next = text.charCodeAt(at + 1);
  if (next === lf) return 2;
  return next === cr && text.charCodeAt(at + 2) === lf ? 3 : 1;
}
