import type { EventRow } from '../../../contract/views/event';
import { oncePerRow } from './once-per-row';

export const titleOf = ({ summary }: EventRow): string => summary || 'Without a title';

/** Lower case and without accents, so that "cafe" finds "Café". */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return /[\u0080-\uffff]/.test(lower) ? lower.normalize('NFD').replace(/\p{Mark}/gu, '') : lower;
}

/** What titles are sorted by. */
export const foldedTitle = oncePerRow((row) => foldText(row.summary));

/** What the text filter looks in: title, place and purpose. */
export const searchText = oncePerRow((row) => foldText(`${row.summary}\n${row.location}\n${row.purpose}`));
