import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { EventList, EventRow, SeriesStates } from '../../../../src/contract/views/event';
import type { EventKey } from '../../../../src/domain/event/key';
import type { Mark } from '../../../../src/domain/marking/mark';
import { changeCachedRows } from '../../../../src/ui/app/client/cached-rows';
import { operationKey } from '../../../../src/ui/app/client/operation';
import { createRowRefresh } from '../../../../src/ui/app/client/row-refresh';
import { createFakeClient } from '../../../helpers/fake-client';
import { buildRow } from '../../build-row';

const social: Mark = { kind: 'social', form: null, by: 'hand', at: 1 };
const march = { from: '2026-03-01', to: '2026-04-01' } as never;
const april = { from: '2026-04-01', to: '2026-05-01' } as never;
const unmarked = { mark: null, markScope: null };
const clubRow = (key: string) =>
  buildRow({ key: key as EventKey, seriesKey: 'club' as EventKey, recurring: true, ...unmarked });
const monday = clubRow('club@2026-03-02T18:00:00Z');
const nextMonday = clubRow('club@2026-04-06T18:00:00Z');
const lunch = buildRow({ key: 'lunch' as EventKey, seriesKey: 'lunch' as EventKey, ...unmarked });

const stateWith = ({ suggestion, part, purposes, progress, people }: EventRow, mark: Mark | null) => ({
  mark,
  markScope: mark && ('series' as const),
  suggestion,
  part,
  purposes,
  progress,
  people,
});

function openCache(answer: () => Promise<readonly SeriesStates[]>) {
  const client = createFakeClient({
    'events.states': async () => ({ ok: true, value: await answer() }),
  });
  const queries = new QueryClient();
  queries.setQueryData(operationKey('events.list', march), { events: [monday, lunch], truncated: false });
  queries.setQueryData(operationKey('events.list', april), { events: [nextMonday], truncated: false });
  const rowsIn = (range: never) =>
    queries.getQueryData<EventList>(operationKey('events.list', range))?.events ?? [];
  return { client, queries, rowsIn, refresh: createRowRefresh(client, queries) };
}

const club = (mark: Mark | null): SeriesStates => ({
  calendarId: monday.calendarId,
  seriesKey: 'club' as EventKey,
  usual: stateWith(monday, mark),
  exceptions: [],
});

describe('rows of events that changed', () => {
  it('are asked for once, for the days that are cached, and patched in every list', async () => {
    const { client, rowsIn, refresh } = openCache(async () => [club(social)]);
    refresh.refresh(['club' as EventKey]);
    refresh.refresh(['club' as EventKey]);
    await vi.waitFor(() => expect(rowsIn(april).map(({ mark }) => mark)).toEqual([social]));
    expect(rowsIn(march).map(({ mark }) => mark)).toEqual([social, null]);
    expect(client.inputsOf('events.states')).toEqual([
      { keys: ['club'], from: '2026-03-01', to: '2026-05-01' },
    ]);
  });

  it('that stand as before leave their lists as they are', async () => {
    const { client, rowsIn, refresh } = openCache(async () => [club(null)]);
    const before = rowsIn(march);
    refresh.refresh(['club' as EventKey]);
    await vi.waitFor(() => expect(client.inputsOf('events.states')).toHaveLength(1));
    await Promise.resolve();
    expect(rowsIn(march)).toBe(before);
  });

  it('wait while an optimistic change is under way, and take no answer from before it', async () => {
    let answerFirst: (states: readonly SeriesStates[]) => void = () => {};
    const answers = [
      new Promise<readonly SeriesStates[]>((resolve) => {
        answerFirst = resolve;
      }),
      Promise.resolve([club(social)]),
    ];
    const { client, queries, rowsIn, refresh } = openCache(() => answers.shift() ?? Promise.resolve([]));
    refresh.refresh(['club' as EventKey]);
    await vi.waitFor(() => expect(client.inputsOf('events.states')).toHaveLength(1));
    const release = refresh.hold();
    changeCachedRows(queries, (rows) => rows.map((row) => ({ ...row, mark: social })));
    answerFirst([club(null)]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rowsIn(april).map(({ mark }) => mark)).toEqual([social]);
    release();
    await vi.waitFor(() => expect(client.inputsOf('events.states')).toHaveLength(2));
    expect(rowsIn(april).map(({ mark }) => mark)).toEqual([social]);
  });
});
