import type { PlainRule, RuleReading } from '../../domain/event/plain-rule';
import type { Format } from '../format';
import type { PluralForms } from '../language';
import { listed } from '../language';

const every: Readonly<Record<PlainRule['unit'], PluralForms>> = {
  day: { one: 'every day', other: 'every # days' },
  week: { one: 'every week', other: 'every # weeks' },
  month: { one: 'every month', other: 'every # months' },
  year: { one: 'every year', other: 'every # years' },
};
const times: PluralForms = { one: '# time', other: '# times' };

type RuleFormat = Pick<Format, 'counted' | 'day' | 'weekday'>;

/** A rule in words: `every 2 weeks on Monday, until Fri 1 May 2026`; a complex rule stays in its RFC 5545 form. */
export function ruleText(reading: RuleReading, format: RuleFormat): string {
  if (reading.kind === 'as-written') return reading.text;
  const { unit, interval, weekdays, end } = reading.rule;
  const often = format.counted(interval, every[unit]);
  const days = listed(weekdays.map((weekday) => format.weekday(weekday)));
  switch (end.kind) {
    case 'never':
      return days ? `${often} on ${days}` : often;
    case 'count': {
      const count = format.counted(end.count, times);
      return days ? `${often} on ${days}, ${count}` : `${often}, ${count}`;
    }
    case 'until': {
      const last = format.day(end.day, 'full');
      return days ? `${often} on ${days}, until ${last}` : `${often}, until ${last}`;
    }
  }
}
