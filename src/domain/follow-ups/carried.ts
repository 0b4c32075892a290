/** Somebody at an event, with what is open with them. Events and points are named by ids. */
export interface PersonWithPoints<Person> {
  readonly person: Person;
  /** The soonest event to come with this person that takes place; null if none does. */
  readonly next: string | null;
  readonly points: readonly string[];
}

/** A point, and with whom of the event it is open. */
export interface CarriedPoint<Person> {
  readonly point: string;
  readonly people: readonly Person[];
}

/**
 * What is carried to an event (product F4): the points of each person whose next event it is, each point once. Nothing is
 * stored, so once that event is cancelled, the points are carried to the one that is next then.
 */
export function carriedTo<Person>(
  event: string,
  people: readonly PersonWithPoints<Person>[],
): readonly CarriedPoint<Person>[] {
  const byPoint = new Map<string, Person[]>();
  for (const { person, next, points } of people) {
    if (next !== event) continue;
    for (const point of new Set(points)) {
      const same = byPoint.get(point);
      if (same) same.push(person);
      else byPoint.set(point, [person]);
    }
  }
  return [...byPoint].map(([point, of]) => ({ point, people: of }));
}
