import { resolve } from 'node:path';
import { readCalendar } from '../../calendar/read/read';
import type { CalendarContent } from '../../domain/calendars/calendar';
import { readCalendarFile } from '../node/calendar-paths';
import type { CommandContext } from './context';
import { CommandFailure } from './failure';

/** Reads one calendar file without the data folder; throws a `CommandFailure` if it cannot be opened. */
export async function readContent(context: CommandContext, path: string): Promise<CalendarContent> {
  const file = await readCalendarFile(resolve(context.cwd, path));
  if (!file.ok) throw new CommandFailure(file.error);
  return readCalendar(file.value.content);
}

/** Throws a `CommandFailure` if the file is not a calendar at all. */
export function expectCalendar({ series, problems }: CalendarContent): void {
  const [problem] = problems;
  if (series.length > 0 || !problem) return;
  if (problem.code !== 'not-a-calendar' && problem.code !== 'empty-file' && problem.code !== 'too-large')
    return;
  throw new CommandFailure({ code: 'not-a-calendar', message: problem.message });
}

/** Writes problems to stderr; with `--json` they are in the JSON instead. */
export function sayProblems(context: CommandContext, problems: CalendarContent['problems']): void {
  if (context.options.json) return;
  for (const { line, message } of problems) context.words(line > 0 ? `Line ${line}: ${message}` : message);
}
