import type { WeekView } from '../../../contract/views/week';
import type { Kind } from '../../../domain/marking/kind';
import { addDays } from '../../../domain/time/day';
import { toUtcText } from '../../../domain/time/instant';
import type { MixShare } from '../../../domain/week/mix';
import { events, people } from '../../../words/counts';
import type { Format } from '../../../words/format';
import { createFormat } from '../../../words/format';
import { proposalReason, verdictSentence } from '../../../words/week';
import type { CommandContext } from '../context';
import { sayDamage } from '../damage';
import { oneLine, shapeOf, toTable } from '../text/output';
import { readDays, sayDays, todayOf } from '../typed-days';

const dayOptions = ['of'] as const;

/** `mingle week`: hours, events and people by kind, with verdicts and proposals. */
export async function showWeek(context: CommandContext, options: { readonly of?: string }): Promise<void> {
  readDays(context, options, dayOptions, todayOf(context));
  await context.withPlanner('read', async (planner) => {
    const info = await planner.ask('app.info', {});
    const { of = info.today } = readDays(context, options, dayOptions, info.today);
    sayDays(context, options, dayOptions, info.today);
    const week = await planner.ask('week.get', { of });
    await sayDamage(context, planner);
    context.print(toWeekJson(week, context.format), () => weekText(week, createFormat(info)));
  });
}

function toWeekJson({ from, to, mix, targets, verdicts, proposals }: WeekView, format: Format) {
  const { networking, social, other, unmarked, people } = mix;
  return {
    from,
    to,
    byKind: { networking, social, other, unmarked },
    people,
    targets,
    verdicts: verdicts.map((verdict) => ({
      measure: verdict.measure,
      amount: verdict.amount,
      target: verdict.target,
      verdict: verdict.verdict,
      sentence: verdictSentence(verdict, format),
    })),
    proposals: proposals.map((proposal) => ({
      kind: proposal.kind,
      start: toUtcText(proposal.start),
      end: toUtcText(proposal.end),
      why: proposalReason(proposal, format),
    })),
  };
}

function weekText({ from, to, mix, verdicts, proposals }: WeekView, format: Format): string {
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
    ...verdicts.map((verdict) => verdictSentence(verdict, format)),
    ...proposals.map((proposal) => {
      const { kind, start, end } = proposal;
      return `${shapeOf(kind)} ${format.span({ kind: 'timed', start, end })}: ${proposalReason(proposal, format)}`;
    }),
  ];
  const lines = sentences.map((sentence) => `${oneLine(sentence)}\n`).join('');
  const [first, last] = [format.day(from, 'full'), format.day(addDays(to, -1), 'full')];
  return `Week from ${first} to ${last}\n${table}${lines}`;
}
