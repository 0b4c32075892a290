import { habitsOf, isLocale, systemLocale } from '../node/locale';

type Locale = ReturnType<typeof systemLocale>;

/** How times and weeks are written in the page. */
export interface PageRegion {
  locale(): Locale;
  /** Takes the languages of a browser, as its Accept-Language header has them (RFC 9110 §12.5.4). */
  hear(header: string | undefined): void;
}

/**
 * The system's region where it names one. A server or container often names none (`LANG=C`), and Node then writes like America;
 * the browser that shows the page knows better.
 */
export function createPageRegion(isNamed: boolean, system: Locale = systemLocale()): PageRegion {
  let locale = system;
  return {
    locale: () => locale,
    hear: (header) => {
      const tag = isNamed ? null : firstRegionIn(header);
      if (tag !== null) locale = { ...system, tag, ...habitsOf(tag) };
    },
  };
}

/** Whether a Linux process is told a region, such as `en_GB.UTF-8`. Other systems always have one. */
export function namesRegion(
  platform: NodeJS.Platform,
  { LC_ALL, LC_TIME, LANG }: Readonly<Record<string, string | undefined>>,
): boolean {
  return platform !== 'linux' || /^[a-z]{2,3}_[A-Z]{2}/.test(LC_ALL || LC_TIME || LANG || '');
}

/** The first language that names a region, else the first. */
function firstRegionIn(header = ''): string | null {
  const tags = header
    .slice(0, 500)
    .split(',')
    .map((part) => part.replace(/;.*/s, '').trim())
    .filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) && isLocale(tag));
  return tags.find((tag) => new Intl.Locale(tag).region !== undefined) ?? tags[0] ?? null;
}
