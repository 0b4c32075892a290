import type { InputOf } from '../../../contract/client';
import type { EventRow, Scope } from '../../../contract/views/event';
import { type EventKey, parseEventKey, seriesEventKey } from '../../../domain/event/key';
import type { Form, Kind } from '../../../domain/marking/kind';
import { markByHand } from '../../../domain/marking/mark';
import type { Instant } from '../../../domain/time/instant';

export type MarkRequest = InputOf<'event.mark'>;

/**
 * The rows as this request marks them, for the optimistic update. Progress and purpose stay as they are until the host
 * answers. Returns `rows` itself if the request is about none of them.
 */
export function withMarks(rows: readonly EventRow[], request: MarkRequest, at: Instant): readonly EventRow[] {
  const { kind, form, scope } = request;
  const keys = new Set<EventKey>(request.keys);
  const series =
    scope === 'series'
      ? new Set(request.keys.map((key) => seriesEventKey(parseEventKey(key).series)))
      : new Set<EventKey>();
  const isTarget = (row: EventRow): boolean =>
    keys.has(row.key) || (row.markScope !== 'occurrence' && series.has(row.seriesKey));
  if (!rows.some(isTarget)) return rows;
  return rows.map((row) => {
    if (!isTarget(row)) return row;
    const mark = kind === null ? null : markByHand({ kind, form }, row, at);
    const rowScope: Scope = row.recurring ? scope : 'series';
    return { ...row, mark, markScope: mark === null ? null : rowScope, suggestion: null };
  });
}

export type AcceptRequest = InputOf<'suggestions.accept'>;

/** The suggestions of these rows, grouped by kind and form. */
export function proposalsOf(rows: readonly EventRow[]): AcceptRequest['proposals'] {
  const requests = new Map<string, { kind: Kind; form: Form | null; keys: EventKey[] }>();
  for (const { key, suggestion } of rows) {
    if (!suggestion?.kind) continue;
    const { kind, form } = suggestion;
    const name = `${kind} ${form}`;
    const request = requests.get(name) ?? { kind, form, keys: [] };
    request.keys.push(key);
    requests.set(name, request);
  }
  return [...requests.values()];
}

/** The default scope of a mark: the series, unless each recurring row already has a mark of its own occurrence. */
export function usualScope(rows: readonly EventRow[]): Scope {
  const recurring = rows.filter((row) => row.recurring);
  return recurring.length > 0 && recurring.every((row) => row.markScope === 'occurrence')
    ? 'occurrence'
    : 'series';
}
