/**
 * Texts of users and calendars in Markdown (CommonMark 0.31, GitHub's tables, strikethrough and links). Each function
 * gives Markdown that shows the very text, on one line, and is nothing but text. Only what would be markup is escaped,
 * so that names and titles stay readable in the source too.
 */

/** On one line: a line break would begin another paragraph, list or heading. */
const onOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ').trim();

const markup = new RegExp(
  [
    /\\(?=[!-/:-@[-`{-~]|$)/, // A backslash that would escape.
    /[`[~]/, // Code, links and images, strikethrough.
    /(?<=\S)\*|\*(?=\S)|^\*|\*$/, // Emphasis; a star between spaces is none.
    /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u, // Emphasis; within a word it is none.
    /<(?=[A-Za-z/!?])/, // HTML and links in angle brackets.
    /&(?=#?\w+;)/, // Character references.
    /(?<=\b(?!https?:)[a-z][a-z\d+.-]*):(?=\/\/)/, // Programs make links of other schemes too.
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** What programs make a link of without markup. Some take a backslash behind it for a part of the address. */
const link = /:\/\/|www\.|@/i;

/** Within a line, as behind `- [ ] `. */
export function inlineMarkdown(text: string): string {
  const line = onOneLine(text);
  return line.replace(markup, (sign: string, at: number) => {
    const wordBefore = line.slice(line.lastIndexOf(' ', at) + 1, at);
    return link.test(wordBefore) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`;
  });
}

/** At the beginning of a line or a list item, where it could also begin a heading, a quote, a list or a rule. */
export const lineMarkdown = (text: string): string =>
  inlineMarkdown(text)
    .replace(/^(?:#{1,6}(?= |$)|>|[-+](?=[- ]|$)|=+$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');

/** As the text of a heading, where numbers signs at the end would close it. */
export const headingMarkdown = (text: string): string => inlineMarkdown(text).replace(/(?<=^| )#+$/, '\\$&');
