import type { FollowUpView } from '../../../contract/views/follow-up';
import type { PersonView } from '../../../contract/views/person';
import { nameKey } from '../../../domain/people/person';
import { foldText } from '../../../domain/text/fold';
import type { Day } from '../../../domain/time/day';
import type { Format } from '../../../words/format';
import type { CommandContext } from '../context';
import { formatOf } from '../context';
import { oneLine, toTable } from '../text/output';
import { isDue } from './follow-ups';

interface Options {
  readonly due?: true;
  readonly text?: string;
}

/**
 * `mingle people`: everyone whom the user keeps or calendars name; with `--due`, those with whom it is time to be in touch
 * again or who wait for a follow-up; with `--text`, those with it in name, address, organisation, place or circles.
 */
export async function listPeople(context: CommandContext, { due, text }: Options): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const [all, { today }] = [await planner.ask('people.list', {}), await planner.ask('app.info', {})];
    const found = text === undefined ? all : all.filter(has(text));
    const people = due ? found.filter(isDueIn(today, await planner.ask('follow-ups.list', {}))) : found;
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

/** A follow-up has its person as text: a name or an address. */
function isDueIn(today: Day, followUps: readonly FollowUpView[]): (person: PersonView) => boolean {
  const waiting = new Set(followUps.filter(isDue).map(({ person }) => nameKey(person)));
  return ({ due, name, otherNames, emails }) =>
    (due !== null && due <= today) ||
    [name, ...otherNames, ...emails].some((one) => waiting.has(nameKey(one)));
}

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
