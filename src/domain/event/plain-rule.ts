import type { Day } from '../time/day';
import { parseDay } from '../time/day';

/** A recurrence rule (RFC 5545 §3.3.10) that is simple enough for one short sentence. */
export interface PlainRule {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  /** Repeats every `interval` units. */
  readonly interval: number;
  /** 1 (Monday) to 7 (Sunday), in the order of the rule; empty if it names none. */
  readonly weekdays: readonly number[];
  readonly end:
    | { readonly kind: 'never' }
    | { readonly kind: 'count'; readonly count: number }
    | { readonly kind: 'until'; readonly day: Day };
}

/** `as-written` for a rule that a `PlainRule` cannot express. */
export type RuleReading =
  | { readonly kind: 'plain'; readonly rule: PlainRule }
  | { readonly kind: 'as-written'; readonly text: string };

const units: Readonly<Record<string, PlainRule['unit']>> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};

const weekdays: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const plainParts = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL', 'WKST']);

const wholeNumber = /^\d{1,6}$/;

/** null if COUNT and UNTIL are both given, or cannot be read. */
function endOf(count: string | undefined, until: string | undefined): PlainRule['end'] | null {
  if (count !== undefined) {
    return until === undefined && wholeNumber.test(count) ? { kind: 'count', count: Number(count) } : null;
  }
  if (until === undefined) return { kind: 'never' };
  const day = parseDay(`${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`);
  return day === null ? null : { kind: 'until', day };
}

export function readRule(text: string): RuleReading {
  const parts = new Map(text.split(';').map((part) => part.split('=', 2) as [string, string]));
  const unit = units[parts.get('FREQ') ?? ''];
  const days = (parts.get('BYDAY')?.split(',') ?? []).map((day) => weekdays.indexOf(day) + 1);
  const interval = parts.get('INTERVAL') ?? '1';
  const end = endOf(parts.get('COUNT'), parts.get('UNTIL'));
  const isPlain = [...parts.keys()].every((name) => plainParts.has(name)) && !days.includes(0);
  return unit && end && isPlain && wholeNumber.test(interval)
    ? { kind: 'plain', rule: { unit, interval: Number(interval), weekdays: days, end } }
    : { kind: 'as-written', text };
}
