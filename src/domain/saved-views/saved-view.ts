import type { Brand } from '../brand';
import type { ImmutableMap } from '../immutable-map';

export type ViewId = Brand<string, 'ViewId'>;

/** Filters, order and grouping of the events table, saved under a name (product M1). */
export interface SavedView {
  readonly id: ViewId;
  readonly name: string;
  /** The query string of the table's address: `kind=social&group=month`. */
  readonly query: string;
  /** Views are sorted by it, lowest first. */
  readonly place: number;
}

export type SavedViews = ImmutableMap<ViewId, SavedView>;
