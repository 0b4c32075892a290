/** The title shown for an event, with a replacement for an empty one. */
export const titleOf = (summary: string): string => summary.trim() || 'Without a title';

/** In characters. A title in a file may be a page long and contain line breaks. */
const longest = 60;

/** A title for use in a sentence: quoted, on one line, and shortened. */
export function quotedTitle(summary: string): string {
  const title = titleOf(summary.slice(0, 4 * longest)).replace(/\s+/g, ' ');
  const characters = [...title];
  return characters.length > longest ? `“${characters.slice(0, longest).join('').trim()}…”` : `“${title}”`;
}

/** What an event is part of: `in KubeCon EU`. */
export const inWhole = (title: string): string => `in ${titleOf(title)}`;
