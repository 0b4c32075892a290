import type { LeadKind } from '../outcomes/lead';
import type { Day } from '../time/day';
import type { DebriefLine, Range } from './debrief-line';

/** What was promised; `due` is null where no day is said. */
export interface DebriefFollowUp {
  readonly text: string;
  readonly due: Day | null;
}

export interface DebriefLead {
  readonly kind: LeadKind;
  readonly text: string;
}

/** What a line says of one person; `person` is null for what concerns no one. */
export interface DebriefEntry {
  readonly person: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly howMet: string | null;
  readonly followUps: readonly DebriefFollowUp[];
  readonly lead: DebriefLead | null;
  readonly facts: readonly string[];
}

export type DebriefField =
  | 'person'
  | 'organisation'
  | 'role'
  | 'howMet'
  | 'followUp'
  | 'due'
  | 'lead'
  | 'fact';

/** An entry while its line is read. */
export interface EntryDraft {
  person: string | null;
  organisation: string | null;
  role: string | null;
  howMet: string | null;
  followUps: DebriefFollowUp[];
  lead: DebriefLead | null;
  facts: string[];
}

/** What is understood of a line so far. */
export interface Draft {
  readonly line: DebriefLine;
  /** One for each word of the line; null for words in no field. */
  readonly fields: (DebriefField | null)[];
  readonly entries: EntryDraft[];
  /** Those of whom the line now speaks. */
  current: EntryDraft[];
  /** The words before the names that say how one met. */
  opener: Range | null;
}

export const createDraft = (line: DebriefLine): Draft => ({
  line,
  fields: line.tokens.map(() => null),
  entries: [],
  current: [],
  opener: null,
});

export const newEntry = (person: string | null): EntryDraft => ({
  person,
  organisation: null,
  role: null,
  howMet: null,
  followUps: [],
  lead: null,
  facts: [],
});

/** Says in which field the words of a range are, unless one already has them. */
export function setField({ fields }: Draft, { from, to }: Range, field: DebriefField): void {
  for (let index = from; index < to; index += 1) fields[index] ??= field;
}

/** The entries that a clause is about; without a person, one for what concerns no one. */
export function entriesInWork(draft: Draft): readonly EntryDraft[] {
  if (draft.current.length === 0) {
    const entry = newEntry(null);
    draft.entries.push(entry);
    draft.current = [entry];
  }
  return draft.current;
}

export const textFields = ['organisation', 'role', 'howMet'] as const;
export type TextField = (typeof textFields)[number];

/** Fills a field that is still empty; a second text is kept as a fact. */
export function addText(entry: EntryDraft, field: TextField, text: string): void {
  if (entry[field] === null) entry[field] = text;
  else entry.facts.push(text);
}

/** What was said before the first name is of the persons named then. */
export function adopt(draft: Draft, early: EntryDraft): void {
  draft.entries.splice(draft.entries.indexOf(early), 1);
  for (const entry of draft.current) {
    for (const field of textFields) if (early[field] !== null) addText(entry, field, early[field]);
    if (early.lead !== null && entry.lead !== null) entry.facts.push(early.lead.text);
    entry.lead ??= early.lead;
    for (const followUp of early.followUps) entry.followUps.push(followUp);
    for (const fact of early.facts) entry.facts.push(fact);
  }
}
