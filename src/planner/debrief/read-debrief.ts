import type { InputOf } from '../../contract/client';
import type { DebriefReading, LoggedEvent, Meaning, UnderstoodLine } from '../../contract/views/debrief';
import type { Debrief, DebriefContext } from '../../domain/debrief/debrief';
import { readDebriefLine } from '../../domain/debrief/debrief';
import { endInstant, startInstant } from '../../domain/event/occurrence';
import type { LogSentence } from '../../domain/own-events/log-sentence';
import { readLogSentence } from '../../domain/own-events/log-sentence';
import type { Moment } from '../../domain/own-events/usual-time';
import { usualTime } from '../../domain/own-events/usual-time';
import type { Day } from '../../domain/time/day';
import { dayOfInstant, startOfDay } from '../../domain/time/zoned-day';
import { dayLanguages } from '../../domain/typed-day/day-words';
import { putsMonthFirst } from '../../words/language';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import type { Roster } from '../people/roster';
import { createMeanings, peopleAt } from './people-here';

type Meanings = (name: string) => Meaning;

/** What lines written after an event mean; without one, the first line may tell of it. */
export function readDebrief(
  context: PlannerContext,
  roster: Roster,
  planned: PlannedOccurrence | null,
  { lines, day: said, languages: given }: InputOf<'debrief.read'>,
): DebriefReading {
  const meaningOf = createMeanings(roster, peopleAt(context, roster, planned));
  const languages = given ?? dayLanguages;
  const reading = { monthFirst: putsMonthFirst(context.ports.locale.tag), languages };
  const first = lines[0] ?? '';
  const log = planned ? null : readLogSentence(first, { ...reading, today: context.today(), lean: 'ahead' });
  const day = said ?? log?.day ?? (planned ? lastDayOf(context, planned) : context.today());
  const toLine = (line: string, index: number): UnderstoodLine =>
    log && index === 0
      ? afterLog(log, line, { ...reading, day }, meaningOf)
      : understood(line, readDebriefLine(line, { ...reading, day }), meaningOf);
  return { lines: lines.map(toLine), day, log: log && toLogged(context, { ...log, day }, meaningOf) };
}

/** The day on which it ended; of what goes on, today. */
export function lastDayOf(context: PlannerContext, { occurrence: { span } }: PlannedOccurrence): Day {
  const zone = context.zone();
  const last = dayOfInstant(Math.max(startInstant(span, zone), endInstant(span, zone) - 1), zone);
  const today = context.today();
  return last < today ? last : today;
}

/** What is not understood of a line about one person is a fact of theirs; of any other line it is a note. */
function understood(line: string, { entries, note, doubts }: Debrief, meaningOf: Meanings): UnderstoodLine {
  const isOfOne = entries.length === 1 && entries[0]?.person !== null && note !== '';
  return {
    line,
    entries: entries.map((entry) => ({
      ...entry,
      facts: isOfOne ? [...entry.facts, note] : entry.facts,
      meaning: entry.person === null ? null : meaningOf(entry.person),
    })),
    note: isOfOne ? '' : note,
    doubts,
  };
}

/** What follows the log is about its person, if there is one alone. */
function afterLog(
  { people, rest }: LogSentence,
  line: string,
  context: DebriefContext,
  meaningOf: Meanings,
): UnderstoodLine {
  // The day of the event itself may be none.
  const { doubts } = readDebriefLine(line, context);
  if (rest === '') return { line, entries: [], note: '', doubts };
  const [only, ...others] = people;
  const text = only !== undefined && others.length === 0 ? `${only}, ${rest}` : rest;
  return { ...understood(line, readDebriefLine(text, context), meaningOf), doubts };
}

function toLogged(context: PlannerContext, log: LogSentence, meaningOf: Meanings): LoggedEvent {
  const { title, form, people } = log;
  return {
    title,
    form,
    time: usualTime(log, momentOf(context)),
    people: people.map((name) => ({ name, meaning: meaningOf(name) })),
  };
}

function momentOf(context: PlannerContext): Moment {
  const [today, zone] = [context.today(), context.zone()];
  return { today, minute: Math.floor((context.now() - startOfDay(today, zone)) / 60_000), zone };
}
