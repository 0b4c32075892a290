/** One row of the results. */
export interface Row {
  readonly what: string;
  readonly size: string;
  /** The measured value, usually in milliseconds: `812 ms`; or why there is none. */
  readonly measured: string;
  /** `1.8 × ICAL.parse`; empty if there is no comparison. */
  readonly ratio: string;
  /** `≤ 2.5 ×`; empty if there is no target. */
  readonly target: string;
  /** null if there is no target, or no measured value. */
  readonly met: boolean | null;
  /** The peak memory of the process, in bytes; null if it is not relevant. */
  readonly peak: number | null;
}

const heads = ['what', 'size', 'median', 'ratio', 'target', 'met', 'peak memory'] as const;

const metWord = (met: boolean | null): string => (met === null ? '' : met ? 'yes' : 'no');

const cellsOf = ({ what, size, measured, ratio, target, met, peak }: Row): readonly string[] => [
  what,
  size,
  measured,
  ratio,
  target,
  metWord(met),
  peak === null ? '' : megabytes(peak),
];

/** The rows in aligned columns, for a terminal. */
export function formatText(rows: readonly Row[]): string {
  const lines = [heads, ...rows.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function formatMarkdown(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join('\n');
}

/** NaN without values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** Rounded to three significant digits, because more are noise. */
export function threeDigits(value: number): string {
  if (value >= 1000) return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export const milliseconds = (value: number): string => `${threeDigits(value)} ms`;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

export const times = (ratio: number): string => `${ratio < 0.01 ? ratio.toFixed(4) : threeDigits(ratio)} ×`;
