import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { ClockFormat } from '../clock-format';
import type { DayFormat } from '../day-format';

interface Card {
  readonly fileName: string;
  readonly importedAt: Instant;
  readonly connectedOn: Day | null;
}

/** Where an entry is from: `From contacts.vcf, Wed 14 Oct. Connected since Tue 12 Mar 2019.` */
export function cardText(
  { fileName, importedAt, connectedOn }: Card,
  today: Day,
  format: DayFormat & Pick<ClockFormat, 'dayOf'>,
): string {
  const from = `From ${fileName}, ${format.datedDay(format.dayOf(importedAt), today)}.`;
  return connectedOn === null ? from : `${from} Connected since ${format.datedDay(connectedOn, today)}.`;
}
