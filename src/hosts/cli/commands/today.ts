import type { AppInfo } from '../../../contract/views/app';
import type { EventRow } from '../../../contract/views/event';
import type { FollowUpView } from '../../../contract/views/follow-up';
import type { MyProgrammeView } from '../../../contract/views/programme';
import type { AheadView, NewsView, PastEventView, TodayView } from '../../../contract/views/today';
import { lastDayOf, startDay } from '../../../domain/event/occurrence';
import type { StartTime } from '../../../domain/news/event-news';
import { daysBetween } from '../../../domain/time/day';
import { toUtcText } from '../../../domain/time/instant';
import { clashSentence, clashSentences } from '../../../words/clash';
import { events } from '../../../words/counts';
import type { Format } from '../../../words/format';
import { createFormat } from '../../../words/format';
import { progressText } from '../../../words/progress';
import { purposeLine } from '../../../words/purpose';
import { nextStepText, restText } from '../../../words/run-sheets/run-sheet';
import {
  aheadText,
  headlineTime,
  newsSummary,
  newsText,
  newsTime,
  overText,
  partTime,
  preparedText,
} from '../../../words/today';
import type { CommandContext } from '../context';
import { sayDamage } from '../damage';
import { toEventJson } from '../text/event-json';
import { oneLine, shapeOf, toTable } from '../text/output';
import { picksLines, toPicksJson } from '../text/todays-picks';
import { isDue } from './follow-ups';

interface Shown {
  readonly today: TodayView;
  /** Of the headline. */
  readonly programme: MyProgrammeView | null;
  readonly due: readonly FollowUpView[];
  readonly info: AppInfo;
}

/** `mingle today`: what the screen Today shows. */
export async function showToday(context: CommandContext): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const info = await planner.ask('app.info', {});
    const today = await planner.ask('today.get', {});
    const programme =
      today.headline && (await planner.ask('programme.mine', { key: today.headline.row.key }));
    const due = (await planner.ask('follow-ups.list', {})).filter(isDue);
    await sayDamage(context, planner);
    const shown = { today, programme, due, info };
    context.print(toTodayJson(shown, context.format), () => todayText(shown, createFormat(info)));
  });
}

const toStartJson = (start: StartTime | null): string | null =>
  typeof start === 'number' ? toUtcText(start) : start;

function toTodayJson({ today, programme, due, info }: Shown, format: Format) {
  const { headline, justOver, rest, clashes, earlier, ahead, news, steps, resting, unmarked } = today;
  const aheadJson = ({ row, open, nextStep }: AheadView) => ({
    ...toEventJson(row),
    purpose: purposeLine(row.purposes),
    inDays: daysBetween(info.today, startDay(row.span, info.zone)),
    open: open.map(progressText),
    nextStep: nextStep && { text: nextStep.text, day: nextStep.day },
  });
  const pastJson = ({ row, followUps }: PastEventView) => ({ ...toEventJson(row), followUps });
  return {
    day: info.today,
    headline: headline && {
      ...aheadJson(headline),
      phase: headline.phase,
      part: headline.part && toEventJson(headline.part),
      programme: toPicksJson(programme, info),
      followUps: headline.followUps,
    },
    justOver: justOver && pastJson(justOver),
    rest: rest.map(toEventJson),
    clashes: clashes.list.map((clash) => clashSentence(clash, format)),
    earlier: earlier.map(pastJson),
    ahead: ahead.map(aheadJson),
    changed: news.map(({ eventKey, title, start, changes }) => ({
      event: eventKey,
      title,
      start: toStartJson(start),
      changes: changes.map((change) => ({ code: change.code, text: newsText(change, info.today, format) })),
    })),
    steps: steps.map(({ eventKey, summary, text, day }) => ({ event: eventKey, title: summary, text, day })),
    resting,
    followUps: due,
    unmarked,
  };
}

function todayText({ today, programme, due, info }: Shown, format: Format): string {
  const { headline, justOver, rest, clashes, earlier, ahead, news, steps, resting, unmarked } = today;
  const { zone } = info;
  const line = (time: string, row: EventRow, ...notes: readonly string[]) => [
    time,
    `${shapeOf(row.mark?.kind ?? null)} ${oneLine([row.summary, ...notes].filter((note) => note !== '').join(' · '))}`,
  ];
  const isToday =
    headline !== null && (headline.phase === 'running' || startDay(headline.row.span, zone) === info.today);
  return [
    `${format.day(info.today, 'long')}\n`,
    headline
      ? headlineText(headline, programme, info, format)
      : 'Nothing with people in the next four weeks.\n',
    section(
      'Just over',
      justOver ? [line(overText(lastDayOf(justOver.row.span, zone), info.today, format), justOver.row)] : [],
    ),
    section(
      isToday ? 'Also today' : 'Today',
      rest.map((row) => line(format.hours(row.span), row)),
    ),
    section(
      'At the same time',
      clashSentences(clashes, format).map((sentence) => ['', oneLine(sentence)]),
    ),
    section(
      'What changed',
      news.map((one) => newsLine(one, info, format)),
    ),
    section('Steps due', [
      ...steps.map(({ day, text, summary }) => [
        format.relativeDay(day, info.today),
        `${oneLine(text)} (${oneLine(summary)})`,
      ]),
      ...resting.map(({ summary, rest: why, steps: count }) => [
        '',
        `${oneLine(summary)}, ${restText(why, count, format)}`,
      ]),
    ]),
    section(
      'Ahead',
      ahead.map((one) =>
        line(aheadText(startDay(one.row.span, zone), info.today, format), one.row, openOf(one, info, format)),
      ),
    ),
    section(
      'Earlier today',
      earlier.map(({ row }) => line(format.hours(row.span), row)),
    ),
    section(
      'Follow-ups due',
      due.map(({ due: day, person, text, event }) => [
        day === null ? '' : format.relativeDay(day, info.today),
        oneLine(person),
        `${oneLine(text)} (${oneLine(event.summary)})`,
      ]),
    ),
    unmarked.events > 0 ? `\n${format.counted(unmarked.events, events)} to decide on\n` : '',
  ].join('');
}

/** The next step, else what is prepared and what is open. */
const openOf = ({ row, open, nextStep }: AheadView, { today }: AppInfo, format: Format): string =>
  nextStep ? nextStepText(nextStep, today, format) : preparedText(row.progress, open, format);

/** A heading and its table; empty without rows. */
const section = (title: string, rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `\n${title}\n${toTable(rows)}`;

function headlineText(
  headline: NonNullable<TodayView['headline']>,
  programme: MyProgrammeView | null,
  info: AppInfo,
  format: Format,
): string {
  const { row, phase, part } = headline;
  const prepared = phase === 'over' ? '' : openOf(headline, info, format);
  const lines = [
    `${shapeOf(row.mark?.kind ?? null)} ${oneLine(row.summary)}`,
    [headlineTime(row.span, phase, info, format), oneLine(row.location)].filter(Boolean).join(' · '),
    part ? `${partTime(part.span, info, format)}: ${oneLine(part.summary)}` : '',
    ...(phase === 'over'
      ? []
      : picksLines(programme, { span: row.span, isOn: phase === 'running' }, info, format)),
    oneLine(purposeLine(row.purposes)),
    oneLine(prepared),
  ];
  return lines
    .filter((text) => text !== '')
    .map((text) => `${text}\n`)
    .join('');
}

const newsLine = (news: NewsView, { today }: AppInfo, format: Format): readonly string[] => [
  newsTime(news, today, format),
  `${oneLine(news.title)}: ${oneLine(newsSummary(news, today, format))}`,
];
