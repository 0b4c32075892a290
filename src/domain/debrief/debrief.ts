import type { Day } from '../time/day';
import type { DayLanguage } from '../typed-day/day-words';
import { readClause } from './clause-reading';
import type { DayDoubt } from './day-doubt';
import { dayDoubtsOf } from './day-doubt';
import type { DebriefLine, Range } from './debrief-line';
import { clauseFrom, clausesOf, plainAt, textOf, typedText } from './debrief-line';
import { describedAt, employerFirst, nameBehindVerb } from './described';
import type { DebriefEntry, DebriefField, Draft } from './draft';
import { addText, adopt, createDraft, newEntry, setField } from './draft';
import { isNameOfBusiness, isOrigin, teamEmployer } from './employer';
import { headIn } from './head';
import { languageOf, vocabularyOf } from './language';
import { leadKindOf } from './lead';
import { isMeeting } from './meeting';
import { noteOf } from './note';
import { groupAt, organisationAt } from './organisation';
import type { FoundName, Head } from './people';
import { isOrganisation, namesAt } from './people';
import type { ClauseContext } from './rule';
import { giveText } from './rule';
import { isCapital, isContact, toTokens } from './tokens';
import { isDepartment } from './words/departments';
import { addOrganisation, addWorkplace, isOriginWord } from './work';

/** How debrief lines are read. */
export interface DebriefContext {
  /** The day of the event, from which phrases such as tomorrow count. */
  readonly day: Day;
  /** True if the user's region writes 10/25. */
  readonly monthFirst: boolean;
  /** Those that a line may be in; of several, its words decide, and the first counts in doubt. */
  readonly languages: readonly DayLanguage[];
}

/** A word of the line and its field, for showing what was understood. */
export interface DebriefPart {
  readonly start: number;
  readonly end: number;
  readonly field: DebriefField | null;
}

/** What a line says. Each of its words is in a field, in the note, or one of the words between them. */
export interface Debrief {
  /** One for each person; one without person if it names none; none if nothing is understood. */
  readonly entries: readonly DebriefEntry[];
  /** What is in no field, as it was typed. */
  readonly note: string;
  readonly parts: readonly DebriefPart[];
  /** The days in it that are not what they seem. */
  readonly doubts: readonly DayDoubt[];
}

/** What is longer is no line of a debrief: the rest is a note. */
export const longestLine = 1500;

/** Reads one line of a debrief: persons, where they work, how one met, what was promised by when, leads and facts. */
export function readDebriefLine(text: string, context: DebriefContext): Debrief {
  const end = text.length > longestLine ? text.lastIndexOf(' ', longestLine) : text.length;
  const read = text.slice(0, end > 0 ? end : longestLine);
  const line = toLine(read, context);
  const draft = createDraft(line);
  const days = { today: context.day, monthFirst: context.monthFirst };
  readInto(draft, { ...days, isListed: true });
  return {
    doubts: dayDoubtsOf(draft, days),
    entries: draft.entries,
    note: [noteOf(draft), text.slice(read.length).trim()].filter((part) => part !== '').join('; '),
    parts: line.tokens.map(({ start, end: to }, index) => ({
      start,
      end: to,
      field: draft.fields[index] ?? null,
    })),
  };
}

function toLine(text: string, { languages }: DebriefContext): DebriefLine {
  const tokens = toTokens(text);
  const language = languageOf(tokens, languages);
  const named = tokens.filter((token) => !isContact(token));
  return { text, tokens, language, words: vocabularyOf(language), isLowerCase: !named.some(isCapital) };
}

function readInto(draft: Draft, context: ClauseContext): void {
  const { line } = draft;
  let from = 0;
  for (const clause of clausesOf(line)) {
    if (clause.from < from) continue;
    const behind = readDescribed(draft, clause, context);
    if (behind !== null) {
      from = behind;
      continue;
    }
    const head = draft.entries.some(({ person }) => person !== null)
      ? nextPerson(draft, clause)
      : headIn(line, clause);
    if (head) from = readHead(draft, head, context);
    else if (isAfterName(draft, clause, context)) continue;
    else readBeforeOrAfter(draft, clause, context);
  }
}

/** Reads where somebody without a name works, and the rest of that clause; returns the word after it. */
function readDescribed(draft: Draft, clause: Range, context: ClauseContext): number | null {
  const { line } = draft;
  if (draft.entries.some(({ person }) => person !== null)) return null;
  const first = employerFirst(line, clause);
  const found = first ? { role: null, organisation: first } : describedAt(line, clause);
  if (!found) return null;
  if (found.role) giveText(draft, found.role, 'role');
  addOrganisation(draft, found.organisation);
  const rest = { from: found.organisation.to, to: clause.to };
  if (rest.from >= rest.to) return clause.to;
  const names = first ? namesAt(line, nameBehindVerb(line, rest.from, rest.to) ?? rest.from, false) : null;
  const head = names
    ? { ...names, clause: rest, opener: null, role: null, isAction: true }
    : headIn(line, rest);
  if (head) return readHead(draft, head, context);
  readClause(draft, rest, { ...context, isListed: false });
  return clause.to;
}

/** `but pointed me to Jonah Reed at Patreon`: another person, in what is said of the first. */
function isAfterName(draft: Draft, clause: Range, context: ClauseContext): boolean {
  if (!draft.current.some(({ person }) => person !== null)) return false;
  const to = joinedPersons(draft, clause, context);
  if (to === null) return false;
  if (to < clause.to) readTail(draft, { from: to, to: clause.to }, context);
  return true;
}

function readBeforeOrAfter(draft: Draft, clause: Range, context: ClauseContext): void {
  const before = draft.line.tokens[clause.from]?.before ?? '';
  // Behind a sentence about a person, a name is not where they work: `has a new dog, Waffles`.
  const isProse = draft.current.some(({ facts }) => facts.length > 0) && !isNameOfBusiness(draft, clause);
  const isName = before === '.' && isOrganisation(draft.line, clause) && clause.to - clause.from < 5;
  const isListed =
    !isProse &&
    draft.current.some(({ person }) => person !== null) &&
    ((before !== '.' && before !== '!') || isName);
  readClause(draft, clause, { ...context, isListed });
}

/** A later person begins after a semicolon or full stop, with a name that is the whole clause. */
function nextPerson({ line, current }: Draft, clause: Range): Head | null {
  const before = line.tokens[clause.from]?.before ?? '';
  const [first] = current;
  if (!(before === ';' || before === '.') || !first || first.organisation === null) return null;
  const head = headIn(line, clause);
  const name = head?.names[0]?.name;
  if (!head || head.isAction || !name || name.to < clause.to) return null;
  const hasBracket = before === ';' && head.names[0]?.bracket !== null;
  if (name.to - name.from < 2 && !hasBracket) return null;
  return line.tokens[clause.to]?.before === ',' || line.tokens[clause.to]?.before === '(' ? head : null;
}

/** Reads the persons and the rest of their clause; returns the word after what it read. */
function readHead(draft: Draft, head: Head, context: ClauseContext): number {
  const { line } = draft;
  const early = draft.entries.filter(({ person }) => person === null);
  draft.current = [];
  // "Assia and Tom (Brume)": brackets behind the last of several are about all.
  const isShared = head.names.length > 1 && head.names.slice(0, -1).every(({ bracket }) => bracket === null);
  for (const found of head.names)
    draft.current.push(readName(draft, isShared ? { ...found, bracket: null } : found, context));
  const last = head.names.at(-1)?.bracket;
  if (isShared && last) readClause(draft, last, { ...context, isListed: true });
  for (const entry of early) adopt(draft, entry);
  draft.opener = head.opener;
  if (head.role) {
    setField(draft, head.role, 'role');
    for (const entry of draft.current) addText(entry, 'role', typedText(line, head.role));
  }
  const end = Math.max(head.clause.to, head.end);
  if (head.isAction) {
    addWorkplace(draft, { from: head.end, to: end });
    readClause(draft, { from: head.clause.from, to: end }, { ...context, isListed: false });
    return end;
  }
  const rest = { from: head.end, to: restEnd(line, head) };
  if (rest.from < rest.to) readTail(draft, rest, context);
  return Math.max(rest.to, head.end);
}

const restEnd = (line: DebriefLine, { end }: Head): number => {
  const { tokens } = line;
  if (tokens[end] === undefined || tokens[end].before !== '')
    return tokens[end]?.before === ')' ? clauseFrom(line, end).to : end;
  return clauseFrom(line, end).to;
};

function readName(draft: Draft, { name, bracket }: FoundName, context: ClauseContext) {
  const { line } = draft;
  const entry = newEntry(typedText(line, name).replace(/['’]s$/, ''));
  draft.entries.push(entry);
  setField(draft, name, 'person');
  if (bracket && !pronouns.test(plainAt(line, bracket.from))) {
    const all = draft.current;
    draft.current = [entry];
    readClause(draft, bracket, { ...context, isListed: true });
    draft.current = all;
  }
  return entry;
}

/** `Robin (they/them)`. */
const pronouns = /^(?:he|she|they|er|sie|il|elle|iel|él|ella|elle)\/\p{L}+$/u;

/** The words after the names: where they work, where one met, then what is said of them. */
function readTail(draft: Draft, { from, to }: Range, context: ClauseContext): void {
  const { line } = draft;
  const { words } = line;
  const plain = plainAt(line, from);
  const together = joinedPersons(draft, { from, to }, context);
  if (together !== null) {
    readTail(draft, { from: together, to }, context);
    return;
  }
  if (draft.opener !== null && words.isWord('throughWord', plain)) {
    setField(draft, { from, to }, 'howMet');
    for (const entry of draft.current) addText(entry, 'howMet', typedText(line, { from, to }));
    return;
  }
  if (/^(?:over|drüben|out)$/.test(plain) && words.isWord('workAtWord', plainAt(line, from + 1))) {
    readTail(draft, { from: from + 1, to }, context);
    return;
  }
  const ofTeam = isOrigin(line, from) ? teamEmployer(line, from + 1, to) : null;
  const group = ofTeam ?? (isOriginWord.test(plain) ? groupAt(line, from + 1, to) : null);
  if (group) {
    addOrganisation(draft, group);
    if (group.to < to) readTail(draft, { from: group.to, to }, context);
    return;
  }
  const isElided = /^d['’]\p{Lu}/u.test(line.tokens[from]?.text ?? '');
  // "für den Kuchen danken": what it is for.
  const isFor =
    /^(?:for|für|pour|para|por)$/.test(plain) && words.isWord('articleWord', plainAt(line, from + 1));
  if (isElided || ((words.isWord('ofWord', plain) || words.isWord('workAtWord', plain)) && !isFor)) {
    const found = organisationAt(line, isElided ? from : from + 1, to);
    const isPlace = isMeeting(line, { from, to: found ? found.to : to });
    if (found && isDepartment.test(plainAt(line, found.from))) {
      const team = { from: found.from, to: found.from + 1 };
      giveText(draft, team, 'role');
      if (team.to < to) readTail(draft, { from: team.to, to }, context);
      return;
    }
    if (found && !isPlace && leadKindOf(line, found) === null) {
      addOrganisation(draft, found);
      if (found.to < to) readTail(draft, { from: found.to, to }, context);
      return;
    }
  }
  if (readLowerEmployer(draft, { from, to }, context)) return;
  readClause(draft, { from, to }, { ...context, isListed: line.isLowerCase });
}

/** `théo labo ville lien demain`: an organisation in lower case, then what is to be done. */
function readLowerEmployer(draft: Draft, { from, to }: Range, context: ClauseContext): boolean {
  const { line } = draft;
  const { words } = line;
  if (line.isLowerCase && draft.current.every(({ organisation }) => organisation === null)) {
    const found = organisationAt(line, from, to);
    const next = found ? plainAt(line, found.to) : '';
    if (
      found &&
      found.to < to &&
      (words.isWord('deliverableWord', next) || words.isWord('actionWord', next))
    ) {
      addOrganisation(draft, found);
      readClause(draft, { from: found.to, to }, { ...context, isListed: false });
      return true;
    }
  }
  return false;
}

/** `Zoe introduced me to Ali`: what follows is about Ali. Returns the word after the name. */
function joinedPersons(draft: Draft, range: Range, context: ClauseContext): number | null {
  const { line } = draft;
  const { plain, rangeAt } = textOf(line, range);
  const found = line.words.find('broughtTogether', plain);
  if (!found || found.index > 40) return null;
  const at = rangeAt(found.index, found.length).to;
  const head = headIn(line, { from: at, to: range.to });
  const name = head?.names[0];
  if (!name || head.names[0]?.name.from !== at) return null;
  const isIntro = leadKindOf(line, range) === 'intro';
  // "can introduce me to Stripe": one word may be an organisation, and a title with a last name is not met yet.
  const isTitled = line.words.isWord('titleWord', plainAt(line, at));
  if (isIntro && (isTitled || name.name.to - name.name.from < 2)) return null;
  const joined = readName(draft, name, context);
  if (isIntro) readClause(draft, range, { ...context, isListed: false });
  draft.current = [joined];
  return head.end;
}
