export type CsvCell = string | number;

/** A cell with one of these needs quotes, also where a program takes a semicolon or a tab for the separator. */
const special = /[",;\t\r\n]|^\s|\s$/;

/** A cell that starts like a formula; signs in the width of East Asian letters count too. */
const formula = /^(?=[\s"]*[=+\-@＝＋－＠]|[\t\r])/;

/** Where a program that knows no quotes, or takes another separator, finds such a cell within this one. */
const innerFormula = /([,;|\t\r\n]"*)(?=[=+\-@＝＋－＠])/g;

/** A text as a cell; numbers of ours are no formulas. */
function toCell(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell.replace(innerFormula, "$1'").replace(formula, "'");
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV (RFC 4180), the header first, with CRLF after each. Texts come from anywhere, and a spreadsheet would run
 * a cell that starts like a formula: such a place gets an apostrophe before it, which a spreadsheet takes for text.
 */
export const csvText = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
