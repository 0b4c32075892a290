import { XMLParser } from 'fast-xml-parser';

/** Elements by name, attributes by name after `@`, and text under `#text`. */
export type Element = ReadonlyMap<string, unknown>;

// Entities that a document defines itself are not expanded: only single elements are parsed, without their document type.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  htmlEntities: true,
  maxNestedTags: 100,
});

/** Parses the source of one element; null if it is broken. */
export function parseElement(source: string): Element | null {
  try {
    const [root] = Object.values(toObject(parser.parse(source)));
    return toElement(root);
  } catch {
    // Too deep, or names and entities that the parser refuses.
    return null;
  }
}

const toObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/** The content of an element: a map, so that no name in the file is one of every object. */
const toElement = (value: unknown): Element =>
  new Map(typeof value === 'string' ? [['#text', value]] : Object.entries(toObject(value)));

/** The first text of a child or attribute, with that of the elements in it; empty if there is none. */
export const textIn = (element: Element, name: string): string => textOf(element.get(name));

/** Titles with markup in them have few levels. */
const deepest = 10;

export function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return textOf(value[0], depth + 1);
  if (depth > deepest) return '';
  return Object.entries(toObject(value))
    .filter(([name]) => !name.startsWith('@'))
    .map(([, inner]) =>
      (Array.isArray(inner) ? inner : [inner]).map((one) => textOf(one, depth + 1)).join(' '),
    )
    .join(' ');
}

/** The children of this name, however many there are. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  const value = element.get(name);
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(toElement);
}
