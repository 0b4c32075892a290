import { decodeHTML } from 'entities/decode';
import { withoutControls } from './decode';

/** Elements whose text is not shown. */
const hidden: ReadonlySet<string> = new Set(['script', 'style', 'title', 'template']);

/** The number of line breaks before and after a block. A paragraph has an empty line around it, a row of a table has none. */
const breaksAround: ReadonlyMap<string, number> = new Map([
  ...['div', 'li', 'tr', 'hr', 'dt', 'dd'].map((name): [string, number] => [name, 1]),
  ...['p', 'ul', 'ol', 'dl', 'table', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(
    (name): [string, number] => [name, 2],
  ),
]);

/**
 * The text of an HTML document, without markup, scripts and control characters; a link is followed by its web address. The
 * HTML is not parsed to a tree, so that the time is linear in its length whatever its nesting.
 */
export function htmlToText(html: string): string {
  const text = createText();
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    const tag = open < 0 ? null : readTag(html, open);
    const end = open < 0 ? html.length : open;
    text.add(html.slice(at, tag ? end : end + 1));
    if (tag) show(tag, text);
    at = tag ? tag.end : end + 1;
  }
  return text.end();
}

interface Tag {
  /** In lower case; empty for a comment or declaration. */
  readonly name: string;
  readonly isClosing: boolean;
  /** The source of its attributes. */
  readonly attributes: string;
  /** The index after the tag; after the whole element if its text is hidden. */
  readonly end: number;
}

const tagStart = /<(\/?)([a-z][a-z0-9:-]*)/iy;

/** null if the `<` begins no tag. */
function readTag(html: string, at: number): Tag | null {
  if (html.startsWith('<!--', at)) return toMarkup(indexAfter(html, '-->', at + 4));
  if (html[at + 1] === '!' || html[at + 1] === '?') return toMarkup(indexAfter(html, '>', at));
  tagStart.lastIndex = at;
  const start = tagStart.exec(html);
  if (!start) return null;
  const name = (start[2] ?? '').toLowerCase();
  const isClosing = start[1] === '/';
  const nameEnd = tagStart.lastIndex;
  const end = endOfTag(html, nameEnd);
  const attributes = html.slice(nameEnd, end);
  return {
    name,
    isClosing,
    attributes,
    end: !isClosing && hidden.has(name) ? afterElement(html, name, end) : end,
  };
}

const toMarkup = (end: number): Tag => ({ name: '', isClosing: false, attributes: '', end });

function indexAfter(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

const tagMarks = /[>"']/g;

/** A `>` inside a quoted attribute does not end its tag. A quote that is never closed is ignored. */
function endOfTag(html: string, from: number): number {
  tagMarks.lastIndex = from;
  for (let mark = tagMarks.exec(html); mark; mark = tagMarks.exec(html)) {
    if (mark[0] === '>') return mark.index + 1;
    const close = html[mark.index - 1] === '=' ? html.indexOf(mark[0], mark.index + 1) : -1;
    if (close >= 0) tagMarks.lastIndex = close + 1;
  }
  return html.length;
}

function afterElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[^>]*>?`, 'gi');
  closing.lastIndex = from;
  return closing.test(html) ? closing.lastIndex : html.length;
}

function show({ name, isClosing, attributes }: Tag, text: Text): void {
  if (name === 'br') text.breakLine();
  else if (name === 'a') text.link(isClosing ? null : attributes);
  else text.breakAround(breaksAround.get(name) ?? 0);
  if (name === 'li') text.item(!isClosing);
}

/** Collects text, with at most one blank or two line breaks between two words. */
interface Text {
  /** Adds the text between two tags. */
  readonly add: (source: string) => void;
  readonly breakLine: () => void;
  /** Adds line breaks up to this number; none at the start and the end of the text. */
  readonly breakAround: (breaks: number) => void;
  /** Begins or ends a list item: its first word gets a bullet. */
  readonly item: (begins: boolean) => void;
  /** A link begins, with its attributes; or ends, with null. */
  readonly link: (attributes: string | null) => void;
  readonly end: () => string;
}

const mostBreaks = 2;
const address = /\shref\s*=\s*["']?(https?:\/\/[^\s"'<>]+)/i;

function createText(): Text {
  const parts: string[] = [];
  let breaks = 0;
  let bullet = '';
  let endsWithBlank = true;
  let link: { readonly href: string; readonly from: number } | null = null;

  const push = (words: string): void => {
    const before = parts.length === 0 ? '' : '\n'.repeat(Math.min(breaks, mostBreaks));
    parts.push(before + bullet + words);
    endsWithBlank = words.endsWith(' ');
    breaks = 0;
    bullet = '';
  };
  const endLink = ({ href, from }: NonNullable<typeof link>): void => {
    const words = parts.slice(from).join('').trim();
    if (words === '') push(href);
    else if (!words.includes('://')) push(`${endsWithBlank ? '' : ' '}(${href})`);
  };

  return {
    add(source) {
      const words = withoutControls(decodeHTML(source)).replaceAll(/\s+/g, ' ');
      const shown = breaks > 0 || endsWithBlank ? words.trimStart() : words;
      if (shown !== '') push(shown);
    },
    breakLine() {
      breaks += 1;
    },
    breakAround(count) {
      breaks = Math.max(breaks, count);
    },
    item(begins) {
      bullet = begins ? '• ' : '';
    },
    link(attributes) {
      const href = attributes === null ? undefined : address.exec(attributes)?.[1];
      if (attributes === null && link) endLink(link);
      link = href === undefined ? null : { href: decodeHTML(href), from: parts.length };
    },
    end: () => parts.join('').replaceAll(' \n', '\n').trim(),
  };
}
