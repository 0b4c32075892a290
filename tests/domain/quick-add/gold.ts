import { readFileSync } from 'node:fs';
import type { QuickAdd } from '../../../src/domain/quick-add/quick-add';

interface Expected {
  readonly start: string | null;
  readonly day: string | null;
  readonly durationMinutes: number | null;
  readonly people: readonly string[];
  readonly place: string | null;
  readonly kind: string | null;
}

type Accepted = Partial<Expected> & {
  readonly startBetween?: readonly [string, string];
  readonly dayBetween?: readonly [string, string];
};

/** A line with what it means, and what else is right. */
export interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly now: string;
  readonly zone: string;
  readonly expect: Expected;
  readonly accept?: readonly Accepted[];
  readonly check: { readonly titleMust: readonly string[]; readonly titleNot: readonly string[] };
}

export const goldLines = (name: string): readonly GoldLine[] =>
  readFileSync(new URL(`../../fixtures/quick-add/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldLine);

const isBetween = (at: string | null, range: readonly [string, string] | undefined): boolean =>
  at !== null && range !== undefined && at >= range[0] && at <= range[1];

function isWhen({ time }: QuickAdd, { expect, accept = [] }: GoldLine): boolean {
  const start = time.kind === 'timed' ? time.start.slice(0, 16) : null;
  const day = time.kind === 'day' ? time.day : null;
  if (start === expect.start && day === expect.day) return true;
  return accept.some(
    (one) =>
      isBetween(start, one.startBetween) ||
      isBetween(day ?? start?.slice(0, 10) ?? null, one.dayBetween) ||
      (one.start !== undefined && start === one.start) ||
      (one.day !== undefined && day === one.day),
  );
}

const folded = (texts: readonly string[]): string =>
  texts
    .map((text) => text.toLowerCase().replace(/^(?:(?:dr|prof|mr|ms|herr|frau|m|mme|sra?|dra)\.? )+/, ''))
    .toSorted()
    .join('|');

const arePeople = ({ people }: QuickAdd, { expect, accept = [] }: GoldLine): boolean =>
  [expect.people, ...accept.flatMap((one) => (one.people ? [one.people] : []))].some(
    (names) => folded(names) === folded(people.map(({ name }) => name)),
  );

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}_']+/gu) ?? [];

function isTitle({ title }: QuickAdd, { check }: GoldLine): boolean {
  const words = wordsIn(title);
  return (
    check.titleMust.every((word) => words.includes(word)) &&
    !check.titleNot.some((word) => words.includes(word))
  );
}

const isKind = ({ kind }: QuickAdd, { expect, accept = [] }: GoldLine): boolean =>
  kind === expect.kind || accept.some((one) => one.kind !== undefined && one.kind === kind);

/** The share of lines, in percent, of which each field is read right. */
export function sharesOf(lines: readonly GoldLine[], read: (line: GoldLine) => QuickAdd) {
  const all = lines.map((line) => ({ line, got: read(line) }));
  const share = (isRight: (got: QuickAdd, line: GoldLine) => boolean, of = all): number =>
    Math.round((100 * of.filter(({ got, line }) => isRight(got, line)).length) / of.length);
  return {
    when: share(isWhen),
    people: share(
      arePeople,
      all.filter(({ line }) => line.expect.people.length > 0),
    ),
    title: share(isTitle),
    kind: share(isKind),
    length: share((got, { expect }) => got.minutes === expect.durationMinutes),
  };
}
