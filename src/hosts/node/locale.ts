import { parseZone, utc } from '../../domain/time/zone';
import type { Locale } from '../../planner/ports';

/** TypeScript does not declare it yet. Older runtimes have the property, newer ones the method. */
interface WithWeekInfo {
  readonly weekInfo?: { readonly firstDay: number };
  getWeekInfo?(): { readonly firstDay: number };
}

/**
 * How this system writes times and weeks. `region` is the locale of the desktop's regional settings where the host knows it:
 * a process has the locale of its language, which can be another one.
 */
export function systemLocale(region = ''): Locale {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const tag = isLocale(region) ? region : locale;
  return { tag, zone: parseZone(timeZone) ?? utc, ...habitsOf(tag) };
}

/** True for a tag that this runtime can format with. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
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
