/** One word of a line: its place in the line, and the word as the rules compare it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, with plain apostrophes. */
  readonly plain: string;
  /** What separates the word from the one before: empty inside a clause, else a comma, a full stop and so on. */
  readonly before: string;
  /** True if a full stop follows that may belong to the word, as in `25.10.` and `Dr.` */
  readonly dotted: boolean;
}

const abbreviation =
  /^(?:\p{L}|dr|prof|professor|mr|mrs|ms|st|mme|mlle|sr|sra|srta|dra|dipl|ing|e\.v|inc|ltd|corp|jr|approx|z\.b|bzw|usw|evtl|ca|nr|no|tel|bros|dept|co|hr|med|re|sem|prov|av|univ|dpt|inst|hosp|ges|cie|ste)$/u;
const month =
  /^(?:jan|f[eé]|mar|mär|a[pvb]r|ma[iy]|jui|jun|jul|ag|ao|aug|sep|o[ck]t|nov|d[eé][cz]|di[cz]|ene|de$)/u;

const toPlain = (text: string): string => text.toLowerCase().replace(/[’‘´`ʼ]/g, "'");

/** Punctuation around a word, which separates; an apostrophe, and the signs of e-mail and hashtags, belong to it. */
const around = /^([\p{P}\p{Sm}]*)(.*?)([\p{P}\p{Sm}]*)$/su;

const isSeparator = (char: string): boolean => /[,;:!?|()[\]{}/+–—…→>•·-]/u.test(char);

/** The last of several counts: after `(Acme);` a new part begins. Two strokes separate fields, one stroke names. */
const separatorIn = (text: string): string =>
  /\/\/|\|/.test(text) ? ';' : ([...text].findLast(isSeparator) ?? '');

const chunks =
  /(?:\p{Extended_Pictographic}|\p{RI}|[\u{1f3fb}-\u{1f3ff}\ufe0f\u200d])+|(?:(?!\p{Extended_Pictographic}|\p{RI})\S)+/gu;
const isPicture = /^(?:\p{Extended_Pictographic}|\p{RI})/u;

/** The words of a line in order, with what separates them. Every letter, digit and symbol is in one of them. */
export function toTokens(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let pending = '';
  for (const match of line.matchAll(chunks)) {
    const [chunk] = match;
    if (isPicture.test(chunk)) {
      const isFirst = tokens.length === 0 || pending !== '';
      tokens.push(toToken(chunk, match.index, tokens.length > 0 ? pending : '', false));
      // In front of a name it is a part of its own, so that the name begins the next.
      pending = isFirst ? pending || '·' : '';
      continue;
    }
    if (chunk === '&' || chunk === '@') {
      tokens.push(toToken(chunk, match.index, pending, false));
      pending = '';
      continue;
    }
    const [, lead = '', core = '', trail = ''] = around.exec(chunk) ?? [];
    if (core === '') {
      pending = separatorIn(chunk) || pending;
      continue;
    }
    if (pending === '.' && !isSentenceEnd(tokens.at(-1), core)) pending = '';
    const before = separatorIn(lead.replace(/\+$/, '')) || pending;
    const start = match.index + lead.length - (lead.endsWith('@') || lead.endsWith('+') ? 1 : 0);
    const kept = line.slice(start, match.index + lead.length) + core;
    tokens.push(toToken(kept, start, tokens.length > 0 ? before : '', trail.startsWith('.')));
    pending = (/^(?:w|re|wg)$/i.test(core) ? '' : separatorIn(trail)) || (trail.includes('.') ? '.' : '');
  }
  return tokens;
}

const toToken = (text: string, start: number, before: string, dotted: boolean): Token => ({
  start,
  end: start + text.length + (dotted && /^\p{L}$/u.test(text) ? 1 : 0),
  text: dotted && /^\p{L}$/u.test(text) ? `${text}.` : text,
  plain: toPlain(text),
  before,
  dotted,
});

function isSentenceEnd(last: Token | undefined, next: string): boolean {
  if (!last) return false;
  if (abbreviation.test(last.plain)) return false;
  // "Fr. Meier" at the start of a part is a title, "bis Fr. Danach" the end of a sentence.
  if (last.plain === 'fr' && (last.start === 0 || last.before !== '')) return false;
  if (/^\d{1,2}(?:\.\d{1,2})?$/.test(last.plain) && /^\p{Ll}/u.test(next)) return false;
  return !(/^\d+$/.test(last.plain) && month.test(next.toLowerCase()));
}

/** `Booking.com`: in capitals a page is the name of an organisation. */
const isDomainName = /^\p{Lu}[\p{L}\d-]+\.(?:com|org|net|de|fr|es|io|ai|eu)$/u;

/** An address, a number to call, a page: kept as a note, and never part of a name. */
export const isContact = ({ text }: Token): boolean =>
  !isDomainName.test(text) &&
  (/.@.|^@[\p{L}\d]+[._]|\(at\)|^https?:|^www\.|\.(?:com|org|net|de|fr|es|io|eu|example)(?:\/|$)/iu.test(
    text,
  ) ||
    /^\+?\d[\d()/-]{6,}$/.test(text) ||
    /^(?:\+\d|0\d{2,})/.test(text));

/** True for a word in capitals, and for one of a script that has none. */
export const isCapital = ({ text }: Token): boolean => /^@?(?:[\p{Lu}\p{Lt}]|\p{Lo})/u.test(text);

/** `SAP`, `R&D`. */
export const isAcronym = (text: string): boolean => /^[\p{Lu}\d&]{2,}$/u.test(text);
