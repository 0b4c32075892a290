import type { Brand } from '../brand';
import type { ImmutableMap } from '../immutable-map';

export type ViewId = Brand<string, 'ViewId'>;

/** The table's filters, order and grouping under a name of the user's (product M1). */
export interface SavedView {
  readonly id: ViewId;
  readonly name: string;
  /** As the address of the table says them: `kind=social&group=month`. */
  readonly query: string;
  /** The lowest stands first. */
  readonly place: number;
}

export type SavedViews = ImmutableMap<ViewId, SavedView>;
