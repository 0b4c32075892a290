import { z } from 'zod';
import type { CircleId } from '../domain/people/circle';
import { read, write } from './operation';
import { circleId, day, line, mergeId, personId } from './schemas/basic';
import { cadenceDays, chosenField, personFacts, personRef } from './schemas/person';
import type { Edited } from './views/edit';
import type { CircleView, DuePerson, PersonPage, PersonSaved, PersonView } from './views/person';

const nothing = z.object({});

/** The part of the contract about people and circles. */
export const peopleOperations = {
  /** By name: everyone whom the user keeps, and everyone who is mentioned in calendars or plans. */
  'people.list': read(nothing).returns<readonly PersonView[]>(),
  /** With whom it is time to be in touch, and whose birthday is within a week: birthdays first, then the longest due. */
  'people.due': read(nothing).returns<readonly DuePerson[]>(),
  'person.get': read(z.object({ id: personRef })).returns<PersonPage>(),
  /** Keeps the given fields; `id: null` adds somebody. Someone who is only mentioned becomes a kept entry. */
  'person.save': write(
    z.object({
      id: personRef.nullable(),
      facts: personFacts.partial(),
      restUntil: day.nullable().optional(),
      /** All circles that the person is in afterwards. */
      circles: z.array(circleId).max(500).optional(),
    }),
  ).returns<PersonSaved>(),
  /** Removes what the user keeps of a person; calendars and plans that name them stay. */
  'person.remove': write(z.object({ id: personId })).returns<Edited>(),
  /** Makes one entry of two. `fromAbsorbed`: the fields that the absorbed one decides. */
  'people.merge': write(
    z.object({ into: personRef, absorbed: personRef, fromAbsorbed: z.array(chosenField).max(20) }),
  ).returns<PersonSaved>(),
  'merge.take-back': write(z.object({ id: mergeId })).returns<PersonSaved>(),
  'circles.list': read(nothing).returns<readonly CircleView[]>(),
  /** `id: null` adds a circle. Members may be people who are only mentioned; they become kept entries. */
  'circle.save': write(
    z.object({
      id: circleId.nullable(),
      name: line.trim().min(1).optional(),
      cadenceDays: cadenceDays.optional(),
      members: z.array(personRef).max(5_000).optional(),
    }),
    'list',
  ).returns<Edited & { readonly id: CircleId }>(),
  'circle.remove': write(z.object({ id: circleId })).returns<Edited>(),
};
