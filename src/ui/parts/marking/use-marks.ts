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
 * Marking from any screen. An optimistic update shows the mark in all cached rows at once, and is rolled back if the host
 * fails. A failure is shown as a toast and returned; what was done, each screen says itself.
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
  // A stale response would overwrite the optimistic update.
  const cancelled = new Set(
    queries.getQueryCache().findAll({ predicate: holdsRows, fetchStatus: 'fetching' }),
  );
  await queries.cancelQueries({ predicate: holdsRows });
  const release = rows.hold();
  const rollback = showMarks(queries, requests, at);
  const answer = await edit();
  if (!answer.ok) rollback();
  release();
  // Without an edit the host sends no push, so the rows are refetched here.
  const isUnchanged = !answer.ok || answer.value.edit === null;
  void queries.invalidateQueries({
    predicate: (query) => (isUnchanged && holdsRows(query)) || cancelled.has(query),
  });
  return answer;
}

/** Shows the marks, and returns the function that rolls them back and leaves other changes alone. */
function showMarks(queries: QueryClient, requests: readonly MarkRequest[], at: Instant): () => void {
  const formerRows = new Map<string, EventRow>();
  changeCachedRows(queries, (rows) => {
    const markedRows = requests.reduce((marked, request) => withMarks(marked, request, at), rows);
    for (const [index, row] of rows.entries())
      if (row !== markedRows[index]) formerRows.set(nameOf(row), row);
    return markedRows;
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
