import type { RawComponent, RawLine } from '../read/raw-calendar';
import type { KeepLine } from './keep-line';

/** A component as it is written. */
export interface KeptComponent {
  readonly lines: string[];
  /** The names of the properties that are written differently from the file, or not at all. */
  readonly changed: string[];
}

/** Keeps a component that Mingle does not read, with all its lines. */
export function keepComponent({ name, properties, inner }: RawComponent, keep: KeepLine): KeptComponent {
  const kept: KeptComponent = { lines: [`BEGIN:${name}`], changed: [] };
  for (const line of properties) addKept(kept, line, keep);
  for (const line of inner) addKept(kept, line, keep);
  kept.lines.push(`END:${name}`);
  return kept;
}

export function addKept({ lines, changed }: KeptComponent, line: RawLine, keep: KeepLine): void {
  const text = keep(line, changed);
  if (text !== null) lines.push(text);
}
