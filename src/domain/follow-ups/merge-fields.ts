/** What a template may have in braces, with spaces: `{first name}`. */
export const mergeFields = [
  'first-name',
  'name',
  'event',
  'day',
  'place',
  'what-was-said',
  'promise',
  'my-name',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** What is known for a message; a field that is absent or blank stays open. */
export type MergeValues = Readonly<Partial<Record<MergeField, string>>>;

/** A text of which every known field is filled; the others are still in it, in braces. */
export interface MergedText {
  readonly text: string;
  /** The fields that are still to be filled by hand, each once, in their order in the text. */
  readonly open: readonly MergeField[];
}

const braced = /\{([^{}\n]{1,40})\}/g;

const fieldOf = (inBraces: string): MergeField | undefined =>
  mergeFields.find((field) => field === inBraces.trim().toLowerCase().replace(/\s+/g, '-'));

/** The field as it is written in a template. */
export const writtenField = (field: MergeField): string => `{${field.replaceAll('-', ' ')}}`;

/**
 * Fills the merge fields of a template (product F3). Other braces are the user's own text, and a value is never looked
 * through for fields again.
 */
export function mergeInto(template: string, values: MergeValues): MergedText {
  const open = new Set<MergeField>();
  const text = template.replace(braced, (whole, inBraces: string) => {
    const field = fieldOf(inBraces);
    if (field === undefined) return whole;
    const value = values[field]?.trim() ?? '';
    if (value === '') open.add(field);
    return value === '' ? writtenField(field) : value;
  });
  return { text, open: [...open] };
}

/** The fields that are in a text in braces. */
export const openFields = (text: string): readonly MergeField[] => mergeInto(text, {}).open;
