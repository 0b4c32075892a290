import { addDays, type Day } from '../../../domain/time/day';
import type { Format } from '../../../words/format';
import { joined } from '../../../words/language';
import type { DayRange } from './filters/filters';
import type { Elsewhere } from './use-elsewhere';

/** `Elsewhere: 2 in the past and 1 after 31 Aug 2026.` */
export function elsewhereSentence(
  { before, after }: Elsewhere,
  { from, to }: DayRange,
  today: Day,
  format: Format,
): string {
  const places = [
    ...(before > 0
      ? [`${format.number(before)} ${from === today ? 'in the past' : `before ${format.day(from, 'date')}`}`]
      : []),
    ...(after > 0 ? [`${format.number(after)} after ${format.day(addDays(to, -1), 'date')}`] : []),
  ];
  return `Elsewhere: ${joined(places)}.`;
}
