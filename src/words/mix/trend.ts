import type { Day } from '../../domain/time/day';
import type { Format } from '../format';

export const trendMeasures = {
  networking: { name: 'Networking, hours', unit: 'h' },
  social: { name: 'Social, hours', unit: 'h' },
  people: { name: 'Different people', unit: '' },
} as const;

export type TrendMeasure = keyof typeof trendMeasures;

export const trendLegend =
  'Full: what took place. Outlined: what was planned. The band goes from your floor to your ceiling.';

/** `Week of 5 October: 3.5 h planned, 2 h real.` */
export function trendWeekText(
  { from }: { readonly from: Day },
  planned: number,
  real: number | null,
  measure: TrendMeasure,
  { day, number }: Pick<Format, 'day' | 'number'>,
): string {
  const { unit } = trendMeasures[measure];
  const amount = (value: number) => `${number(value)}${unit && ` ${unit}`}`;
  const week = `Week of ${day(from, 'month')}`;
  return real === null
    ? `${week}: ${amount(planned)} planned.`
    : `${week}: ${amount(planned)} planned, ${amount(real)} real.`;
}
