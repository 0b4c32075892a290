import type { Token } from '../debrief/tokens';
import { isCapital, toTokens } from '../debrief/tokens';
import type { Form } from '../marking/kind';
import type { Day } from '../time/day';
import type { DayReadingContext } from '../typed-day/typed-day';
import type { Activity } from './activity';
import { activities } from './activity';
import { findClock, findDuration, findPastDay } from './log-when';
import { andWord, between, endsSentence, filler, kin, noName, withWord } from './log-words';

/** What a sentence says of something that was in no calendar: `dinner with Ana and Ben yesterday` (product S7). */
export interface LogSentence {
  /** The sentence without its day and time. */
  readonly title: string;
  readonly form: Form;
  readonly people: readonly string[];
  /** Null if the sentence says none. */
  readonly day: Day | null;
  /** As it says, else as usual, in minutes since midnight; null for a whole day. */
  readonly startMinute: number | null;
  readonly minutes: number;
  /** What is said after it, about the people. */
  readonly rest: string;
}

const longestLog = 300;

/**
 * Reads a line as the log of an event that is over: an activity with somebody. Null for any other line, such as one about a
 * person that begins with the name.
 */
export function readLogSentence(text: string, context: DayReadingContext): LogSentence | null {
  const tokens = toTokens(text.slice(0, longestLog));
  const words = tokens.map(({ text: word }) => word);
  const used = new Set<number>();
  const take = <Value>(found: { from: number; to: number; value: Value } | null): Value | null => {
    if (!found) return null;
    for (let at = found.from; at < found.to; at += 1) used.add(at);
    return found.value;
  };
  const clause = clauseEnd(tokens);
  const minutes = take(findDuration(words.slice(0, clause + 8)));
  const clock = take(findClock(words));
  const day = take(findPastDay(words, context, (from, to) => isDayPlace(tokens, from, to)));
  const left = tokens.flatMap((token, at) => (used.has(at) ? [] : [{ token, at }]));
  const read = readParts(left.map(({ token }) => token));
  if (!read) return null;
  const end = left[read.end - 1]?.at ?? 0;
  const last = lastUsedAfter(tokens, used, end);
  const kept = left.filter(({ at }) => at <= last);
  return {
    title: toTitle(text, kept),
    form: read.activity.form,
    people: read.people,
    day,
    startMinute: clock ?? read.activity.startMinute,
    minutes: minutes ?? read.activity.minutes,
    rest: text
      .slice(tokens[last]?.end ?? 0)
      .replace(/^[\s.,;:–—-]+/u, '')
      .trim(),
  };
}

/** Where the first part ends; a comma may also stand between names. */
function clauseEnd(tokens: readonly Token[]): number {
  const end = tokens.findIndex(({ before }, at) => at > 0 && before !== '' && before !== ',');
  return end < 0 ? tokens.length : end;
}

/**
 * Right after `with`, Jan and Mo are persons. After the first part a day stands alone or behind the last name; in any other
 * place it is of what follows, as in `send him the link on Friday`.
 */
function isDayPlace(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || tokens.slice(from + 1, to).some(({ before }) => before !== '')) return false;
  const previous = tokens[from - 1]?.plain ?? '';
  const isNameThere = withWord.test(previous) || andWord.test(previous);
  if (isNameThere && to - from === 1 && first.plain.length < 5) return false;
  const start = tokens.findLastIndex(({ before }, at) => at <= from && before !== '');
  if (start <= 0 || start === from) return start <= 0 || (tokens[to]?.before ?? ',') !== '';
  return namesFrom(tokens, start, !tokens.slice(1).some(isCapital)).end === from;
}

/** Day and time that stand right after the names belong to the sentence. */
function lastUsedAfter(tokens: readonly Token[], used: ReadonlySet<number>, end: number): number {
  let last = end;
  while (last + 1 < tokens.length && used.has(last + 1)) last += 1;
  return last;
}

interface KeptToken {
  readonly token: Token;
  readonly at: number;
}

interface LogParts {
  readonly activity: Activity;
  readonly people: readonly string[];
  /** The word after the sentence. */
  readonly end: number;
}

function readParts(tokens: readonly Token[]): LogParts | null {
  const isLowerCase = !tokens.slice(1).some(isCapital);
  for (let at = 0; at < Math.min(tokens.length, 12); at += 1) {
    if (at > 0 && /[.;:]/.test(tokens[at]?.before ?? '')) return null;
    for (const length of [3, 2, 1]) {
      const activity = activityIn(tokens.slice(at, at + length), length);
      const found = activity && peopleAround(tokens, at, at + length, isLowerCase);
      if (activity && found) return { activity, ...found };
    }
  }
  return null;
}

function activityIn(words: readonly Token[], length: number): Activity | null {
  if (words.length < length || words.slice(1).some(({ before }) => before !== '')) return null;
  const text = words.map(({ plain }) => plain).join(' ');
  return activities.find(({ words: known }) => new RegExp(`^(?:${known.source})$`, 'u').test(text)) ?? null;
}

function peopleAround(tokens: readonly Token[], from: number, to: number, isLowerCase: boolean) {
  const isFiller = (at: number): boolean => filler.test(tokens[at]?.plain ?? '');
  let start = 0;
  while (start < from && isFiller(start) && !isNameAfterWith(tokens, start)) start += 1;
  if (start === from) return peopleAfter(tokens, to, isLowerCase);
  const isLast = endsSentence.test(tokens[to - 1]?.plain ?? '');
  const isWith = withWord.test(tokens[start]?.plain ?? '');
  if (!isLast && !isWith) return null;
  const found = namesFrom(tokens, isWith ? start + 1 : start, isLowerCase);
  if (found.names.length === 0 || found.end > from) return null;
  for (let at = found.end; at < from; at += 1) if (!isFiller(at)) return null;
  return { people: found.names, end: sentenceEnd(tokens, to) };
}

/** `mit` and `con` can be fillers, but not where a name follows. */
const isNameAfterWith = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return withWord.test(tokens[at]?.plain ?? '') && next !== undefined && isCapital(next);
};

/** `spoke on the phone with` */
const isBetween = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.before === '' &&
  (between.test(tokens[at].plain) || (tokens[at].plain === 'the' && tokens[at - 1]?.plain === 'on'));

function peopleAfter(tokens: readonly Token[], to: number, isLowerCase: boolean) {
  let at = to;
  while (isBetween(tokens, at)) at += 1;
  const isWith = withWord.test(tokens[at]?.plain ?? '') && tokens[at]?.before === '';
  if (isWith) at += 1;
  if (/[.;:]/.test(tokens[at]?.before ?? '')) return null;
  if (!isWith && tokens[at]?.before !== '') return null;
  const found = namesFrom(tokens, at, isLowerCase);
  return found.names.length > 0 ? { people: found.names, end: sentenceEnd(tokens, found.end) } : null;
}

const sentenceEnd = (tokens: readonly Token[], from: number): number => {
  let end = from;
  while (end < tokens.length && tokens[end]?.before === '') end += 1;
  return end;
};

const mostWords = 3;

/** Names between commas and `and`. A comma that is followed by no name, or by a sentence, ends the list. */
function namesFrom(tokens: readonly Token[], from: number, isLowerCase: boolean) {
  const names: string[] = [];
  let end = from;
  for (let at = from; at < tokens.length; ) {
    const to = nameEnd(tokens, at, isLowerCase);
    if (to === at || (names.length > 0 && isSentence(tokens, to) && tokens[at]?.before === ',')) break;
    names.push(nameOf(tokens.slice(at, to)));
    end = to;
    const next = tokens[to];
    if (!next) break;
    if (andWord.test(next.plain)) at = to + 1;
    else if (next.before === ',' || next.before === '+') at = to;
    else break;
  }
  return { names, end };
}

/** The full stop of `Dr.` belongs to the name, that of its last word does not. */
const nameOf = (words: readonly Token[]): string =>
  words
    .map(({ text, plain, dotted }, at) =>
      dotted && plain.length > 1 && at < words.length - 1 ? `${text}.` : text,
    )
    .join(' ')
    .replace(/['’]s$/u, '');

/** After a name that begins a clause of its own comes no verb: `, Ana said`. */
const isSentence = (tokens: readonly Token[], to: number): boolean => {
  const next = tokens[to];
  return next !== undefined && next.before === '' && !andWord.test(next.plain);
};

function nameEnd(tokens: readonly Token[], from: number, isLowerCase: boolean): number {
  let to = from;
  while (to < tokens.length && to - from < mostWords) {
    const token = tokens[to];
    if (!token || (to > from && token.before !== '')) break;
    const { plain } = token;
    const isKin = kin.test(plain);
    if (!isKin && (andWord.test(plain) || noName.test(plain) || /\d|@/.test(plain))) break;
    if (!isKin && !isCapital(token) && (!isLowerCase || to > from)) break;
    to += 1;
    if (/['’]s$/u.test(token.text)) break;
  }
  return to;
}

/** What is left of the text, with single spaces where something was taken out. */
function toTitle(text: string, kept: readonly KeptToken[]): string {
  let title = '';
  for (const [index, { token, at }] of kept.entries()) {
    const last = kept[index - 1];
    const gap = last?.at === at - 1 ? text.slice(last.token.end, token.start) : ' ';
    title += `${last ? gap : ''}${text.slice(token.start, token.end)}`;
  }
  return title.charAt(0).toUpperCase() + title.slice(1);
}
