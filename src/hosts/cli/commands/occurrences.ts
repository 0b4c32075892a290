import type { Day } from '../../../domain/time/day';
import { checkDays } from '../arguments';
import { expectCalendar, readContent, sayProblems } from '../calendar-file';
import type { CommandContext } from '../context';
import { toOccurrenceRows } from '../text/occurrence-rows';
import { oneLine, toTable } from '../text/output';

/** The most rows; `truncated` says that there are more. */
const limit = 100_000;

/**
 * `mingle occurrences FILE`: the occurrences that overlap [from, to), by start, then by UID; floating times are in `--zone`.
 */
export async function listOccurrences(
  context: CommandContext,
  path: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<void> {
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
