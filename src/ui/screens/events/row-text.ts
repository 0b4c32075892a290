import type { EventRow } from '../../../contract/views/event';

/** Lower case and without accents, so that "cafe" finds "Café". */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return /[\u0080-\uffff]/.test(lower) ? lower.normalize('NFD').replace(/\p{Mark}/gu, '') : lower;
}

const searchTexts = new WeakMap<EventRow, string>();

/** What the text filter looks in: title, place and purpose, folded; made once for each row. */
export function searchTextOf(row: EventRow): string {
  const known = searchTexts.get(row);
  if (known !== undefined) return known;
  const text = foldText(`${row.summary}\n${row.location}\n${row.purpose}`);
  searchTexts.set(row, text);
  return text;
}
