const dateForm = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d{2})(\d{2}))(?:$|[T ])/;
const yearlessForm = /^--(\d{2})-?(\d{2})(?:$|[T ])/;

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day as `1980-01-02`, or `--01-02` without a year; null if there is no such day. */
export function toDay(year: number | null, month: number, day: number): string | null {
  const longest = longestMonths[month - 1] ?? 0;
  if (day < 1 || day > longest) return null;
  if (year === null) return `--${two(month)}-${two(day)}`;
  if (month === 2 && day === 29 && !isLeap(year)) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Reads the dates of ISO 8601 that vCards have (RFC 6350 §4.3), with or without a time; null for any other text. */
export function readIsoDay(text: string): string | null {
  const date = dateForm.exec(text);
  if (date) return toDay(Number(date[1]), Number(date[2] ?? date[4]), Number(date[3] ?? date[5]));
  const yearless = yearlessForm.exec(text);
  return yearless ? toDay(null, Number(yearless[1]), Number(yearless[2])) : null;
}
