import { readCalendar } from '../../src/calendar/read/read';
import { expandCalendar } from '../../src/calendar/recurrence/occurrences';
import type { PaletteView } from '../../src/contract/palette/palette-view';
import type { PersonPage, PersonView } from '../../src/contract/views/person';
import type { Day } from '../../src/domain/time/day';
import type { Session } from '../../src/hosts/node/open-planner';
import { generateCalendar, personAddress } from './calendar-generator';
import { answerJob, jobInput } from './child';
import { mostOccurrences } from './engines';
import { peakMemory } from './memory';
import { call, importFile, openSession } from './planner-session';
import { zone } from './this-week';

export interface PeopleInput {
  readonly folder: string;
  readonly events: number;
  readonly people: number;
}

/** Times in milliseconds, one for each round. */
export interface PeopleAnswer {
  /** The first list, for which all events are gone through once. */
  readonly first: number;
  readonly list: readonly number[];
  readonly page: readonly number[];
  /** The page right after an edit of that person. */
  readonly edited: readonly number[];
  /** The peer: all events of twenty years are followed, and those with the person are kept. */
  readonly search: readonly number[];
  readonly found: number;
  /** What Ctrl+K asks first after a start, with all that has to be read for it. */
  readonly firstPalette: number;
  /** A word in the palette; from one letter that nearly all have to a whole name. */
  readonly palette: readonly number[];
  /** The same right after an edit of a person. */
  readonly paletteEdited: readonly number[];
  readonly peak: number;
}

const input = jobInput<PeopleInput>();
const rounds = 20;

async function timed(run: () => unknown): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

async function eachRound(run: (round: number) => unknown): Promise<readonly number[]> {
  const ms: number[] = [];
  for (let round = 0; round < rounds; round += 1) ms.push(await timed(() => run(round)));
  return ms;
}

const personOf = (round: number): string => personAddress((round * 241) % input.people);

const edit = (at: Session, round: number) =>
  call<{ readonly id: string }>(at, 'person.save', {
    id: `mailto:${personOf(round)}`,
    facts: { organisation: `Acme ${round}` },
  });

const content = new TextEncoder().encode(generateCalendar({ events: input.events, people: input.people }));
const session = await openSession(input.folder);
await importFile(session, 'calendar.ics', content);
const page = (id: string) => call<PersonPage>(session, 'person.get', { id });
const list = () => call<readonly PersonView[]>(session, 'people.list', {});

let found = 0;
const first = await timed(async () => {
  found = (await list()).length;
});
const lists = await eachRound(list);
const pages = await eachRound((round) => page(`mailto:${personOf(round)}`));
const edited: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const { id } = await edit(session, round);
  edited.push(await timed(() => page(id)));
}
await session.close();

const again = await openSession(input.folder);
const find = (text: string) => call<PaletteView>(again, 'palette.find', { text, limit: 6 });
const firstPalette = await timed(() => find(''));
const typed = ['e', 'me', 'meeting', 'meeting with', personOf(7).split('@')[0] ?? ''];
const palette: number[] = [];
for (const text of typed) palette.push(...(await eachRound(() => find(text))));
const paletteEdited: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  await edit(again, rounds + round);
  paletteEdited.push(await timed(() => find('me')));
}
await again.close();

const calendar = readCalendar(content);
const years = { from: '2006-03-01' as Day, to: '2027-05-01' as Day, zone };
const search = await eachRound((round) => {
  const { occurrences } = expandCalendar(calendar, years, mostOccurrences);
  return occurrences.filter(({ version }) => version.attendees.some(({ email }) => email === personOf(round)))
    .length;
});
answerJob({
  ...{ first, list: lists, page: pages, edited, search, found },
  ...{ firstPalette, palette, paletteEdited },
  peak: peakMemory(),
} satisfies PeopleAnswer);
