import { parseZone, utc } from '../../domain/time/zone';
import type { Locale } from '../../planner/ports';

/** TypeScript does not declare it yet. Older runtimes have the property, newer ones the method. */
interface WithWeekInfo {
  readonly weekInfo?: { readonly firstDay: number };
  getWeekInfo?(): { readonly firstDay: number };
}

/** How this system writes times and weeks. */
export function systemLocale(): Locale {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { tag: locale, zone: parseZone(timeZone) ?? utc, ...habitsOf(locale) };
}

/** The first day of the week (1 Monday to 7 Sunday) and the hours of the clock in a language and region such as `en-GB`. */
export function habitsOf(locale: string): Pick<Locale, 'firstDay' | 'hourCycle'> {
  const region: Intl.Locale & WithWeekInfo = new Intl.Locale(locale);
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return {
    firstDay: (region.getWeekInfo?.() ?? region.weekInfo)?.firstDay ?? 1,
    hourCycle: hourCycle === 'h11' || hourCycle === 'h12' ? 12 : 24,
  };
}
