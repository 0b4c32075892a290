import type { Span } from '../domain/event/occurrence';
import { lastDayOf, startDay } from '../domain/event/occurrence';
import type { EventNews, NewsChange, StartTime } from '../domain/news/event-news';
import type { Answer } from '../domain/people/guest';
import type { ProgressItem } from '../domain/prep/progress';
import type { Day } from '../domain/time/day';
import { daysBetween } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';
import type { Phase } from '../domain/today/phase';
import type { Format } from './format';
import type { CountFormat, PluralForms } from './language';
import { listed } from './language';
import { noTimeText } from './run-sheets/run-sheet';
import { quotedTitle } from './title';

/** When Today is looked at, and where. */
export interface TodayClock {
  readonly now: Instant;
  readonly today: Day;
  readonly zone: ZoneId;
}

const openWords: Readonly<Record<Exclude<ProgressItem['code'], 'material' | 'bring'>, string>> = {
  purpose: 'why I go',
  decision: 'the decision',
  goals: 'a goal',
  'must-meets': 'whom to meet',
  'go-for': 'what I go for',
  guests: 'who’s coming',
  topics: 'what to catch up on',
};

/** More than this is not taken in at a glance. */
const mostOpen = 3;
const more: PluralForms = { one: '# more', other: '# more' };

function openWord(item: ProgressItem): string {
  if (item.code === 'material') return item.text.trim() || 'what to take along';
  if (item.code === 'bring') return item.text.trim() || 'what to bring';
  return openWords[item.code];
}

/** What of a preparation is open: `slides, badge QR, 2 more`; empty when nothing is. */
export function openText(open: readonly ProgressItem[], format: Pick<Format, 'counted'>): string {
  const isLong = open.length > mostOpen + 1;
  const shown = open.slice(0, isLong ? mostOpen : open.length).map(openWord);
  return listed(isLong ? [...shown, format.counted(open.length - mostOpen, more)] : shown);
}

/** `4 of 6 prepared · still open: slides, badge QR`; empty where there is nothing to prepare. */
export function preparedText(
  { done, total }: { readonly done: number; readonly total: number },
  open: readonly ProgressItem[],
  format: Pick<Format, 'counted' | 'number'>,
): string {
  if (total === 0) return '';
  const count = `${format.number(done)} of ${format.number(total)} prepared`;
  return open.length === 0 ? count : `${count} · still open: ${openText(open, format)}`;
}

/** `tomorrow`, `in 16 days`. */
export const aheadText = (day: Day, today: Day, format: Pick<Format, 'distance'>): string =>
  daysBetween(today, day) === 1 ? 'tomorrow' : format.distance(day, today);

/** `Ended today`, `Ended yesterday`. */
export const overText = (last: Day, today: Day, format: Pick<Format, 'relativeDay'>): string =>
  `Ended ${format.relativeDay(last, today).toLowerCase()}`;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** When the headline is: `Now, until 15:30`, `Day 2 of 3 · 20–22 January`, `In 16 days · 20–22 January`, `Ended yesterday`. */
export function headlineTime(span: Span, phase: Phase, clock: TodayClock, format: Format): string {
  const { today, zone } = clock;
  const [first, last] = [startDay(span, zone), lastDayOf(span, zone)];
  if (phase === 'over') return overText(last, today, format);
  if (phase === 'running') {
    const length = daysBetween(first, last) + 1;
    if (span.kind === 'timed' && last === today) return `Now, until ${format.time(span.end)}`;
    if (length === 1) return 'Today, all day';
    return `Day ${format.number(daysBetween(first, today) + 1)} of ${format.number(length)} · ${format.span(span)}`;
  }
  const distance = daysBetween(today, first);
  if (distance <= 1)
    return `${format.relativeDay(first, today)} · ${span.kind === 'timed' ? format.hours(span) : format.span(span)}`;
  return `${capitalised(aheadText(first, today, format))} · ${format.span(span)}`;
}

/** When a part of the headline is: `Now, until 10:30`, `11:00–11:45`, `Tomorrow 09:30–10:30`. */
export function partTime(span: Span, { now, today, zone }: TodayClock, format: Format): string {
  if (span.kind === 'timed' && span.start <= now) return `Now, until ${format.time(span.end)}`;
  const day = startDay(span, zone);
  return day === today
    ? `Next, ${format.hours(span)}`
    : `${format.relativeDay(day, today)}, ${format.hours(span)}`;
}

function startText(start: StartTime, today: Day, format: Pick<Format, 'eventTime'>): string {
  return format.eventTime(
    typeof start === 'number' ? { kind: 'utc', at: start } : { kind: 'all-day', day: start },
    today,
  );
}

type NewsFormat = Pick<Format, 'eventTime' | 'datedDay' | 'dayOf' | 'time' | 'counted'>;

const joinedForms: PluralForms = { one: '# part joined it', other: '# parts joined it' };

const isSameDay = (before: StartTime, after: StartTime, format: Pick<Format, 'dayOf'>): boolean =>
  typeof before === 'number' && typeof after === 'number' && format.dayOf(before) === format.dayOf(after);

/** Without the day where only the hour changed: `moved to 20:00 (was Thu 8 Oct, 19:00)`. */
function movedText(before: StartTime, after: StartTime, today: Day, format: NewsFormat): string {
  const was = startText(before, today, format);
  return typeof after === 'number' && typeof before === 'number' && isSameDay(before, after, format)
    ? `now at ${format.time(after)}, was ${format.time(before)}`
    : `moved to ${startText(after, today, format)}, was ${was}`;
}

const answerNews: Readonly<Record<Answer, (name: string) => string>> = {
  coming: (name) => `${name} now comes`,
  maybe: (name) => `${name} may come`,
  'not-coming': (name) => `${name} does not come`,
  'no-answer': (name) => `no answer from ${name} any more`,
};

export function newsText(change: NewsChange, today: Day, format: NewsFormat): string {
  switch (change.code) {
    case 'moved':
      return movedText(change.before, change.after, today, format);
    case 'place': {
      const { before, after } = change;
      if (!after) return `no place now, was ${before}`;
      return before ? `new place: ${after}, was ${before}` : `place: ${after}`;
    }
    case 'renamed':
      return `${quotedTitle(change.before)} is now ${quotedTitle(change.after)}`;
    case 'answer':
      return answerNews[change.after](change.name);
    case 'retimed':
      return 'at other times';
    case 'cancelled':
      return 'cancelled';
    case 'on-again':
      return 'takes place after all';
    case 'archived':
      return 'gone from its calendar; what you planned is kept';
    case 'joined':
      return format.counted(change.parts.length, joinedForms);
  }
}

/** All that is different, in one line: `moved to Mon 5 Oct, was Thu 8 Oct · no time left for 2 steps`. */
export const newsSummary = (
  { changes, stepsLeftOut }: { readonly changes: readonly NewsChange[]; readonly stepsLeftOut: number },
  today: Day,
  format: NewsFormat & CountFormat,
): string =>
  [
    ...changes.map((change) => newsText(change, today, format)),
    ...(stepsLeftOut > 0 ? [noTimeText(stepsLeftOut, format)] : []),
  ].join(' · ');

/** When a changed event is, as far as its changes do not say it; empty for a series. */
export function newsTime(
  { start, changes }: Pick<EventNews, 'start' | 'changes'>,
  today: Day,
  format: NewsFormat,
): string {
  if (start === null) return '';
  const moved = changes.find((change) => change.code === 'moved');
  if (!moved) return startText(start, today, format);
  return isSameDay(moved.before, moved.after, format) && typeof start === 'number'
    ? format.datedDay(format.dayOf(start), today)
    : '';
}
