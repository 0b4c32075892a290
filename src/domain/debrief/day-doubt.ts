import type { Day } from '../time/day';
import { daysBetween } from '../time/day';
import { readTypedDay } from '../typed-day/typed-day';
import type { DayPhraseContext } from './day-phrase';
import { findDayPhrase, plainWord } from './day-phrase';
import type { DebriefLine, Range } from './debrief-line';
import { typedText } from './debrief-line';
import type { Draft } from './draft';
import { isContact } from './tokens';

/** A day in a line that is not what it seems; `text` is what was typed. */
export type DayDoubt =
  /** `30 Feb`: taken as no day. */
  | { readonly code: 'no-such-day'; readonly text: string }
  /** `Fri 14 Oct` where that is a Wednesday; `said` is the weekday, from 1 (Monday) to 7. */
  | { readonly code: 'other-weekday'; readonly text: string; readonly day: Day; readonly said: number }
  /** `on 12 October`, written two days later: taken as that of next year. */
  | { readonly code: 'next-year'; readonly text: string; readonly day: Day };

/** What to doubt of the days in a line that has been read. */
export const dayDoubtsOf = (draft: Draft, context: DayPhraseContext): readonly DayDoubt[] => [
  ...wrongDays(draft.line, context),
  ...nextYears(draft, context),
];

/** `Fri 14 de octubre`; and a line of numbers has many windows to read. */
const [longestDate, maxReadings] = [5, 60];

function wrongDays(line: DebriefLine, context: DayPhraseContext): readonly DayDoubt[] {
  const doubts: DayDoubt[] = [];
  let readings = 0;
  for (let from = 0; from < line.tokens.length; ) {
    let next = from + 1;
    for (let length = longestDate; length > 0 && next === from + 1; length -= 1) {
      const range = { from, to: from + length };
      if (!isDate(line, range)) continue;
      readings += 1;
      if (readings > maxReadings) return doubts;
      const doubt = doubtOf(line, range, context);
      if (!doubt) continue;
      doubts.push(doubt);
      next = range.to;
    }
    from = next;
  }
  return doubts;
}

/** Numbers such as `31.2.`, or a number beside a word for a month or weekday. */
function isDate(line: DebriefLine, { from, to }: Range): boolean {
  const words = line.tokens.slice(from, to);
  if (words.length < to - from || words.slice(1).some(({ before }) => before !== '')) return false;
  const isEdge = (index: number): boolean => {
    const { plain = '' } = line.tokens[index] ?? {};
    return /^\d/.test(plain) || line.words.isWord('dayWord', plain);
  };
  if (!isEdge(from) || !isEdge(to - 1) || words.some(isContact)) return false;
  if (words.length > 1) return words.some(({ plain }) => /^\d/.test(plain));
  const [word] = words;
  const isAfterLead = line.words.isWord('dayStartWord', line.tokens[from - 1]?.plain ?? '');
  return (
    word !== undefined &&
    (/^(?:\d{4}-\d\d-\d\d|\d{1,2}([./-])\d{1,2}\1\d{4})$/.test(word.plain) ||
      (word.dotted && /^\d{1,2}\.\d{1,2}$/.test(word.plain)) ||
      (isAfterLead && /^\d{1,2}\/\d{1,2}$/.test(word.plain)))
  );
}

function doubtOf(line: DebriefLine, range: Range, { today, monthFirst }: DayPhraseContext): DayDoubt | null {
  const phrase = line.tokens.slice(range.from, range.to).map(plainWord).join(' ');
  const typed = readTypedDay(phrase, { today, lean: 'ahead', monthFirst, languages: [line.language] });
  if (typed.kind === 'day') return null;
  const { problem } = typed;
  const text = typedText(line, range);
  if (problem.code === 'no-such-day') return { code: 'no-such-day', text };
  if (problem.code !== 'other-weekday') return null;
  return { code: 'other-weekday', text, day: problem.day, said: problem.said };
}

/** A date further ahead is that of next year because the one of this year has just passed. */
const halfYear = 183;

function nextYears({ line, fields }: Draft, context: DayPhraseContext): readonly DayDoubt[] {
  const doubts: DayDoubt[] = [];
  for (let from = fields.indexOf('due'); from >= 0; ) {
    const after = fields.findIndex((field, index) => index > from && field !== 'due');
    const range = { from, to: after < 0 ? fields.length : after };
    const phrase = findDayPhrase(line, range, context);
    const isFar = phrase !== null && daysBetween(context.today, phrase.day) > halfYear;
    if (isFar && !saysYear(line, range))
      doubts.push({ code: 'next-year', text: typedText(line, range), day: phrase.day });
    from = after < 0 ? -1 : fields.indexOf('due', after);
  }
  return doubts;
}

/** `15 June 2027`, `in 8 months`. */
const saysYear = ({ tokens, words }: DebriefLine, { from, to }: Range): boolean =>
  tokens
    .slice(from, to)
    .some(({ plain }) => /\d{4}|[./]\d\d$/.test(plain) || words.isWord('unitWord', plain));
