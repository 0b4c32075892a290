/** What an event is called; also one that says nothing. */
export const titleOf = (summary: string): string => summary.trim() || 'Without a title';

/** A title may be a page long, and may hold line breaks. */
const longest = 60;

/** A title within a sentence: in quotes, and no longer than half a line. */
export function quotedTitle(summary: string): string {
  const title = titleOf(summary.slice(0, 4 * longest)).replace(/\s+/g, ' ');
  const characters = [...title];
  return characters.length > longest ? `“${characters.slice(0, longest).join('').trim()}…”` : `“${title}”`;
}
