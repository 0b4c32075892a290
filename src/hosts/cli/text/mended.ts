import type { MendedView } from '../../../contract/views/data';
import type { CountFormat, PluralForms } from '../../../words/language';
import { joined, listed } from '../../../words/language';
import { oneLine } from './output';

const mendedEvents: PluralForms = {
  one: '# event is written otherwise than in its calendar, so that other programs read it as Mingle does. The data itself is unchanged.',
  other:
    '# events are written otherwise than in their calendars, so that other programs read them as Mingle does. The data itself is unchanged.',
};
const otherProperties: PluralForms = { one: '# other property', other: '# other properties' };

/** An export can mend thousands of events, and a file of a stranger can name as many properties. */
const shownUids = 5;
const shownProperties = 10;
const longestName = 80;

const shortened = (name: string): string => {
  const line = oneLine(name.slice(0, 2 * longestName));
  return line.length > longestName ? `${line.slice(0, longestName)}…` : line;
};

/** What an export mended, in at most three lines; null if it mended nothing. */
export function mendedText(mended: readonly MendedView[], format: CountFormat): string | null {
  if (mended.length === 0) return null;
  const uids = uidsText(mended, format);
  return [
    format.counted(mended.length, mendedEvents),
    `Corrected or left out: ${propertiesText(mended, format)}.`,
    ...(uids === '' ? [] : [`UIDs: ${uids}.`]),
  ].join('\n');
}

/** `DTSTART in 40, RRULE in 2`: the most frequent first. */
function propertiesText(mended: readonly MendedView[], { number, counted }: CountFormat): string {
  const counts = new Map<string, number>();
  for (const { properties } of mended) {
    for (const name of properties) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const byCount = [...counts].toSorted(
    ([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1),
  );
  const shown = byCount
    .slice(0, shownProperties)
    .map(([name, times]) => `${shortened(name)} in ${number(times)}`);
  const more = byCount.length - shown.length;
  return listed(more > 0 ? [...shown, counted(more, otherProperties)] : shown);
}

/** `a@example.com, b@example.com and 3 more`; empty if no event has a UID. */
function uidsText(mended: readonly MendedView[], { number }: CountFormat): string {
  const uids = [...new Set(mended.map(({ uid }) => uid).filter((uid) => uid !== ''))];
  const shown = uids.slice(0, shownUids).map(shortened);
  const more = uids.length - shown.length;
  return joined(more > 0 ? [...shown, `${number(more)} more`] : shown);
}
