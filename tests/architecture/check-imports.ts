import type { ImportRow, ImportTable } from './import-table';
import type { Import, ImportTarget } from './imports';

const columns = ['rooms', 'types', 'packages'] as const;
type Column = (typeof columns)[number];

/** One permission of a row of the table. */
interface Entry {
  readonly row: string;
  readonly column: Column;
  readonly name: string;
}

/** True if a file or folder is `place` or inside it; extensions are ignored. */
const isIn = (path: string, place: string): boolean =>
  path === place || path.replace(/(\.d)?\.tsx?$/, '') === place || path.startsWith(`${place}/`);

const rowsOf = (file: string, table: ImportTable): readonly string[] =>
  Object.keys(table)
    .filter((row) => isIn(file, row))
    .toSorted((one, other) => one.length - other.length);

const entriesOf = (row: string, content: ImportRow): readonly Entry[] =>
  columns.flatMap((column) => (content[column] ?? []).map((name) => ({ row, column, name })));

function allows({ column, name }: Entry, { target, typesOnly }: Import): boolean {
  if (target.kind === 'computed') return false;
  if (target.kind === 'package') return column === 'packages' && name === target.name;
  return (column === 'rooms' || (column === 'types' && typesOnly)) && isIn(target.path, name);
}

/** The entries that allow an import; null if it needs none, because it stays in its own room. */
function entriesFor(one: Import, table: ImportTable): readonly Entry[] | null {
  const rows = rowsOf(one.file, table);
  const [room] = rows;
  if (room && one.target.kind === 'file' && isIn(one.target.path, room)) return null;
  return rows.flatMap((row) => entriesOf(row, table[row] ?? {})).filter((entry) => allows(entry, one));
}

/** Each import that no row allows: `src/domain/plan.ts:3 imports zod`. */
export function refusedImports(imports: readonly Import[], table: ImportTable): readonly string[] {
  return imports
    .filter((one) => entriesFor(one, table)?.length === 0)
    .map((one) => `${one.file}:${one.line} imports ${inWords(one.target)}${one.typesOnly ? ' (types)' : ''}`);
}

/** Each entry that no import needs: `src/domain: packages: zod`. */
export function unusedEntries(imports: readonly Import[], table: ImportTable): readonly string[] {
  const inOneLine = ({ row, column, name }: Entry): string => `${row}: ${column}: ${name}`;
  const used = new Set(imports.flatMap((one) => (entriesFor(one, table) ?? []).map(inOneLine)));
  return Object.entries(table)
    .flatMap(([row, content]) => entriesOf(row, content).map(inOneLine))
    .filter((entry) => !used.has(entry));
}

function inWords(target: ImportTarget): string {
  if (target.kind === 'computed') return 'what is computed';
  return target.kind === 'file' ? target.path : target.name;
}
