import { readDebriefLine } from '../../domain/debrief/debrief';
import type { DebriefEntry } from '../../domain/debrief/draft';
import { nameKey } from '../../domain/people/person';
import type { Day } from '../../domain/time/day';
import { dayLanguages } from '../../domain/typed-day/day-words';

/** What lines say by themselves, before the user changes anything of it. */
export interface RawLines {
  hasFollowUp(line: string, text: string): boolean;
  hasLead(line: string, text: string): boolean;
}

export function createRawLines(day: Day, monthFirst: boolean): RawLines {
  const read = new Map<string, readonly DebriefEntry[]>();
  const entriesOf = (line: string): readonly DebriefEntry[] => {
    const entries =
      read.get(line) ?? readDebriefLine(line, { day, monthFirst, languages: dayLanguages }).entries;
    read.set(line, entries);
    return entries;
  };
  const isSame = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
  return {
    hasFollowUp: (line, text) =>
      entriesOf(line).some(({ followUps }) => followUps.some((one) => isSame(one.text, text))),
    hasLead: (line, text) => entriesOf(line).some(({ lead }) => lead !== null && isSame(lead.text, text)),
  };
}
