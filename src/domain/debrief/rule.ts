import type { DayPhraseContext } from './day-phrase';
import type { DebriefLine, Range } from './debrief-line';
import { plainAt, textOf, typedText } from './debrief-line';
import type { Draft, EntryDraft, TextField } from './draft';
import { entriesInWork, setField } from './draft';

export interface ClauseContext extends DayPhraseContext {
  /** True for a part of a list, where an organisation needs no word before it. */
  readonly isListed: boolean;
}

export type Rule = (draft: Draft, range: Range, context: ClauseContext) => boolean;

export const isAbout = (line: DebriefLine, range: Range): boolean =>
  line.words.find('ownWork', textOf(line, range).plain) !== null ||
  line.words.find('aboutStart', textOf(line, range).plain) !== null ||
  line.words.isWord('finiteWord', plainAt(line, range.from));

/** Those of the current persons whom a clause names; all of them if it names none. */
export function named(draft: Draft, { from, to }: Range): readonly EntryDraft[] {
  const entries = entriesInWork(draft);
  const plain = new Set(draft.line.tokens.slice(from, to).map((token) => token.plain));
  const some = entries.filter(
    ({ person }) => person !== null && plain.has(person.toLowerCase().split(' ')[0] ?? ''),
  );
  return some.length > 0 ? some : entries;
}

/** Gives a range to the current persons who have nothing in a field yet; else it stays without a field. */
export function giveText(
  draft: Draft,
  range: Range,
  field: TextField,
  text = typedText(draft.line, range),
): void {
  const open = entriesInWork(draft).filter((entry) => entry[field] === null);
  for (const entry of open) entry[field] = text;
  if (open.length > 0) setField(draft, range, field);
}
