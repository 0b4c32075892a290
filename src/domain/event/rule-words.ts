const units: Readonly<Record<string, string>> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};

const weekdays: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL', 'WKST']);

const dayOf = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;

/**
 * A recurrence rule (RFC 5545 §3.3.10) in words: `every 2 weeks on Monday, until 2026-05-01`. A rule that says more
 * than can be put plainly stays as it is written.
 */
export function ruleWords(rule: string): string {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const unit = units[parts.get('FREQ') ?? ''];
  const days = parts.get('BYDAY')?.split(',') ?? [];
  const plain = [...parts.keys()].every((name) => known.has(name)) && days.every((day) => weekdays[day]);
  if (!unit || !plain) return rule;
  const interval = Number(parts.get('INTERVAL') ?? '1');
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  return [
    interval === 1 ? `every ${unit}` : `every ${interval} ${unit}s`,
    days.length > 0 ? ` on ${days.map((day) => weekdays[day]).join(', ')}` : '',
    count ? `, ${count} times` : '',
    until ? `, until ${dayOf(until)}` : '',
  ].join('');
}
