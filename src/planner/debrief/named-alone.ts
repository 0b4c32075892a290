import { readDebriefLine } from '../../domain/debrief/debrief';
import type { Said } from '../../domain/debrief/said';
import type { ForWhom } from '../../domain/follow-ups/usual-steps';
import { nameKey } from '../../domain/people/person';
import { dayLanguages } from '../../domain/typed-day/day-words';
import type { Plan } from '../../plan/plan';

/** Characters. A longer line is more than a name, and reading hundreds of them takes time. */
const longest = 60;

/** Those whom short lines of a debrief name and who have no entry, since the user kept the name alone. */
export function namedAlone({ people }: Plan, said: readonly Said[], monthFirst: boolean): readonly ForWhom[] {
  const withEntry = (line: string): readonly string[] =>
    said.flatMap(({ personId, line: other }) => {
      const person = other === line && personId !== null ? people.get(personId) : undefined;
      return person ? [person.name, ...person.otherNames].map(nameKey) : [];
    });
  return said
    .filter(({ personId, line }) => personId === null && line.length <= longest)
    .flatMap(({ line, day }) => {
      const entries = withEntry(line);
      const isKnown = (name: string): boolean =>
        entries.some((one) => one === nameKey(name) || one.startsWith(`${nameKey(name)} `));
      return readDebriefLine(line, { day, monthFirst, languages: dayLanguages })
        .entries.flatMap(({ person }) => (person === null || isKnown(person) ? [] : [person]))
        .map((person) => ({ person, personId: null }));
    });
}
