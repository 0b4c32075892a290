import type { PersonView } from '../../../../contract/views/person';
import { unmetSince } from '../../../../domain/people/unmet-since';
import { foldText } from '../../../../domain/text/fold';
import type { Day } from '../../../../domain/time/day';
import { shiftDay } from '../../../../domain/typed-day/reading';
import type { PeopleQuery, PeopleSort } from './people-query';

/** A person with the folded texts that a search looks into. */
interface Searchable {
  readonly person: PersonView;
  readonly all: string;
  readonly place: string;
}

const toSearchable = (person: PersonView): Searchable => ({
  person,
  all: foldText(
    [
      person.name,
      ...person.otherNames,
      ...person.emails,
      person.organisation,
      person.role,
      person.place,
      ...person.circles,
    ].join('\n'),
  ),
  place: foldText(person.place),
});

export const toSearchables = (people: readonly PersonView[]): readonly Searchable[] =>
  people.map(toSearchable);

/** How days in a search are read. */
type Reading = Parameters<typeof unmetSince>[1];

/** Every word of the text is found somewhere; `in London` also means the place alone, `not since June` who was last met. */
function matcherOf(text: string, reading: Reading): (one: Searchable) => boolean {
  const since = unmetSince(text, reading);
  if (since !== null) return ({ person }) => isUnmet(person, since);
  const folded = foldText(text).trim();
  if (folded === '') return () => true;
  const words = folded.split(/\s+/);
  const place = /^in\s+(.+)$/.exec(folded)?.[1];
  return ({ all, place: where }) =>
    words.every((word) => all.includes(word)) || (place !== undefined && where.includes(place));
}

/** Not met since `since`: met before, or kept and never met. */
const isUnmet = ({ lastMet, isKept }: PersonView, since: Day): boolean =>
  lastMet === null ? isKept : lastMet < since;

const compareDays = (one: Day | null, other: Day | null, direction: 1 | -1): number => {
  if (one === other) return 0;
  // Without a day they come last, in either direction.
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -direction : direction;
};

const orders: Readonly<Record<PeopleSort, (one: PersonView, other: PersonView) => number>> = {
  // As the host lists them.
  name: () => 0,
  lately: (one, other) => compareDays(one.lastMet, other.lastMet, -1),
  'long-ago': (one, other) => compareDays(one.lastMet, other.lastMet, 1),
  due: (one, other) => compareDays(one.due, other.due, 1),
};

/** Those whom a query asks for, in its order; `people` are by name. */
export function shownPeople(
  people: readonly Searchable[],
  query: PeopleQuery,
  reading: Reading,
): readonly PersonView[] {
  const isNamed = matcherOf(query.text, reading);
  const { today } = reading;
  const since = query.unmetMonths > 0 ? shiftDay(today, -query.unmetMonths, 'months') : null;
  const shown = people
    .filter(
      (one) =>
        isNamed(one) &&
        (!query.onlyDue || (one.person.due !== null && one.person.due <= today)) &&
        (!query.onlyKept || one.person.isKept) &&
        (since === null || isUnmet(one.person, since)) &&
        (query.imported === null || one.person.importedAt === query.imported) &&
        (query.circle === '' || one.person.circles.includes(query.circle)),
    )
    .map(({ person }) => person);
  return query.sort === 'name' ? shown : shown.toSorted(orders[query.sort]);
}
