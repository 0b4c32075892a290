import { expect, it } from 'vitest';
import { createQueryClient } from '../../../../src/ui/app/client/operation';
import { patchCached } from '../../../../src/ui/app/client/patch-cached';

const week = ['week.get', { of: '2026-03-02' }];
const isInvalidated = (queries: ReturnType<typeof createQueryClient>) =>
  queries.getQueryState(week)?.isInvalidated;

it('[W2] leaves an answer that is to be fetched again so, whatever of it is changed', async () => {
  const queries = createQueryClient();
  queries.setQueryData(week, { events: 1, hours: 2 });
  patchCached<{ events: number }>(queries, ['week.get'], (view) => ({ ...view, events: 2 }));
  expect(isInvalidated(queries)).toBe(false);
  await queries.invalidateQueries({ queryKey: week });
  patchCached<{ events: number }>(queries, ['week.get'], (view) => ({ ...view, events: 3 }));
  patchCached<{ events: number }>(queries, ['week.get'], (view) => view);
  expect(queries.getQueryData(week)).toEqual({ events: 3, hours: 2 });
  expect(isInvalidated(queries)).toBe(true);
});

it('changes nothing that is not there, or that is another query', () => {
  const queries = createQueryClient();
  queries.setQueryData(['events.list', {}], 1);
  patchCached<number>(queries, ['week.get'], () => 2);
  expect(queries.getQueryData(['events.list', {}])).toBe(1);
  expect(queries.getQueryState(week)).toBeUndefined();
});
