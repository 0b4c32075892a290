/** A typed line, and the same line as the rules compare it, character by character. */
export interface TypedLine {
  readonly text: string;
  /** Normal form C, with Latin digits, plain spaces, hyphens and apostrophes, and its capitals. */
  readonly cased: string;
  /** `cased` in lower case; always of the same length. */
  readonly plain: string;
  /** Where each character of `plain` begins in `text`, and at last where the text ends. */
  readonly origins: readonly number[];
}

/** A stretch of `plain`; `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const replacements: readonly (readonly [RegExp, string])[] = [
  [/[‘’´`ʼ]/g, "'"],
  [/[‐-―−]/g, '-'],
  // The marks of what is understood, below.
  [/[\s\ue000\ue001]/g, ' '],
];

/** Prepares a line for the rules. A letter with its accents is one character, so that typed and composed accents are the same. */
export function toTypedLine(text: string): TypedLine {
  let cased = '';
  let plain = '';
  const origins: number[] = [];
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const normal = normalOf(match[0]);
    const lower = normal.toLowerCase();
    cased += normal;
    plain += lower.length === normal.length ? lower : normal;
    for (let unit = 0; unit < normal.length; unit += 1) origins.push(match.index);
  }
  origins.push(text.length);
  return { text, cased: withoutLongRuns(cased), plain: withoutLongRuns(plain), origins };
}

/**
 * A run of more characters without a space says nothing that the rules know. They try each start within a run, so that a long
 * one would cost the square of its length.
 */
const longRun = /\S{65,}/g;

const withoutLongRuns = (line: string): string => line.replace(longRun, (run) => taken.repeat(run.length));

function normalOf(cluster: string): string {
  if (/^[ -~]$/.test(cluster)) return cluster;
  let normal = cluster.normalize('NFKC').replace(/\p{Cf}/gu, '');
  for (const [pattern, plain] of replacements) normal = normal.replace(pattern, plain);
  return normal;
}

/** Where a stretch of the compared line lies in the typed text. */
export const rangeInText = ({ origins, text }: TypedLine, { from, to }: Range): Range => ({
  from: origins[from] ?? text.length,
  to: origins[to] ?? text.length,
});

/** Stands for what is already understood: neither a letter nor a space, so that no later pattern reaches over it. */
const taken = '\ue000';

/** The line with a stretch blanked out. */
export const without = (line: string, { from, to }: Range): string =>
  line.slice(0, from) + taken.repeat(to - from) + line.slice(to);

/** A word of the line with its place. */
export interface Word extends Range {
  readonly plain: string;
  readonly cased: string;
  /** What stands between it and the word before: spaces, punctuation, or something understood. */
  readonly gap: string;
}

const wordPattern =
  /[\p{L}\p{N}][\w.+-]*@[\w-]+\.[\w.-]*\w|@?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'.&_](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+|'s|(?<=^w|\Ww)\/)*|[&+]|@(?=\s)/gu;

/** The words of a line, without what is understood. */
export function wordsOf(plain: string, cased: string): readonly Word[] {
  let end = 0;
  return [...cased.matchAll(wordPattern)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    if (plain.slice(from, to).includes(taken)) return [];
    const word = { from, to, plain: plain.slice(from, to), cased: match[0], gap: plain.slice(end, from) };
    end = to;
    return [word];
  });
}

export const isTaken = (gap: string): boolean => gap.includes(taken);
