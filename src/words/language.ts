/** A locale as Intl names it: `en-GB`, `de-DE`. Mingle takes the region's habits from it, and not the language. */
export type Locale = string;

/** Mingle speaks English for now; the region decides how that English writes a date. */
const language = 'en-GB';
const monthFirst = 'en-US';

/**
 * The English of a region: `en-US` where the month stands before the day, else `en-GB`. Not `en-` with the region, because Intl
 * knows no English of most regions and falls back to the American one.
 */
export const englishOf = (locale: Locale): string => (putsMonthFirst(locale) ? monthFirst : language);

/** Whether a region's people write the month before the day. */
export function putsMonthFirst(locale: Locale): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).formatToParts(0);
  const order = parts.map(({ type }) => type);
  return order.indexOf('month') < order.indexOf('day');
}

/** The forms of a text that holds a count, by CLDR's plural categories; `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** By the number as it is shown. */
const pluralRules = new Intl.PluralRules(language, { maximumFractionDigits: 1 });

/** The form that goes with a count. */
export const plural = (count: number, forms: PluralForms): string =>
  forms[pluralRules.select(count)] ?? forms.other;

/** Numbers as a region writes them. */
export interface CountFormat {
  /** `1,204`, `1.5`: at most one decimal. */
  number(value: number): string;
  /** `1 event`, `1,204 events`. */
  counted(count: number, forms: PluralForms): string;
}

export interface NumberFormat extends CountFormat {
  /** `1.0`: one decimal, for numbers that stand below one another. */
  tenths(value: number): string;
  /** `85%` of 0.85. */
  percent(share: number): string;
  /** `45 min`, `1.5 h`. */
  length(minutes: number): string;
}

/** In the digits that English is read with: `1,204.5`, `1.204,5`. */
export function createNumberFormat(locale: Locale): NumberFormat {
  const region = new Intl.Locale(locale, { numberingSystem: 'latn' });
  const plain = new Intl.NumberFormat(region, { maximumFractionDigits: 1 });
  const withTenths = new Intl.NumberFormat(region, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(region, { style: 'percent' });
  const number = (value: number) => plain.format(value);
  return {
    number,
    counted: (count, forms) => plural(count, forms).replace('#', () => number(count)),
    tenths: (value) => withTenths.format(value),
    percent: (value) => share.format(value),
    length: (minutes) => (minutes < 60 ? `${number(Math.round(minutes))} min` : `${number(minutes / 60)} h`),
  };
}

const listFormat = new Intl.ListFormat(language, { type: 'unit' });
const everyOf = new Intl.ListFormat(language, { type: 'conjunction' });

/** `Tuesday, Thursday`. */
export const listed = (items: readonly string[]): string => listFormat.format(items);

/** `2 series and 1 event`. */
export const joined = (items: readonly string[]): string => everyOf.format(items);
