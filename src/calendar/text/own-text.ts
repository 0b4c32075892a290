/** V8 always copies shorter substrings. */
const shortest = 13;

/** Copies a V8 sliced string, which would otherwise keep the whole text of its file in memory. */
export function ownText(text: string): string {
  if (text.length < shortest) return text;
  const own = text.slice(0, 1) + text.slice(1);
  // `charCodeAt` flattens the cons-string, so that it no longer refers to its parts.
  own.charCodeAt(0);
  return own;
}
