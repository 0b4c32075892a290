import type { FollowUpView } from '../../../contract/views/follow-up';
import type { PersonView } from '../../../contract/views/person';
import type { Day } from '../../../domain/time/day';
import type { Format } from '../../../words/format';
import type { CommandContext } from '../context';
import { formatOf } from '../context';
import { oneLine, toTable } from '../text/output';
import { isDue } from './follow-ups';

/** `mingle people`: all people in the calendars; with `--due`, those with a follow-up due by today. */
export async function listPeople(context: CommandContext, options: { readonly due?: true }): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const all = await planner.ask('people.list', {});
    const people = options.due ? waitingFor(await planner.ask('follow-ups.list', {}), all) : all;
    const format = await formatOf(planner);
    context.print(people, () => peopleTable(people, format));
  });
}

/** The people of due follow-ups. A follow-up has its person as text: a name or an e-mail. */
function waitingFor(
  followUps: readonly FollowUpView[],
  people: readonly PersonView[],
): readonly PersonView[] {
  const named = new Set(followUps.filter(isDue).map(({ person }) => person.trim().toLowerCase()));
  return people.filter(
    ({ name, email }) => named.has(name.toLowerCase()) || (email !== '' && named.has(email)),
  );
}

function peopleTable(people: readonly PersonView[], format: Format): string {
  const dayText = (day: Day | null) => (day === null ? '' : format.day(day, 'full'));
  if (people.length === 0) return 'Nobody.\n';
  return toTable([
    ['Name', 'Last met', 'Next', 'Events', 'E-mail'],
    ...people.map((person) => [
      oneLine(person.name),
      dayText(person.lastMet),
      dayText(person.next),
      format.number(person.events),
      oneLine(person.email),
    ]),
  ]);
}
