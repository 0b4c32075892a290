/** A locale as Intl names it: `en-GB`, `de-DE`. Mingle uses its region's formats, not its language. */
export type Locale = string;

/** The interface is in English; the region decides the order of day and month. */
const language = 'en-GB';
const monthFirst = 'en-US';

/**
 * The English locale for a region: `en-US` if the region writes the month before the day, else `en-GB`. `en-` with the
 * region's code would not do: Intl has no English for most regions and falls back to the American one.
 */
export const englishOf = (locale: Locale): string => (putsMonthFirst(locale) ? monthFirst : language);

/** True if the region writes the month before the day. */
export function putsMonthFirst(locale: Locale): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).formatToParts(0);
  const order = parts.map(({ type }) => type);
  return order.indexOf('month') < order.indexOf('day');
}

/** The forms of a text with a count, by CLDR plural category; `#` is replaced by the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** With one decimal, because the category depends on the number as it is shown. */
const pluralRules = new Intl.PluralRules(language, { maximumFractionDigits: 1 });

/** The form for a count. */
export const plural = (count: number, forms: PluralForms): string =>
  forms[pluralRules.select(count)] ?? forms.other;

const ordinalRules = new Intl.PluralRules(language, { type: 'ordinal' });
const ordinalEndings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
};

/** `1st`, `22nd`, `13th`. */
export const ordinal = (value: number): string =>
  `${value}${ordinalEndings[ordinalRules.select(value)] ?? 'th'}`;

/** Numbers as a region writes them. */
export interface CountFormat {
  /** `1,204`, `1.5`: at most one decimal. */
  number(value: number): string;
  /** `1 event`, `1,204 events`. */
  counted(count: number, forms: PluralForms): string;
}

export interface NumberFormat extends CountFormat {
  /** `1.0`: always one decimal, for numbers in a column. */
  tenths(value: number): string;
  /** What stands before the tenths: `.` or `,`. */
  readonly decimalSign: string;
  /** 0.85 is `85%`. */
  percent(share: number): string;
  /** `45 min`, `1.5 h`. */
  length(minutes: number): string;
}

/** With Latin digits and the region's separators: `1,204.5`, `1.204,5`. */
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
    decimalSign: withTenths.formatToParts(0).find(({ type }) => type === 'decimal')?.value ?? '.',
    percent: (value) => share.format(value),
    length: (minutes) => (minutes < 60 ? `${number(Math.round(minutes))} min` : `${number(minutes / 60)} h`),
  };
}

const commaFormat = new Intl.ListFormat(language, { type: 'unit' });
const andFormat = new Intl.ListFormat(language, { type: 'conjunction' });
const orFormat = new Intl.ListFormat(language, { type: 'disjunction' });

/** `Tuesday, Thursday`. */
export const listed = (items: readonly string[]): string => commaFormat.format(items);

/** `2 series and 1 event`. */
export const joined = (items: readonly string[]): string => andFormat.format(items);

/** `Friday or Sunday`. */
export const alternatives = (items: readonly string[]): string => orFormat.format(items);
