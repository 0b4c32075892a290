import type { LeadKind } from '../outcomes/lead';
import { addDays } from '../time/day';
import type { DayPhrase } from './day-phrase';
import { findDayPhrase } from './day-phrase';
import type { DebriefLine, Range } from './debrief-line';
import { plainAt, textOf, typedText } from './debrief-line';
import type { Draft } from './draft';
import { entriesInWork, setField } from './draft';
import { organisationAt } from './organisation';
import { addFollowUp } from './promise';
import type { ClauseContext, Rule } from './rule';
import { isCapital } from './tokens';
import { addOrganisation, workRule } from './work';

const order: readonly LeadKind[] = ['internship', 'intro', 'job', 'source', 'client'];

/** The first kind of lead that a range speaks of; null if it is of none. */
export function leadKindOf(line: DebriefLine, range: Range): LeadKind | null {
  const { plain } = textOf(line, range);
  if (line.words.find('ownWork', plain)) return null;
  const said = order.find((kind) => line.words.find(kind, plain) !== null) ?? null;
  // "Needs a bookkeeper" is a job, "needs a freelance bookkeeper" an order.
  const isJob = (said === null || said === 'client') && seeksRole(line, range);
  return isJob ? 'job' : said;
}

/** `sucht eine Technikerin`: somebody who looks for a role. */
function seeksRole(line: DebriefLine, range: Range): boolean {
  const { plain, rangeAt } = textOf(line, range);
  const seek = line.words.find('seek', plain);
  if (!seek) return false;
  const { to } = rangeAt(seek.index, seek.length);
  return line.tokens
    .slice(to, Math.min(range.to, to + 5))
    .some(({ plain }) => line.words.isWord('roleWord', plain) && !commissionedRole.test(plain));
}

/** Who is looked for to do one piece of work: a photographer is commissioned and seldom employed. */
const commissionedRole =
  /^(?:photograph|fotogra|fotógra|translat|übersetz|traduc|illustrat|ilustra|musi|músic)/u;

/** `freelance illustrator` is a role. */
const isFreelancer = (line: DebriefLine, { from, to }: Range): boolean =>
  plainAt(line, from) === 'freelance' &&
  to - from < 4 &&
  line.words.isWord('roleWord', plainAt(line, to - 1));

/** `Werkstudent bei Zeiss`: what somebody is, and nothing that one could apply for. */
const isTheirPost = (line: DebriefLine, { from, to }: Range): boolean =>
  /^(?:werkstudent(?:in)?|praktikant(?:in)?|azubi|volontär(?:in)?|intern|trainee|stagiaire|alternante?|apprentie?|becari[oa]|pasante)$/.test(
    plainAt(line, from),
  ) &&
  to - from > 1 &&
  line.words.isWord('workAtWord', plainAt(line, from + 1)) &&
  organisationAt(line, from + 2, to) !== null;

/** A deadline, or a day soon on which somebody waits for something: `wants a demo on the 20th`. */
function isPromised(
  line: DebriefLine,
  { from, to }: Range,
  phrase: DayPhrase,
  context: ClauseContext,
): boolean {
  if (phrase.isDeadline) return true;
  if (phrase.day > addDays(context.today, soon)) return false;
  return line.tokens
    .slice(from, to)
    .some(({ plain }) => line.words.isWord('needWord', plain) || line.words.isWord('deliverableWord', plain));
}

/** `Trumpf stellt Werkstudenten ein`, in a clause of its own: the organisation that looks for people. */
function employerOf({ line, current }: Draft, range: Range): Range | null {
  const token = line.tokens[range.from];
  if (line.isLowerCase || !token || token.before === '' || !isCapital(token)) return null;
  const common = [
    'noNameWord',
    'roleWord',
    'groupWord',
    'relationWord',
    'deliverableWord',
    'dayWord',
  ] as const;
  if (common.some((name) => line.words.isWord(name, token.plain))) return null;
  if (current.some(({ person }) => person?.toLowerCase().includes(token.plain))) return null;
  const found = organisationAt(line, range.from, range.to);
  const next = found && found.from === range.from ? plainAt(line, found.to) : '';
  const isSubject = line.words.isWord('finiteWord', next) || line.words.find('seek', next) !== null;
  return isSubject && line.tokens[found?.to ?? 0]?.before === '' ? found : null;
}

/** Days. */
const soon = 21;

export const leadRule: Rule = (draft, range, context) => {
  const { line } = draft;
  const kind = leadKindOf(line, range);
  if (kind === null || isFreelancer(line, range) || (kind === 'internship' && isTheirPost(line, range)))
    return false;
  const phrase = findDayPhrase(line, range, context);
  if (phrase !== null && phrase.day >= context.today && isPromised(line, range, phrase, context))
    addFollowUp(draft, range, range.from, phrase);
  const lead = { kind, text: typedText(line, range) };
  for (const entry of entriesInWork(draft)) {
    if (entry.lead === null) entry.lead = lead;
    else entry.facts.push(lead.text);
  }
  const employer = kind === 'intro' ? null : employerOf(draft, range);
  if (employer) addOrganisation(draft, employer);
  setField(draft, range, 'lead');
  if (kind !== 'intro') workRule(draft, range, context);
  return true;
};
