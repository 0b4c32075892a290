import type { ImportDifferences } from '../../../contract/views/import';
import { readWholeDifferences } from '../../../contract/whole/whole-differences';
import type { ReviewGroup, ReviewItem } from '../../../domain/calendars/review';
import type { EventTime } from '../../../domain/event/series';
import type { Day } from '../../../domain/time/day';
import { toUtcText } from '../../../domain/time/instant';
import { createChangeText } from '../../../words/change';
import type { Format } from '../../../words/format';
import { notKeptText } from '../../../words/not-kept';
import type { CommandContext } from '../context';
import { formatOf } from '../context';
import { CommandFailure } from '../failure';
import { oneLine, toTable } from '../text/output';
import { findImport, toImportJson } from './imports';

/** `mingle imports show IMPORT`: the events that were new, changed and gone in an import. */
export async function showImport(context: CommandContext, name: string): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const record = await findImport(planner, name);
    const answer = await readWholeDifferences(planner, record.id);
    if (!answer.ok) throw new CommandFailure(answer.error);
    const { today } = await planner.ask('app.info', {});
    const format = await formatOf(planner);
    context.print({ ...toImportJson(record), ...toJson(answer.value, context.format, today) }, () =>
      toText(answer.value, format, today),
    );
    if (!answer.value.isKept) context.words(notKeptText(format));
  });
}

const toJson = ({ isKept, items }: ImportDifferences, format: Format, today: Day) => {
  const textOf = createChangeText(format, today);
  return {
    kept: isKept,
    events: items.map(({ group, key, title, start, recurring, cancelled, changes }) => ({
      ...{ group, key, title, ...toTimeJson(start), recurring, cancelled },
      changes: changes.map(textOf),
    })),
  };
};

/** A time as its calendar wrote it: an instant, a day, or a wall time, with its zone if it has one. */
function toTimeJson(time: EventTime): { readonly start: string; readonly zone: string | null } {
  switch (time.kind) {
    case 'utc':
      return { start: toUtcText(time.at), zone: null };
    case 'all-day':
      return { start: time.day, zone: null };
    case 'zoned':
      return { start: time.wall, zone: time.zone };
    case 'floating':
      return { start: time.wall, zone: null };
  }
}

const groupSigns: Readonly<Record<ReviewGroup, string>> = { new: '+', changed: '~', gone: '-', same: '=' };

function toText({ items }: ImportDifferences, format: Format, today: Day): string {
  const textOf = createChangeText(format, today);
  const line = ({ group, title, start }: ReviewItem) => [
    `${groupSigns[group]} ${format.eventTime(start, today)}`,
    oneLine(title),
  ];
  const heads = toTable(items.map(line)).split('\n');
  return items
    .flatMap(({ changes }, at) => [
      heads[at] ?? '',
      ...changes.map(textOf).map(({ field, before, after }) => {
        const [was, is] = [oneLine(before) || 'nothing', oneLine(after) || 'nothing'];
        return `    ${field}: ${was} → ${is}`;
      }),
    ])
    .map((text) => `${text}\n`)
    .join('');
}
