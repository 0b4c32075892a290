import type { WeekView } from '../../../contract/views/week';
import type { Kind } from '../../../domain/marking/kind';
import { addDays } from '../../../domain/time/day';
import { toUtcText } from '../../../domain/time/instant';
import type { MixShare } from '../../../domain/week/mix';
import type { ShownWeek } from '../../../domain/week/shown-week';
import { weekToShow, whichWeek } from '../../../domain/week/shown-week';
import { clashSentence, clashSentences } from '../../../words/clash';
import { events, people } from '../../../words/counts';
import type { Format } from '../../../words/format';
import { createFormat } from '../../../words/format';
import {
  proposalReason,
  undecidedSentence,
  verdictSentence,
  weekName,
  wholeDaySentences,
} from '../../../words/week';
import type { CommandContext } from '../context';
import { sayDamage } from '../damage';
import { oneLine, shapeOf, toTable } from '../text/output';
import { readDays, sayDays, todayOf } from '../typed-days';

const dayOptions = ['of'] as const;

/** `mingle week`: hours, events and people by kind, with verdicts, clashes and proposals. Without a day, the week that the window would show. */
export async function showWeek(context: CommandContext, options: { readonly of?: string }): Promise<void> {
  readDays(context, options, dayOptions, todayOf(context));
  await context.withPlanner('read', async (planner) => {
    const info = await planner.ask('app.info', {});
    const { now, today, zone, firstDay, settings } = info;
    const { of = weekToShow(now, zone, firstDay, settings.weekTurn).from } = readDays(
      context,
      options,
      dayOptions,
      today,
    );
    sayDays(context, options, dayOptions, today);
    const week = await planner.ask('week.get', { of });
    const which = whichWeek(week.from, today, firstDay);
    await sayDamage(context, planner);
    context.print(toWeekJson(week, which, context.format), () => weekText(week, which, createFormat(info)));
  });
}

type Which = ShownWeek['which'] | null;

function toWeekJson(week: WeekView, which: Which, format: Format) {
  const { from, to, mix, targets, verdicts, proposals, undecided, wholeDayHours, clashes } = week;
  const { networking, social, other, unmarked, people, wholeDays } = mix;
  return {
    from,
    to,
    which,
    byKind: { networking, social, other, unmarked },
    people,
    targets,
    wholeDayHours,
    wholeDays,
    wholeDaysNotCounted: week.notCounted,
    undecided,
    verdicts: verdicts.map((verdict) => ({
      measure: verdict.measure,
      amount: verdict.amount,
      target: verdict.target,
      verdict: verdict.verdict,
      sentence: verdictSentence(verdict, format, which),
    })),
    clashes: clashes.list.map((clash) => ({
      kind: clash.kind,
      start: toUtcText(clash.start),
      end: toUtcText(clash.end),
      events: [clash.event, clash.other],
      sentence: clashSentence(clash, format),
    })),
    clashesComplete: clashes.complete,
    proposals: proposals.map((proposal) => ({
      kind: proposal.kind,
      start: toUtcText(proposal.start),
      end: toUtcText(proposal.end),
      why: proposalReason(proposal, format, undecided > 0),
    })),
  };
}

function weekText(week: WeekView, which: Which, format: Format): string {
  const { from, to, mix, verdicts, proposals, undecided, clashes } = week;
  const line = (kind: Kind | null, name: string, share: MixShare) => [
    `${shapeOf(kind)} ${name}`,
    format.length(share.minutes),
    format.counted(share.events, events),
    format.counted(share.people, people),
  ];
  const table = toTable([
    line('networking', 'Networking', mix.networking),
    line('social', 'Social', mix.social),
    line('other', 'Other', mix.other),
    line(null, 'Unmarked', mix.unmarked),
  ]);
  const sentences = [
    ...(undecided > 0
      ? [
          `${undecidedSentence(undecided, mix, format, which)} Decide them in the window, or with: mingle mark`,
        ]
      : verdicts.map((verdict) => verdictSentence(verdict, format, which))),
    ...wholeDaySentences(week, format),
    ...clashSentences(clashes, format),
    ...proposals.map(
      (proposal) => `${shapeOf(proposal.kind)} ${proposalReason(proposal, format, undecided > 0)}`,
    ),
  ].filter((sentence) => sentence !== '');
  const lines = sentences.map((sentence) => `${oneLine(sentence)}\n`).join('');
  const [first, last] = [format.day(from, 'full'), format.day(addDays(to, -1), 'full')];
  const name = which ? `${weekName({ which })}, from` : 'Week from';
  return `${name} ${first} to ${last}\n${table}${lines}`;
}
