// RFC 5545 §3.2 has no way to write a quote inside a quoted parameter. Programs write one anyway, as `\"` or bare:
// `CN="Ann \"Annie\" Lee"`, `CN="Ann "Annie" Lee"`. So a quote ends a value only where the value can end.

const quoteCode = 34;
const backslashCode = 92;
const spaceCode = 32;
const tabCode = 9;

/** The index of the first `separator` outside quotes; -1 if there is none, or if a quote is never closed. */
export function indexOutsideQuotes(text: string, separator: string, from: number): number {
  const separatorCode = separator.charCodeAt(0);
  const quotes = createQuotes(text);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quoteCode) quotes.pass(at);
    else if (code === separatorCode && !quotes.isOpen()) return at;
  }
  return -1;
}

/** A parameter value without the quotes around it or its parts; those inside it stay, without a backslash before them. */
export function removeQuotes(value: string): string {
  const quotes = createQuotes(value);
  const parts: string[] = [];
  let from = 0;
  for (let at = value.indexOf('"'); at >= 0; at = value.indexOf('"', at + 1)) {
    const isText = quotes.pass(at) === 'text';
    parts.push(value.slice(from, isText && isEscaped(value, at) ? at - 1 : at), isText ? '"' : '');
    from = at + 1;
  }
  parts.push(value.slice(from));
  return parts.join('');
}

interface Quotes {
  /** Says what the quote at `at` is; the quotes of the text must be passed in order. */
  readonly pass: (at: number) => 'opening' | 'closing' | 'text';
  readonly isOpen: () => boolean;
}

function createQuotes(text: string): Quotes {
  let open: 'no' | 'value' | 'within a value' = 'no';
  return {
    isOpen: () => open !== 'no',
    pass(at) {
      const isDelimiter = open === 'value' ? canEnd(text, at) : !isEscaped(text, at);
      if (!isDelimiter) return 'text';
      if (open !== 'no') {
        open = 'no';
        return 'closing';
      }
      open = canBegin(text, at) ? 'value' : 'within a value';
      return 'opening';
    },
  };
}

const isEscaped = (text: string, at: number): boolean => text.charCodeAt(at - 1) === backslashCode;

/** True at the start of a parameter value, or of a further value after a comma. */
function canBegin(text: string, at: number): boolean {
  const before = text.charAt(skipBlanks(text, at - 1, -1));
  return before === '' || before === '=' || before === ',';
}

/** True before a separator. After a backslash, a comma is more likely a part of the name: `"Lee \"Annie\", Ann"`. */
function canEnd(text: string, at: number): boolean {
  const next = skipBlanks(text, at + 1, 1);
  const after = text.charAt(next);
  if (after !== ',') return after === '' || after === ';' || after === ':';
  return !isEscaped(text, at) || text.charAt(next + 1) === '"';
}

function skipBlanks(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (text.charCodeAt(at) === spaceCode || text.charCodeAt(at) === tabCode) at += step;
  return at;
}
