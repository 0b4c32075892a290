import type { FollowUpView } from '../../../contract/views/follow-up';
import { isOpen } from '../../../domain/follow-ups/follow-up';
import type { Day } from '../../../domain/time/day';
import type { Format } from '../../../words/format';
import { sinceText } from '../../../words/people/follow-up';
import type { CommandContext } from '../context';
import { formatOf } from '../context';
import { oneLine, toTable } from '../text/output';
import { readDays, sayDays, todayOf } from '../typed-days';

export const isDue = ({ dueness }: FollowUpView): boolean => dueness === 'overdue' || dueness === 'today';

const isDueBy =
  (day: Day) =>
  (followUp: FollowUpView): boolean =>
    isOpen(followUp) && followUp.due !== null && followUp.due <= day;

/** `mingle follow-ups`; with `--due`, those still to do by a day in words or numbers, or without one by today. */
export async function listFollowUps(
  context: CommandContext,
  { due }: { readonly due?: string | true },
): Promise<void> {
  const texts = typeof due === 'string' ? { due } : {};
  readDays(context, texts, ['due'], todayOf(context));
  await context.withPlanner('read', async (planner) => {
    const { today } = await planner.ask('app.info', {});
    const by = due === true ? today : readDays(context, texts, ['due'], today).due;
    sayDays(context, texts, ['due'], today);
    const all = await planner.ask('follow-ups.list', {});
    const followUps = by === undefined ? all : all.filter(isDueBy(by));
    const format = await formatOf(planner);
    context.print(followUps, () => followUpsTable(followUps, today, format));
  });
}

function followUpsTable(followUps: readonly FollowUpView[], today: Day, format: Format): string {
  if (followUps.length === 0) return 'No follow-ups.\n';
  return toTable(
    followUps.map((followUp) => [
      followUp.due === null ? 'no date' : format.day(followUp.due, 'full'),
      standing(followUp, today, format),
      oneLine(followUp.person),
      oneLine(followUp.text),
      oneLine(followUp.event.summary),
    ]),
  );
}

const standing = ({ state, dueness, sinceDay }: FollowUpView, today: Day, format: Format): string => {
  if (state !== 'to-do') return sinceText(state, sinceDay, today, format);
  return dueness === 'overdue' ? 'overdue' : 'to do';
};
