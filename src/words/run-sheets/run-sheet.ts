import type { LeftOutReason } from '../../domain/run-sheets/fitted';
import type { Day } from '../../domain/time/day';
import { lowered } from '../day-format';
import type { Format } from '../format';
import type { CountFormat, PluralForms } from '../language';

/** Plural forms of steps, for `Format.counted`. */
export const steps: PluralForms = { one: '# step', other: '# steps' };
const onlyDays: PluralForms = { one: 'there is only # day', other: 'there are only # days' };

function becauseText(reason: LeftOutReason, { counted }: CountFormat): string {
  switch (reason.code) {
    case 'begun':
      return 'it has begun';
    case 'over':
      return 'it is over';
    case 'few-days':
      return reason.days === 0 ? 'it is today' : counted(reason.days, onlyDays);
  }
}

/** `Left out, because there are only 3 days: Note the questions · Ask for a time`. */
export const leftOutText = (
  reason: LeftOutReason | null,
  texts: readonly string[],
  format: CountFormat,
): string => {
  const what = texts.join(' · ');
  return reason === null ? `Left out: ${what}` : `Left out, because ${becauseText(reason, format)}: ${what}`;
};

/** Leads the steps that were left out because time is short. */
export const noTimeFor = 'No time left for:';

const withoutTime: PluralForms = { one: 'no time left for # step', other: 'no time left for # steps' };

/** What a move of the event left out, for the news of it: `no time left for 3 steps`. */
export const noTimeText = (count: number, { counted }: CountFormat): string => counted(count, withoutTime);

type Rest = 'cancelled' | 'declined' | 'gone';

const restSentences: Readonly<Record<Rest, string>> = {
  cancelled: 'It was cancelled, so its steps rest. Should it take place after all, they are back.',
  declined: 'You declined, so its steps rest. Should you go after all, they are back.',
  gone: 'It left its calendar, so its steps rest. Should it come back, they are back with it.',
};

/** Why the steps of an event rest. */
export const restSentence = (rest: Rest): string => restSentences[rest];

const restReasons: Readonly<Record<Rest, string>> = {
  cancelled: 'cancelled',
  declined: 'declined',
  gone: 'gone from its calendar',
};

const resting: PluralForms = { one: '# step rests', other: '# steps rest' };

/** `cancelled: 5 steps rest`. */
export const restText = (rest: Rest, count: number, { counted }: CountFormat): string =>
  `${restReasons[rest]}: ${counted(count, resting)}`;

/** When a step is to be done: `Today`, or `planned for yesterday` once its day has passed. */
export const stepDayText = (day: Day, today: Day, format: Pick<Format, 'relativeDay'>): string => {
  const relative = format.relativeDay(day, today);
  return day < today ? `planned for ${lowered(relative)}` : relative;
};

/** `Next, by Wednesday: Write to those three`; `Next, planned for Mon 5 Oct: Pack` once the day has passed. */
export function nextStepText(
  { text, day }: { readonly text: string; readonly day: Day },
  today: Day,
  format: Pick<Format, 'relativeDay'>,
): string {
  const relative = lowered(format.relativeDay(day, today));
  if (day === today) return `Next, today: ${text}`;
  return day < today ? `Next, planned for ${relative}: ${text}` : `Next, by ${relative}: ${text}`;
}
