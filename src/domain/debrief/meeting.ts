import type { DebriefLine, Range } from './debrief-line';
import { plainAt, textOf } from './debrief-line';
import type { Draft } from './draft';
import type { Rule } from './rule';
import { giveText } from './rule';
import { isCapital } from './tokens';

export const isMeeting = (line: DebriefLine, range: Range): boolean => {
  const { plain } = textOf(line, range);
  if (line.words.find('metStart', plain)) return true;
  const place = line.words.find('placeLead', plain);
  const isNoun = (index: number): boolean => line.words.isWord('placeWord', plainAt(line, index));
  const lastAt = range.to - 1;
  if (!place)
    return range.to - range.from <= 4 && (isNoun(lastAt) || (line.language !== 'de' && isNoun(range.from)));
  const from = range.from + plain.slice(0, place.length).trim().split(' ').length;
  for (let index = Math.min(from, lastAt); index < range.to && index < from + 5; index += 1)
    if (isNoun(index)) return true;
  return false;
};

/** `Arctic Desk`, `Team Mosaic`: in capitals behind the name, a place is an organisation. */
function isNamedLikePlace({ line, current }: Draft, { from, to }: Range): boolean {
  if (to - from < 2 || !current.some(({ person, organisation }) => person !== null && organisation === null))
    return false;
  const { plain } = textOf(line, { from, to });
  if (line.words.find('metStart', plain) || line.words.find('placeLead', plain)) return false;
  return line.tokens.slice(from, to).every((token) => isCapital(token));
}

export const meetingRule: Rule = (draft, range, context) => {
  const { line } = draft;
  if (!isMeeting(line, range) || (context.isListed && isNamedLikePlace(draft, range))) return false;
  giveText(draft, range, 'howMet');
  return true;
};
