import type { EventRow } from '../../../contract/views/event';
import { foldText } from '../../../domain/text/fold';
import { oncePerRow } from './once-per-row';

export const titleOf = ({ summary }: Pick<EventRow, 'summary'>): string => summary || 'Without a title';

/** What titles are sorted by. */
export const foldedTitle = oncePerRow((row) => foldText(row.summary));

/** What the text filter looks in: title, place and purpose. */
export const searchText = oncePerRow((row) => foldText(`${row.summary}\n${row.location}\n${row.purpose}`));
