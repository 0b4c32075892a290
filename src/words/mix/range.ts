import type { Target } from '../../domain/week/target';
import type { Format } from '../format';

export const hasNoRange = ({ floor, ceiling }: Target): boolean => floor === null && ceiling === null;

/** ` of 2–5`, ` of 5+`, ` of up to 5`; empty when neither end is set. */
export function rangeText({ floor, ceiling }: Target, { number }: Pick<Format, 'number'>): string {
  if (floor !== null && ceiling !== null) return ` of ${number(floor)}–${number(ceiling)}`;
  if (floor !== null) return ` of ${number(floor)}+`;
  return ceiling === null ? '' : ` of up to ${number(ceiling)}`;
}
