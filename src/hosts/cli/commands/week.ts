import type { WeekIdeasView, WeekView } from '../../../contract/views/week';
import type { Kind } from '../../../domain/marking/kind';
import { addDays, type Day } from '../../../domain/time/day';
import { toUtcText } from '../../../domain/time/instant';
import type { MixShare } from '../../../domain/week/mix';
import type { ShownWeek } from '../../../domain/week/shown-week';
import { weekToShow, whichWeek } from '../../../domain/week/shown-week';
import { clashSentence, clashSentences } from '../../../words/clash';
import { events, people } from '../../../words/counts';
import type { Format } from '../../../words/format';
import { createFormat } from '../../../words/format';
import { ideaNote, ideaReasons, ideaSentence, weekInText } from '../../../words/ideas/ideas';
import { undecidedSentence, verdictSentence, weekName, wholeDaySentences } from '../../../words/week';
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
    const ideas = await planner.ask('week.ideas', { of });
    const which = whichWeek(week.from, today, firstDay);
    await sayDamage(context, planner);
    context.print(toWeekJson({ week, ideas, which, today }, context.format), () =>
      weekText({ week, ideas, which, today }, createFormat(info)),
    );
  });
}

type Which = ShownWeek['which'] | null;

interface Shown {
  readonly week: WeekView;
  readonly ideas: WeekIdeasView;
  readonly which: Which;
  readonly today: Day;
}

function toWeekJson({ week, ideas, which, today }: Shown, format: Format) {
  const { from, to, mix, targets, verdicts, undecided, wholeDayHours, clashes } = week;
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
    proposals: ideas.list.map((idea) => ({
      what: idea.what,
      kind: idea.kind,
      form: idea.form,
      start: toUtcText(idea.start),
      end: toUtcText(idea.end),
      person: idea.who?.as === 'person' ? { id: idea.who.id, name: idea.who.name } : null,
      circle:
        idea.who?.as === 'circle'
          ? { name: idea.who.name, people: idea.who.people.map(({ name }) => name) }
          : null,
      event: idea.event,
      why: ideaReasons(idea, today, format),
      reasons: idea.why,
      score: idea.score,
      sentence: ideaSentence(idea, today, format),
    })),
    proposalsNote: ideas.note,
  };
}

function weekText({ week, ideas, which, today }: Shown, format: Format): string {
  const { from, to, mix, verdicts, undecided, clashes } = week;
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
    ...(ideas.note ? [ideaNote(ideas.note, weekInText(from, today, format))] : []),
    ...ideas.list.map((idea) => `${shapeOf(idea.kind)} ${ideaSentence(idea, today, format)}`),
  ].filter((sentence) => sentence !== '');
  const lines = sentences.map((sentence) => `${oneLine(sentence)}\n`).join('');
  const [first, last] = [format.day(from, 'full'), format.day(addDays(to, -1), 'full')];
  const name = which ? `${weekName({ which })}, from` : 'Week from';
  return `${name} ${first} to ${last}\n${table}${lines}`;
}
