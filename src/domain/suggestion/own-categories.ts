import type { Form, Kind } from '../marking/kind';
import { forms, isFormOf } from '../marking/kind';

/** A kind as Mingle writes it into CATEGORIES, with the words it found. */
export interface WrittenKind {
  readonly kind: Kind;
  readonly form: Form | null;
  readonly found: readonly string[];
}

/**
 * Mingle exports a mark as the last of the CATEGORIES: `Networking`, `Social`, both of these or `Other`, then the form if
 * there is one. Reads them back; null if they end otherwise.
 */
export function writtenKind(categories: readonly string[]): WrittenKind | null {
  const last = categories.at(-1) ?? '';
  const form = forms.find((one) => capitalised(one) === last) ?? null;
  const upToKind = form === null ? categories : categories.slice(0, -1);
  const written = kindAtEnd(upToKind);
  if (written === null || (form !== null && !isFormOf(written.kind, form))) return null;
  const { kind, words } = written;
  return { kind, form, found: [...words, ...(form === null ? [] : [last])] };
}

/** The words of a kind and a form in CATEGORIES. */
export function toCategories(kind: Kind, form: Form | null): readonly string[] {
  const words = kind === 'both' ? ['networking', 'social'] : [kind];
  return [...words, ...(form === null ? [] : [form])].map(capitalised);
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function kindAtEnd(
  categories: readonly string[],
): { readonly kind: Kind; readonly words: readonly string[] } | null {
  for (const kind of ['both', 'networking', 'social', 'other'] as const) {
    const words = toCategories(kind, null);
    const end = categories.slice(-words.length);
    if (end.length === words.length && end.every((word, at) => word === words[at])) return { kind, words };
  }
  return null;
}
