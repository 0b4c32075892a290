import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DayLanguage } from '../../../src/domain/typed-day/day-words';
import { dayLanguages } from '../../../src/domain/typed-day/day-words';

export interface ExpectedEntry {
  readonly person: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  /** The days on which each follow-up may be due, from the first to the last; null without a day. */
  readonly due: readonly (readonly [string, string] | null)[];
  readonly leadKind: string | null;
  readonly facts: readonly string[];
}

export interface ExpectedLine {
  readonly language: DayLanguage;
  readonly text: string;
  readonly entries: readonly ExpectedEntry[];
}

/** Every fixture counts from this Tuesday. */
export const debriefDay = '2026-10-13';

const folder = join(import.meta.dirname, '../../fixtures/debrief');

const orNull = (cell = '-'): string | null => (cell === '-' ? null : cell);
const listed = (cell = '-'): readonly string[] => (cell === '-' ? [] : cell.split(' ; '));

function toDue(followUp: string): readonly [string, string] | null {
  const [, first, , last] = / @(\d\d-\d\d)(\.\.(\d\d-\d\d))?$/.exec(followUp) ?? [];
  return first === undefined ? null : [`2026-${first}`, `2026-${last ?? first}`];
}

/** `> person | organisation | role | how met | follow-up @due ; … | lead | fact ; …`, with `-` for nothing. */
function toEntry(row: string): ExpectedEntry {
  const [person, organisation, role, , followUps, lead, facts] = row
    .slice(2)
    .split('|')
    .map((cell) => cell.trim());
  return {
    person: orNull(person),
    organisation: orNull(organisation),
    role: orNull(role),
    due: listed(followUps).map(toDue),
    leadKind: orNull(lead),
    facts: listed(facts),
  };
}

/** The lines of a fixture: each with the entries expected below it. */
export function readExpectedLines(...path: readonly string[]): readonly ExpectedLine[] {
  return dayLanguages.flatMap((language) => {
    const lines: { language: DayLanguage; text: string; entries: ExpectedEntry[] }[] = [];
    for (const row of readFileSync(join(folder, ...path, `${language}.txt`), 'utf8').split('\n')) {
      if (row.startsWith('> ')) lines.at(-1)?.entries.push(toEntry(row));
      else if (row !== '') lines.push({ language, text: row, entries: [] });
    }
    return lines;
  });
}
