import type { WeekView } from '../../../contract/views/week';
import type { Kind } from '../../../domain/marking/kind';
import type { Day } from '../../../domain/time/day';
import { addDays } from '../../../domain/time/day';
import { toUtcText } from '../../../domain/time/instant';
import type { MixShare } from '../../../domain/week/mix';
import type { CommandContext } from '../context';
import { sayDamage } from '../damage';
import { countText, createWhenText, lengthText, oneLine, shapeOf, toTable } from '../text/output';

/** `mingle week`: hours, events and people by kind, against the targets. */
export async function showWeek(context: CommandContext, options: { readonly of?: Day }): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const of = options.of ?? (await planner.ask('app.info', {})).today;
    const week = await planner.ask('week.get', { of });
    await sayDamage(context, planner);
    context.print(toWeekJson(week), () => weekText(week));
  });
}

function toWeekJson({ from, to, mix, targets, verdicts, proposals }: WeekView) {
  const { networking, social, other, unmarked, people } = mix;
  return {
    from,
    to,
    byKind: { networking, social, other, unmarked },
    people,
    targets,
    verdicts,
    proposals: proposals.map((proposal) => ({
      ...proposal,
      start: toUtcText(proposal.start),
      end: toUtcText(proposal.end),
    })),
  };
}

function weekText({ from, to, zone, mix, verdicts, proposals }: WeekView): string {
  const line = (kind: Kind | null, name: string, share: MixShare) => [
    `${shapeOf(kind)} ${name}`,
    lengthText(share.minutes),
    countText(share.events, 'event', 'events'),
    countText(share.people, 'person', 'people'),
  ];
  const table = toTable([
    line('networking', 'Networking', mix.networking),
    line('social', 'Social', mix.social),
    line('other', 'Other', mix.other),
    line(null, 'Unmarked', mix.unmarked),
  ]);
  const whenText = createWhenText(zone);
  const sentences = [
    ...verdicts.map(({ sentence }) => sentence),
    ...proposals.map(({ kind, start, end, why }) => {
      return `${shapeOf(kind)} ${whenText({ kind: 'timed', start, end })}: ${why}`;
    }),
  ];
  const lines = sentences.map((sentence) => `${oneLine(sentence)}\n`).join('');
  return `Week from ${from} to ${addDays(to, -1)}\n${table}${lines}`;
}
