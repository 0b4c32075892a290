import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Answer } from '../../../contract/failure';
import type { EventRow, MarkResult } from '../../../contract/views/event';
import type { Instant } from '../../../domain/time/instant';
import { useAppInfo } from '../../app/app-info';
import { changeCachedRows, holdsRows } from '../../app/client/cached-rows';
import { useEdit } from '../../app/client/edits';
import type { RowRefresh } from '../../app/client/row-refresh';
import { useRowRefresh } from '../../app/client/row-refresh-provider';
import { type AcceptRequest, type MarkRequest, withMarks } from './mark-rows';

/**
 * Marking, the same from every screen: optimistic, so that the rows on all of them show a mark at once, and rolled back when
 * the host cannot keep it. A failure is shown in words and given back; what was done is for the screen to say.
 */
export interface Marks {
  readonly mark: (request: MarkRequest) => Promise<Answer<MarkResult>>;
  /** Makes suggestions the user's marks, as one edit. */
  readonly accept: (request: AcceptRequest) => Promise<Answer<MarkResult>>;
}

export function useMarks(): Marks {
  const queries = useQueryClient();
  const { now } = useAppInfo();
  const rows = useRowRefresh();
  const markEdit = useEdit('event.mark');
  const acceptEdit = useEdit('suggestions.accept');
  return useMemo(
    () => ({
      mark: (request) => markOptimistically({ queries, rows }, [request], now, () => markEdit(request)),
      accept: (request) => {
        const requests = request.proposals.map((proposal) => ({ ...proposal, scope: request.scope }));
        return markOptimistically({ queries, rows }, requests, now, () => acceptEdit(request));
      },
    }),
    [queries, rows, now, markEdit, acceptEdit],
  );
}

async function markOptimistically(
  { queries, rows }: { readonly queries: QueryClient; readonly rows: RowRefresh },
  requests: readonly MarkRequest[],
  at: Instant,
  edit: () => Promise<Answer<MarkResult>>,
): Promise<Answer<MarkResult>> {
  // An answer on its way would show the state before these marks.
  const cancelled = new Set(
    queries.getQueryCache().findAll({ predicate: holdsRows, fetchStatus: 'fetching' }),
  );
  await queries.cancelQueries({ predicate: holdsRows });
  const release = rows.hold();
  const rollback = showMarks(queries, requests, at);
  const answer = await edit();
  if (!answer.ok) rollback();
  release();
  // Without an edit, no push will come that makes the page ask again.
  const isUnchanged = !answer.ok || answer.value.edit === null;
  void queries.invalidateQueries({
    predicate: (query) => (isUnchanged && holdsRows(query)) || cancelled.has(query),
  });
  return answer;
}

/** Gives back what takes these marks away again and leaves what else was changed since. */
function showMarks(queries: QueryClient, requests: readonly MarkRequest[], at: Instant): () => void {
  const formerRows = new Map<string, EventRow>();
  changeCachedRows(queries, (rows) => {
    const marked = requests.reduce((now, request) => withMarks(now, request, at), rows);
    for (const [index, row] of rows.entries()) if (row !== marked[index]) formerRows.set(nameOf(row), row);
    return marked;
  });
  const restored = (row: EventRow): EventRow => {
    const former = formerRows.get(nameOf(row));
    if (!former) return row;
    const { mark, markScope, suggestion } = former;
    return { ...row, mark, markScope, suggestion };
  };
  return () => changeCachedRows(queries, (rows) => rows.map(restored));
}

/** Two calendars may hold the same event, with different suggestions. */
const nameOf = ({ calendarId, key }: EventRow): string => `${calendarId} ${key}`;
