import type { Circle } from '../../../domain/people/circle';
import { unknownFacts } from '../../../domain/people/person';
import { nameIn } from '../../people/people';
import { createViewInputs, toPersonView } from '../../people/person-view';
import { isSomebody } from '../../people/somebody';
import type { Table, TableInputs } from './table';
import { joined, tableOf } from './table';

/** Everybody whom the user keeps or a calendar names, with what the user wrote. */
export function peopleTable({ context, roster }: TableInputs): Table {
  const inputs = createViewInputs(context, context.edits.plan());
  const people = [...roster.known.values()]
    .filter(isSomebody)
    .map((known) => ({ ...(known.person ?? unknownFacts), ...toPersonView(known, inputs) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return tableOf(people, {
    name: ({ name }) => name,
    otherNames: ({ otherNames }) => joined(otherNames),
    emails: ({ emails }) => joined(emails),
    phones: ({ phones }) => joined(phones),
    organisation: ({ organisation }) => organisation,
    role: ({ role }) => role,
    place: ({ place }) => place,
    birthday: ({ birthday }) => birthday,
    ties: ({ ties }) => joined(ties),
    circles: ({ circles }) => joined(circles),
    cadenceDays: ({ cadenceDays }) => cadenceDays,
    kept: ({ isKept }) => isKept,
    events: ({ events }) => events,
    hours: ({ hours }) => hours,
    lastMet: ({ lastMet }) => lastMet,
    next: ({ next }) => next,
    due: ({ due }) => due,
    howMet: ({ howMet }) => howMet,
    gifts: ({ gifts }) => gifts,
    food: ({ food }) => food,
    children: ({ children }) => children,
    note: ({ note }) => note,
  });
}

/** A row for each membership, so that a spreadsheet can filter by person; a circle of nobody has one row without a person. */
export function circlesTable({ context }: TableInputs): Table {
  const { circles, people } = context.edits.plan();
  const membersOf = ({ members }: Circle): readonly string[] =>
    members.flatMap((id) => {
      const person = people.get(id);
      return person ? [nameIn(person)] : [];
    });
  const memberships = [...circles.values()]
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    .flatMap((circle) => {
      const members = membersOf(circle);
      return (members.length > 0 ? members : ['']).map((person) => ({ circle, person }));
    });
  return tableOf(memberships, {
    circle: ({ circle }) => circle.name,
    cadenceDays: ({ circle }) => circle.cadenceDays,
    person: ({ person }) => person,
  });
}
