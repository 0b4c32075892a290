export type ParsedJson =
  | { readonly kind: 'whole'; readonly value: unknown }
  /** The file ends too early; `value` is what is there of whole things. */
  | { readonly kind: 'cut'; readonly value: unknown }
  | { readonly kind: 'broken' };

/** Parses a JSON file, also one that is cut: then up to the last object or list that is complete. */
export function parseJson(source: string): ParsedJson {
  const whole = tryParse(source);
  if (whole !== undefined) return { kind: 'whole', value: whole };
  const mended = mendCut(source);
  const value = mended === null ? undefined : tryParse(mended);
  return value === undefined ? { kind: 'broken' } : { kind: 'cut', value };
}

function tryParse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** A string, also one that the end of the file cuts, or a bracket. */
const tokens = /"(?:[^"\\]+|\\.)*"?|[[\]{}]/gs;

/** Ends the source after the last complete object or list, and closes what is open there; null if nothing is complete. */
function mendCut(source: string): string | null {
  const open: string[] = [];
  let end = 0;
  for (const { 0: token, index } of source.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(token === '{' ? '}' : ']');
    else if (token === '}' || token === ']') {
      if (open.pop() !== token) return null;
      end = index + 1;
    }
    if (open.length > deepest) return null;
  }
  if (end === 0 || open.length === 0) return null;
  return source.slice(0, end) + bracketsAt(source, end);
}

/** Programmes have some ten levels. */
const deepest = 1000;

/** What closes the brackets that are open at `end`. */
function bracketsAt(source: string, end: number): string {
  const open: string[] = [];
  for (const { 0: token } of source.slice(0, end).matchAll(tokens)) {
    if (token === '{') open.push('}');
    else if (token === '[') open.push(']');
    else if (token === '}' || token === ']') open.pop();
  }
  return open.reverse().join('');
}
