import type { Day } from '../time/day';
import { isGermanAction, isInfinitive } from './action-verb';
import type { DayPhrase } from './day-phrase';
import { findDayPhrase } from './day-phrase';
import type { DebriefLine, Range } from './debrief-line';
import { plainAt, textOf, typedText } from './debrief-line';
import type { Draft } from './draft';
import { setField } from './draft';
import { isOrganisation } from './people';
import type { ClauseContext, Rule } from './rule';
import { isAbout, named } from './rule';
import { isCapital } from './tokens';

/** The position of a promise's verb: first, after an introduction such as remember to, or last in German. */
function actionAt(line: DebriefLine, { from, to }: Range): number | null {
  const { words } = line;
  const lead = words.find('actionLead', `${textOf(line, { from, to }).plain} `);
  const start = lead
    ? from + textOf(line, { from, to }).plain.slice(0, lead.length).trim().split(' ').length
    : from;
  // "Promised to send me the book" is what another will do.
  const isTheirs = start > from && /^(?:me|us)$/.test(plainAt(line, start + 1));
  if (start < to && words.isWord('actionWord', plainAt(line, start))) return isTheirs ? null : start;
  if (words.isWord('actionWord', plainAt(line, from))) return from;
  let verbAt = from;
  while (verbAt < to && objectWord.test(plainAt(line, verbAt))) verbAt += 1;
  if (isInfinitive(line, verbAt, to)) return verbAt;
  if (isAbout(line, { from, to }) && plainAt(line, to - 2) !== 'zu') return null;
  if (line.language !== 'de') return promisedAt(line, { from, to });
  for (let index = to - 1; index > from; index -= 1) {
    if (words.isWord('finiteWord', plainAt(line, index))) return null;
    if (isGermanAction(line, index, to)) return start < index ? start : index;
  }
  return null;
}

/** `I promised Lise to send the recipe`: the first verb after words that carry nothing, and the names. */
function promisedAt(line: DebriefLine, { from, to }: Range): number | null {
  let hasPromise = false;
  for (let index = from; index < to; index += 1) {
    const plain = plainAt(line, index);
    const isPromise = line.words.isWord('promiseWord', plain);
    if (hasPromise && line.words.isWord('actionWord', plain)) return index;
    hasPromise ||= isPromise;
    const token = line.tokens[index];
    const isName = token !== undefined && isCapital(token);
    if (!isPromise && !isName && !line.words.isWord('joiningWord', plain)) return null;
  }
  return null;
}

/** `promised repo tomorrow`: without a subject I promised it, and what follows is the thing. */
function promisedNounAt({ line }: Draft, range: Range, context: ClauseContext): number | null {
  const first = plainAt(line, range.from);
  const isPromised = line.words.isWord('promiseWord', first) && line.words.isWord('finiteWord', first);
  const isTheirs = /^(?:me|us|to|that|mir|uns|nous)$/.test(plainAt(line, range.from + 1));
  if (!isPromised || isTheirs || range.to - range.from < 2) return null;
  return findDayPhrase(line, range, context) ? range.from + 1 : null;
}

export const actionRule: Rule = (draft, range, context) => {
  const { line } = draft;
  const isPromise = line.words.find('promiseStart', textOf(line, range).plain) !== null;
  const at =
    actionAt(line, range) ??
    promisedNounAt(draft, range, context) ??
    (isPromise && range.to - range.from > 2 ? range.from : null);
  if (at === null) return false;
  if (
    context.isListed &&
    isOrganisation(line, range) &&
    range.to - range.from > 1 &&
    !draft.current.some(({ organisation }) => organisation)
  )
    return false;
  addFollowUp(draft, range, at, findDayPhrase(line, range, context));
  return true;
};

/** A pronoun belongs to the verb behind it: `lui envoyer`. */
const objectWord = /^(?:les?|la|lui|leur|me|nous|l'|ihm|ihr|ihnen|ihn|beiden)$/;

export function addFollowUp(draft: Draft, range: Range, verbAt: number, phrase: DayPhrase | null): void {
  const { line } = draft;
  let start = verbAt;
  while (start > range.from && objectWord.test(plainAt(line, start - 1))) start -= 1;
  const isDue = phrase !== null;
  const text = isDue
    ? [
        typedText(line, { from: start, to: phrase.range.from }),
        typedText(line, { from: Math.max(start, phrase.range.to), to: range.to }),
      ]
        .filter((part) => part !== '')
        .join(' ')
    : typedText(line, { from: start, to: range.to });
  if (isDue) setField(draft, phrase.range, 'due');
  setField(draft, { from: start, to: range.to }, 'followUp');
  const followUp = { text: text || typedText(line, range), due: phrase?.day ?? null };
  for (const entry of named(draft, range)) entry.followUps.push(followUp);
}

/** A day of theirs, which is no promise. */
const anniversary = /geburtstag|birthday|bday|anniversaire|cumpleaños|\bcumple\b/;

/** A noun with a day, such as `thesis by Fri`; what is said of a person is none, unless they wait for it. */
export const dueRule: Rule = (draft, range, context) => {
  const { line } = draft;
  const phrase = findDayPhrase(line, range, context);
  if (phrase === null || phrase.day < context.today) return false;
  const needs = line.tokens
    .slice(range.from, range.to)
    .some(({ plain }) => line.words.isWord('needWord', plain));
  // "Will send it Monday": without a subject it is what I will do.
  const isMine =
    line.language === 'en' &&
    plainAt(line, range.from) === 'will' &&
    line.words.isWord('actionWord', plainAt(line, range.from + 1));
  const isSaid = (isAbout(line, range) && !isMine) || range.to - range.from > 7;
  if (isSaid && !needs && !(phrase.isDeadline && !isAbout(line, range))) return false;
  const { plain: said } = textOf(line, range);
  if (line.words.find('metStart', said) || anniversary.test(said)) return false;
  if (phrase.range.from === range.from && phrase.range.to === range.to) return addDay(draft, phrase);
  addFollowUp(draft, range, range.from, phrase);
  return true;
};

/** `Paper per Mail, übermorgen`: the part before a day alone, if it is a thing that one sends and in no field. */
function addThingBefore(draft: Draft, day: Day, range: Range): boolean {
  const { line } = draft;
  let { from } = range;
  while (from > 0 && draft.fields[from - 1] === null && line.tokens[from]?.before !== '.') {
    from -= 1;
    if (line.tokens[from]?.before !== '') break;
  }
  const thing = { from, to: range.from };
  const isThing = line.tokens
    .slice(from, range.from)
    .some(({ plain }) => line.words.isWord('deliverableWord', plain));
  if (!isThing || draft.current.length === 0) return false;
  setField(draft, thing, 'followUp');
  for (const entry of draft.current) entry.followUps.push({ text: typedText(line, thing), due: day });
  return true;
}

/** A day alone is that of the promise before it. */
function addDay(draft: Draft, { day, range }: DayPhrase): boolean {
  let isAdded = false;
  for (const entry of draft.current) {
    const last = entry.followUps.at(-1);
    if (!last || last.due !== null) continue;
    entry.followUps[entry.followUps.length - 1] = { ...last, due: day };
    isAdded = true;
  }
  if (!isAdded && draft.opener !== null && draft.opener.from < range.from) {
    const { from } = draft.opener;
    const followUp = { text: typedText(draft.line, { from, to: range.from }), due: day };
    for (const entry of draft.current) entry.followUps.push(followUp);
    setField(draft, { from, to: range.from }, 'followUp');
    isAdded = true;
  }
  isAdded ||= addThingBefore(draft, day, range);
  if (isAdded) setField(draft, range, 'due');
  return isAdded;
}
