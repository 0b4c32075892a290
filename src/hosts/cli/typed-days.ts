import type { Day } from '../../domain/time/day';
import { parseDay } from '../../domain/time/day';
import { dayOfInstant } from '../../domain/time/zoned-day';
import { dayProblemSentence, readDayIn, timeLeftOutSentence } from '../../words/typed-day';
import type { CommandContext } from './context';
import { UsageError } from './failure';
import { oneLine } from './text/output';

/** The texts of options that take a day, by their names: `from` is `--from`. */
type Texts<Name extends string> = { readonly [Option in Name]?: string };
export type Days<Name extends string> = { readonly [Option in Name]?: Day };

/** Today in the zone of the command. The settings of the data folder may have another zone. */
export const todayOf = ({ clock, zone }: CommandContext): Day => dayOfInstant(clock.now(), zone);

/** Reads options that take a day, in words or in the numbers of the region; throws a `UsageError` if one is no day. */
export function readDays<Name extends string>(
  context: CommandContext,
  texts: Texts<Name>,
  names: readonly Name[],
  today: Day,
): Days<Name> {
  const days: { [Option in Name]?: Day } = {};
  for (const name of names) {
    const text = texts[name];
    if (text !== undefined) days[name] = readDay(context, name, text, today).day;
  }
  return days;
}

/** Says how each option was understood that is not written like 2026-03-02. */
export function sayDays<Name extends string>(
  context: CommandContext,
  texts: Texts<Name>,
  names: readonly Name[],
  today: Day,
): void {
  for (const name of names) {
    const text = texts[name];
    if (text === undefined || parseDay(text) !== null) continue;
    const { day, timeLeftOut } = readDay(context, name, text, today);
    const understood = `--${name}: ${oneLine(text)} is ${context.format.day(day, 'full')}.`;
    context.words(timeLeftOut ? `${understood} ${timeLeftOutSentence}` : understood);
  }
}

function readDay({ region, format }: CommandContext, name: string, text: string, today: Day) {
  const typed = readDayIn(text, region, { today, lean: 'this-year' });
  if (typed.kind === 'day') return typed;
  throw new UsageError(
    `--${name} “${shortened(text)}”: ${dayProblemSentence(typed.problem, format)} In scripts, write a day like 2026-03-02.`,
  );
}

const maxShown = 60;

const shortened = (text: string): string => {
  const line = oneLine(text);
  return line.length > maxShown ? `${line.slice(0, maxShown)}…` : line;
};
