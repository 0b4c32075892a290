import type { Day } from '../../../domain/time/day';
import { expectCalendar, readContent, sayProblems } from '../calendar-file';
import type { CommandContext } from '../context';
import { UsageError } from '../failure';
import { toOccurrenceRows } from '../text/occurrence-rows';
import { oneLine, toTable } from '../text/output';

/** More than this is cut off, and `truncated` says so. */
const limit = 100_000;

/**
 * `mingle occurrences FILE`: what overlaps [from, to), by start, then by UID; floating times are read in
 * `--zone`.
 */
export async function listOccurrences(
  context: CommandContext,
  path: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<void> {
  if (from >= to) throw new UsageError('--to is a day after --from.');
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
