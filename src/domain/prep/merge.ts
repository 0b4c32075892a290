/** Anything a section of a prep is made of: JSON. */
type Part = unknown;
type Fields = Readonly<Record<string, Part>>;
type Item = Fields & { readonly id: string };

/** A place where two edits of the same text differ; each side as it would be shown. */
export interface MergeConflict {
  readonly mine: string;
  readonly theirs: string;
}

export interface Merged<Value> {
  readonly value: Value;
  readonly conflicts: readonly MergeConflict[];
}

/** Which edit holds where both changed the same text. */
export type Preferred = 'mine' | 'theirs';

/** Structural equality of JSON values; an absent field equals one that is undefined. */
export function isSamePart(a: Part, b: Part): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((part, index) => isSamePart(part, b[index]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => isSamePart(a[name], b[name]));
}

/**
 * Three-way merge of one section that two windows edited from the same `base`: each field, and each item of a list by its id,
 * takes the side that changed it. What both changed differently is a conflict, in which `preferred` holds. An item that one
 * side removed and the other changed stays. Of a list with more than `most` items, those of the preferred side come first,
 * and each that has no room is a conflict.
 */
export function mergeSection<Section>(
  base: Section,
  mine: Section,
  theirs: Section,
  preferred: Preferred,
  most = Number.POSITIVE_INFINITY,
): Merged<Section> {
  const conflicts: MergeConflict[] = [];
  const value = merge({ preferred, conflicts }, base, mine, theirs);
  if (!isItems(value) || value.length <= most) return { value: value as Section, conflicts };
  const first: Part = preferred === 'mine' ? mine : theirs;
  const isFirst = ({ id }: Item) => isItems(first) && first.some((item) => item.id === id);
  const inOrder = [...value.filter(isFirst), ...value.filter((item) => !isFirst(item))];
  const left = inOrder.slice(most).map((item) => textOf(item.text));
  const sides = left.map((text) =>
    preferred === 'mine' ? { mine: '', theirs: text } : { mine: text, theirs: '' },
  );
  return { value: inOrder.slice(0, most) as Section, conflicts: [...conflicts, ...sides] };
}

interface Merging {
  readonly preferred: Preferred;
  readonly conflicts: MergeConflict[];
}

function merge(merging: Merging, base: Part, mine: Part, theirs: Part): Part {
  if (isSamePart(mine, theirs) || isSamePart(theirs, base)) return mine;
  if (isSamePart(mine, base)) return theirs;
  if (isItems(mine) && isItems(theirs)) return mergeItems(merging, isItems(base) ? base : [], mine, theirs);
  if (isWords(mine) && isWords(theirs)) return mergeWords(isWords(base) ? base : [], mine, theirs);
  if (isFields(mine) && isFields(theirs))
    return mergeFields(merging, isFields(base) ? base : {}, mine, theirs);
  merging.conflicts.push({ mine: textOf(mine), theirs: textOf(theirs) });
  return merging.preferred === 'mine' ? mine : theirs;
}

function mergeFields(merging: Merging, base: Fields, mine: Fields, theirs: Fields): Fields {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const merged = names.map((name) => [name, merge(merging, base[name], mine[name], theirs[name])] as const);
  return Object.fromEntries(merged.filter(([, part]) => part !== undefined));
}

/** In my order, with what the other side added at the end. */
function mergeItems(
  merging: Merging,
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
): readonly Item[] {
  const itemIn = (items: readonly Item[], id: string) => items.find((item) => item.id === id);
  const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [before, my, their] = [itemIn(base, id), itemIn(mine, id), itemIn(theirs, id)];
    if (my && their) return [merge(merging, before, my, their) as Item];
    const left = my ?? their;
    // The other side removed it: it goes, unless this side changed or added it.
    return left && (!before || !isSamePart(left, before)) ? [left] : [];
  });
}

/** A set of words, such as aims: what either side added is in, what either removed is out. */
const mergeWords = (
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] =>
  [...new Set([...mine, ...theirs])].filter(
    (word) => (mine.includes(word) && theirs.includes(word)) || !base.includes(word),
  );

const isFields = (part: Part): part is Fields =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

const isItems = (part: Part): part is readonly Item[] =>
  Array.isArray(part) && part.every((item) => isFields(item) && typeof item.id === 'string');

const isWords = (part: Part): part is readonly string[] =>
  Array.isArray(part) && part.every((word) => typeof word === 'string');

const textOf = (part: Part): string => (typeof part === 'string' ? part : '');
