import { checkDays } from '../arguments';
import { expectCalendar, readContent, sayProblems } from '../calendar-file';
import type { CommandContext } from '../context';
import { toOccurrenceRows } from '../text/occurrence-rows';
import { oneLine, toTable } from '../text/output';
import { readDays, sayDays, todayOf } from '../typed-days';

/** The most rows; `truncated` says that there are more. */
const limit = 100_000;

const dayOptions = ['from', 'to'] as const;

/**
 * `mingle occurrences FILE`: the occurrences that overlap [from, to), by start, then by UID; floating times are in `--zone`.
 */
export async function listOccurrences(
  context: CommandContext,
  path: string,
  options: { readonly from: string; readonly to: string },
): Promise<void> {
  const today = todayOf(context);
  const { from = today, to = today } = readDays(context, options, dayOptions, today);
  sayDays(context, options, dayOptions, today);
  checkDays({ from, to });
  const content = await readContent(context, path);
  const window = { from, to, zone: context.zone };
  const { rows, occurrences, truncated } = toOccurrenceRows(content, window, limit);
  context.print({ occurrences: rows, problems: content.problems, truncated }, () =>
    toTable(
      occurrences.map(({ span, version }) => [
        context.format.dated(span),
        version.status === 'confirmed' ? '' : version.status,
        oneLine(version.summary),
      ]),
    ),
  );
  sayProblems(context, content.problems);
  if (truncated) context.words('There are more occurrences than could be listed. Ask for a shorter time.');
  expectCalendar(content);
}
