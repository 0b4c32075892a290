import type { DebriefLine, Range } from './debrief-line';
import { plainAt, textOf } from './debrief-line';
import type { Draft } from './draft';
import { leadRule } from './lead';
import { meetingRule } from './meeting';
import { isOrganisation } from './people';
import { actionRule, dueRule } from './promise';
import type { ClauseContext, Rule } from './rule';
import { isContact } from './tokens';
import {
  addOrganisation,
  employerRule,
  factRule,
  formerRule,
  legalFormRule,
  organisationRule,
  relationRule,
  roleRule,
  workRule,
} from './work';

/** Reads one clause into the entries in work. What it does not understand is left without a field. */
export function readClause(draft: Draft, whole: Range, context: ClauseContext): void {
  const range = withoutContacts(draft.line, whole);
  if (range.from >= range.to) return;
  const text = textOf(draft.line, range);
  if (draft.line.words.find('nothingToDo', text.plain)) return;
  const shared = sharedOrganisation(draft.line, range);
  if (context.isListed && shared) {
    addOrganisation(draft, shared);
    return;
  }
  const parts = actionParts(draft.line, range);
  if (parts.length > 1) {
    for (const part of parts) readClause(draft, part, context);
    return;
  }
  for (const rule of rules) if (rule(draft, range, context)) return;
}

/** `both Acme`, `los dos de Glovo`: the organisation of all. */
function sharedOrganisation(line: DebriefLine, { from, to }: Range): Range | null {
  if (!line.words.isWord('bothWord', plainAt(line, from))) return null;
  let at = from + 1;
  while (
    at < to - 1 &&
    (line.words.isWord('bothWord', plainAt(line, at)) || line.words.isWord('workAtWord', plainAt(line, at)))
  )
    at += 1;
  return isOrganisation(line, { from: at, to }) ? { from: at, to } : null;
}

const plainOf = (tokens: DebriefLine['tokens'], index: number): string => tokens[index]?.plain ?? '';

/** Addresses at either end are left as a note. */
function withoutContacts({ tokens }: DebriefLine, { from, to }: Range): Range {
  let [start, end] = [from, to];
  const isOne = (index: number): boolean => {
    const token = tokens[index];
    return token !== undefined && isContact(token);
  };
  while (start < end && (isOne(start) || (start > from && /^\d+$/.test(plainOf(tokens, start))))) start += 1;
  while (end > start && isOne(end - 1)) end -= 1;
  return { from: start, to: end };
}

/** A clause with a second promise: `call him on Monday and send the slides`. */
function actionParts(line: DebriefLine, { from, to }: Range): readonly Range[] {
  for (let index = from + 1; index < to - 1; index += 1) {
    if (!/^(?:and|und|et|y|e|then|dann|puis|luego|so|,|&)$/.test(plainAt(line, index))) continue;
    const [next, last] = [plainAt(line, index + 1), plainAt(line, index - 1)];
    const isNext = line.words.isWord('actionWord', next) && line.language !== 'de';
    const isLast = line.language === 'de' && line.words.isWord('actionWord', last);
    const isSaid =
      line.words.isWord('finiteWord', next) && line.words.isWord('finiteWord', plainAt(line, from));
    if (isNext || isLast || isSaid)
      return [
        { from, to: index },
        { from: index + 1, to },
      ];
  }
  return [{ from, to }];
}

const rules: readonly Rule[] = [
  legalFormRule,
  actionRule,
  leadRule,
  dueRule,
  meetingRule,
  relationRule,
  employerRule,
  formerRule,
  workRule,
  roleRule,
  organisationRule,
  factRule,
];
