/** The value of each decimal digit of Unicode; each script has its ten digits in a row, from zero on. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return String(code - zero);
}

/**
 * The text as the rules compare it: lower case, Latin digits, plain spaces, hyphens and apostrophes, and without invisible
 * characters such as the marks of direction that Intl writes.
 */
export const toPlainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?![0-9])\p{Nd}/gu, digitValue)
    .replace(/[‘’´`ʼ]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
