/** Something to choose in the palette. */
export interface PaletteRow {
  readonly id: string;
  readonly label: string;
  /** What tells it from others: a day, an organisation, the key that does the same. */
  readonly more: string;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly label: string;
  readonly rows: readonly PaletteRow[];
}
