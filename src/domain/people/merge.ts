import type { Brand } from '../brand';
import type { Instant } from '../time/instant';
import type { CircleId } from './circle';
import type { Person, PersonFacts, PersonId } from './person';
import { nameKey } from './person';

export type MergeId = Brand<string, 'MergeId'>;

/** Fields with one value, of which the user chooses one. */
export const chosenFields = [
  'name',
  'organisation',
  'role',
  'place',
  'birthday',
  'cadenceDays',
  'howMet',
  'gifts',
  'food',
  'children',
  'note',
] as const satisfies readonly (keyof PersonFacts)[];
export type ChosenField = (typeof chosenFields)[number];

/** Fields with several values, which are joined. */
const joinedFields = [
  'otherNames',
  'emails',
  'phones',
  'ties',
] as const satisfies readonly (keyof PersonFacts)[];

/** Two entries that became one. Both earlier states are kept, so that the merge can be taken back later (product P6). */
export interface Merge {
  readonly id: MergeId;
  /** The entry that is left. */
  readonly into: PersonId;
  readonly at: Instant;
  readonly kept: Person;
  readonly absorbed: Person;
  /** The circles of the absorbed entry, and those of them that the other was not in. */
  readonly circles: readonly CircleId[];
  readonly joined: readonly CircleId[];
}

const isEmpty = (value: unknown): boolean => value === '' || value === null;

const union = <Value>(one: readonly Value[], other: readonly Value[]): readonly Value[] => [
  ...new Set([...one, ...other]),
];

/**
 * The merged entry. `fromAbsorbed` names the fields that the user takes from the absorbed entry; an empty field takes the other's
 * value in any case. The name that is not chosen stays as another name.
 */
export function merged(kept: Person, absorbed: Person, fromAbsorbed: readonly ChosenField[]): Person {
  const chosen = chosenFields.map((field) => {
    const [first, second] = fromAbsorbed.includes(field) ? [absorbed, kept] : [kept, absorbed];
    return [field, isEmpty(first[field]) ? second[field] : first[field]];
  });
  const joined = joinedFields.map((field) => [field, union<unknown>(kept[field], absorbed[field])]);
  const person: Person = { ...kept, ...Object.fromEntries([...chosen, ...joined]) };
  const names = union([...person.otherNames, kept.name], [absorbed.name]);
  return {
    ...person,
    otherNames: names.filter((name) => name !== '' && nameKey(name) !== nameKey(person.name)),
  };
}

/**
 * The entry without what the merge brought: values of the absorbed entry go, and what the user has written since stays.
 */
export function withoutMerged(now: Person, { kept, absorbed }: Merge): Person {
  const chosen = chosenFields.map((field) => {
    const isBrought = now[field] === absorbed[field] && now[field] !== kept[field];
    return [field, isBrought ? kept[field] : now[field]];
  });
  const joined = joinedFields.map((field) => {
    const brought: ReadonlySet<unknown> = new Set(
      (absorbed[field] as readonly unknown[]).filter(
        (value) => !(kept[field] as readonly unknown[]).includes(value),
      ),
    );
    return [field, (now[field] as readonly unknown[]).filter((value) => !brought.has(value))];
  });
  const person: Person = { ...now, ...Object.fromEntries([...chosen, ...joined]) };
  const isOfAbsorbed = (name: string): boolean =>
    nameKey(name) === nameKey(absorbed.name) &&
    !kept.otherNames.some((other) => nameKey(other) === nameKey(name));
  const isOwn = (name: string): boolean => nameKey(name) === nameKey(person.name);
  return { ...person, otherNames: person.otherNames.filter((name) => !isOfAbsorbed(name) && !isOwn(name)) };
}
