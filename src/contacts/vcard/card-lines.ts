import { createLineSplitter, isFold } from '../../calendar/text/lines';

/** Called with each unfolded line of a card; `number` is the line of the file on which it begins, from 1. */
export type OnCardLine = (text: string, number: number) => void;

export interface CardLines {
  readonly add: (piece: string) => void;
  /** Passes on the last line. */
  readonly end: () => void;
}

/** The start of a line that is searched for its encoding. */
const headLength = 400;
const quotedPrintable = /^[^:]*;\s*(?:ENCODING=)?"?QUOTED-PRINTABLE/i;
const base64 = /^[^:]*;\s*(?:ENCODING=)?"?(?:BASE64|B)"?\s*[;:]/i;
const onlyBase64 = /^[A-Za-z0-9+/]+={0,2}\s*$/;
const frame = /^\s*(?:BEGIN|END)\s*:/i;
const cardBegin = /^([ \t]*)BEGIN\s*:\s*VCARD\s*$/i;
const cardEnd = /^END\s*:\s*VCARD\s*$/i;

/**
 * Unfolds the lines of vCards. Besides folds (RFC 6350 §3.2) it joins what only vCard 2.1 has: the soft line breaks of
 * quoted-printable, which a colon in the text after them would hide, and base64 without a blank before each line.
 */
export function createCardLines(onLine: OnCardLine): CardLines {
  let parts: string[] = [];
  let start = 1;
  let last = 0;
  /** True if the text of the line so far ends with a soft line break. */
  let isOpen = false;
  const unindent = createUnindent();

  const flush = (): void => {
    if (parts.length > 0) onLine(parts.length === 1 ? (parts[0] ?? '') : parts.join(''), start);
  };
  const head = (): string => (parts[0] ?? '').slice(0, headLength);
  const append = (piece: string): void => {
    isOpen = false;
    const end = piece.trimEnd();
    if (end.endsWith('=') && quotedPrintable.test(parts.length === 0 ? piece.slice(0, headLength) : head())) {
      isOpen = true;
      parts.push(end.slice(0, -1));
    } else parts.push(piece);
  };
  const split = createLineSplitter((text, from, end, number) => {
    const isNext = number === last + 1;
    last = number;
    const piece = unindent(text.slice(from, end));
    if (parts.length > 0) {
      if (isOpen && isNext && !frame.test(piece)) return append(piece);
      if (isFold(piece, 0)) return append(piece.slice(1));
      if (onlyBase64.test(piece) && base64.test(head())) return append(piece);
    }
    flush();
    parts = [];
    start = number;
    append(piece);
  });
  return { add: split, end: flush };
}

/** Removes the blanks with which some files indent every line of a card; they would be taken for folds. */
function createUnindent(): (line: string) => string {
  let indent = '';
  let isInside = false;
  return (line) => {
    const bare = indent !== '' && line.startsWith(indent) ? line.slice(indent.length) : line;
    if (line.length > headLength) return bare;
    const begin = isInside ? null : cardBegin.exec(line);
    if (begin) {
      isInside = true;
      indent = begin[1] ?? '';
      return line.slice(indent.length);
    }
    if (cardEnd.test(bare)) {
      isInside = false;
      indent = '';
    }
    return bare;
  };
}
