/** A tag in a source of XML. */
export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly from: number;
  /** The index after it. */
  readonly to: number;
}

const tagName = /<(\/?)([A-Za-z_][\w.:-]*)/y;
/** Up to the end of the tag. An attribute contains no `<`, so a quote that is never closed costs one tag. */
const tagRest = /(?:[^<>"']+|"[^"<]*"|'[^'<]*')*(>?)/y;

/**
 * The tags of a source, in order, without those in comments, CDATA sections and declarations. The source may be broken or cut
 * anywhere; the time is linear in its length.
 */
export function* tagsOf(source: string): Generator<Tag, void> {
  const after = createFinder(source);
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    const skipped = endOfOther(source, at, after);
    const tag = skipped === null ? tagAt(source, at) : null;
    if (tag) yield tag;
    at = skipped ?? tag?.to ?? at + 1;
  }
}

/** The index after a comment, CDATA section, instruction or document type; null if there is none at `at`. */
function endOfOther(source: string, at: number, after: Finder): number | null {
  const next = source[at + 1];
  if (next === '?') return after('?>', at) ?? at + 2;
  if (next !== '!') return null;
  if (source.startsWith('<!--', at)) return after('-->', at + 4) ?? at + 4;
  if (source.startsWith('<![CDATA[', at)) return after(']]>', at) ?? at + 9;
  // The internal subset, with the definitions of entities, is between brackets.
  const end = after('>', at) ?? at + 2;
  return source.slice(at, end).includes('[') ? (after(']>', at) ?? end) : end;
}

function tagAt(source: string, at: number): Tag | null {
  tagName.lastIndex = at;
  const start = tagName.exec(source);
  if (!start) return null;
  tagRest.lastIndex = tagName.lastIndex;
  const isWhole = tagRest.exec(source)?.[1] === '>';
  const to = tagRest.lastIndex;
  if (!isWhole) return null;
  const kind = start[1] === '/' ? 'close' : source[to - 2] === '/' ? 'empty' : 'open';
  return { name: start[2] ?? '', kind, from: at, to };
}

type Finder = (text: string, from: number) => number | null;

/** Finds the index after the next `text`. What is not there is looked for once, else many beginnings take the square of time. */
function createFinder(source: string): Finder {
  const missing = new Set<string>();
  return (text, from) => {
    if (missing.has(text)) return null;
    const at = source.indexOf(text, from);
    if (at < 0) missing.add(text);
    return at < 0 ? null : at + text.length;
  };
}
