/** Shorter parts of a text are copies by themselves. */
const shortest = 13;

/**
 * The same text in memory of its own. A part cut out of a longer text would keep all of that in memory, and the collector
 * busy with it, as long as anything is kept of it.
 */
export function ownText(text: string): string {
  if (text.length < shortest) return text;
  const own = text.slice(0, 1) + text.slice(1);
  // Looked into, a text that was put together becomes one of its own.
  own.charCodeAt(0);
  return own;
}
