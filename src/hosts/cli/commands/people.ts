import type { PersonView } from '../../../contract/views/person';
import { foldText } from '../../../domain/text/fold';
import type { Day } from '../../../domain/time/day';
import type { Format } from '../../../words/format';
import type { CommandContext } from '../context';
import { formatOf } from '../context';
import { oneLine, toTable } from '../text/output';

interface Options {
  readonly due?: true;
  readonly text?: string;
}

/**
 * `mingle people`: everyone whom the user keeps or calendars name; with `--due`, those with whom it is time to be in touch
 * again, longest first; with `--text`, those with it in name, address, organisation, place or circles.
 */
export async function listPeople(context: CommandContext, { due, text }: Options): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const [all, { today }] = [await planner.ask('people.list', {}), await planner.ask('app.info', {})];
    const found = text === undefined ? all : all.filter(has(text));
    const people = due ? dueBy(found, today) : found;
    const format = await formatOf(planner);
    context.print(people.map(toJson), () => peopleTable(people, format));
  });
}

const has = (text: string) => {
  const wanted = foldText(text.trim());
  return ({ name, otherNames, emails, organisation, role, place, circles }: PersonView): boolean =>
    [name, ...otherNames, ...emails, organisation, role, place, ...circles].some((one) =>
      foldText(one).includes(wanted),
    );
};

const dueBy = (people: readonly PersonView[], today: Day): readonly PersonView[] =>
  people
    .filter(({ due }) => due !== null && due <= today)
    .toSorted((one, other) => (one.due ?? '').localeCompare(other.due ?? ''));

const toJson = ({ ties, ...person }: PersonView) => ({ ...person, tie: ties[0] ?? null, ties });

function peopleTable(people: readonly PersonView[], format: Format): string {
  const dayText = (day: Day | null) => (day === null ? '' : format.day(day, 'full'));
  if (people.length === 0) return 'Nobody.\n';
  return toTable([
    ['Name', 'Organisation', 'Last met', 'Next', 'Due', 'Hours', 'E-mail'],
    ...people.map((person) => [
      oneLine(person.name),
      oneLine(person.organisation),
      dayText(person.lastMet),
      dayText(person.next),
      dayText(person.due),
      format.number(person.hours),
      oneLine(person.emails[0] ?? ''),
    ]),
  ]);
}
