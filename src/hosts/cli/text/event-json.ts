import type { EventRow } from '../../../contract/views/event';
import type { Form, Kind } from '../../../domain/marking/kind';
import type { MarkInForce } from '../../../domain/marking/mark';
import type { SpanJson } from './output';
import { toSpanJson } from './output';

/** One occurrence in the command line's JSON. */
export interface EventJson extends SpanJson {
  readonly uid: string;
  readonly recurrenceId: string | null;
  readonly summary: string;
  readonly kind: Kind | null;
  readonly form: Form | null;
  /** `whole`: it has the mark of the event that it is part of. */
  readonly markedBy: MarkInForce['by'] | null;
  readonly prep: { readonly done: number; readonly total: number };
}

export const toEventJson = (row: Omit<EventRow, 'suggestion'>): EventJson => ({
  uid: row.uid,
  recurrenceId: row.recurrenceId,
  ...toSpanJson(row.span),
  summary: row.summary,
  kind: row.mark?.kind ?? null,
  form: row.mark?.form ?? null,
  markedBy: row.mark?.by ?? null,
  prep: row.progress,
});
