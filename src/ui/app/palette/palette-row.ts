import { type Fit, fits } from '../../../domain/text/search';

/** Something to choose in the palette. */
export interface PaletteRow {
  readonly id: string;
  readonly label: string;
  /** What tells it from others: a day, an organisation, the key that does the same. */
  readonly more: string;
  /** How well its name fits what is typed. */
  readonly fit: Fit;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly label: string;
  readonly rows: readonly PaletteRow[];
}

/** Groups by their best rows; of equals, the one that is given first. Empty ones are left out. */
export const inOrder = (groups: readonly PaletteGroup[]): readonly PaletteGroup[] =>
  groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ label, rows }) => ({ label, rows: rows.toSorted((one, other) => one.fit - other.fit) }))
    .toSorted((one, other) => bestOf(one) - bestOf(other));

const bestOf = ({ rows }: PaletteGroup): number => rows[0]?.fit ?? fits.inside;
