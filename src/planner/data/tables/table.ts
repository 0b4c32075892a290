import type { Instant } from '../../../domain/time/instant';
import { toUtcText } from '../../../domain/time/instant';
import type { PlannerContext } from '../../context';
import type { Roster } from '../../people/roster';

/** A cell: an empty one for null. */
export type Cell = string | number | boolean | null;

/** A table before it is a text. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** True if the last rows are missing, because there are too many. */
  readonly truncated: boolean;
}

export interface TableInputs {
  readonly context: PlannerContext;
  readonly roster: Roster;
}

/** A table with each row made of an entry, a value for each column. */
export const tableOf = <Entry>(
  entries: readonly Entry[],
  columns: Readonly<Record<string, (entry: Entry) => Cell>>,
): Table => ({
  columns: Object.keys(columns),
  rows: entries.map((entry) => Object.values(columns).map((value) => value(entry))),
  truncated: false,
});

/** Several values in one cell. */
export const joined = (values: readonly string[]): string => values.join('; ');

export const moment = (at: Instant): string => toUtcText(at);
