import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { InputOf, OperationName } from '../../../contract/client';
import type { Push, Topic } from '../../../contract/push';
import { type EventKey, parseEventKey } from '../../../domain/event/key';
import { useRowRefresh } from '../../parts/marking/row-refresh-provider';
import { useClient } from './client';

/** What each reading operation shows: when one of these topics changes, its answer is out of date. */
export const topicsOf: Readonly<Partial<Record<OperationName, readonly Topic[]>>> = {
  'app.info': ['calendars', 'settings', 'data'],
  'data.status': ['data'],
  'data.backups': ['data'],
  'data.export': ['calendars', 'events', 'follow-ups', 'data'],
  'calendars.list': ['calendars', 'data'],
  'reviews.list': ['reviews', 'rules', 'data'],
  'review.get': ['reviews', 'rules', 'events', 'data'],
  'imports.list': ['calendars', 'data'],
  'events.list': ['calendars', 'events', 'settings', 'data'],
  'events.states': ['calendars', 'events', 'settings', 'data'],
  'event.get': ['calendars', 'events', 'follow-ups', 'settings', 'data'],
  'follow-ups.list': ['calendars', 'follow-ups', 'settings', 'data'],
  'people.list': ['calendars', 'events', 'settings', 'data'],
  'rules.list': ['rules', 'calendars', 'events', 'settings', 'data'],
  'rule.try': ['rules', 'calendars', 'events', 'settings', 'data'],
  'saved-views.list': ['saved-views', 'data'],
  'triage.get': ['rules', 'calendars', 'events', 'settings', 'data'],
  'today.get': ['calendars', 'events', 'settings', 'data'],
  'week.get': ['calendars', 'events', 'settings', 'data'],
  'history.get': ['history', 'data'],
};

/** Hears what the host pushes, for as long as the component lives. */
export function usePush(listener: (push: Push) => void): void {
  const client = useClient();
  const onPush = useEffectEvent(listener);
  useEffect(() => client.subscribe((push) => onPush(push)), [client]);
}

/** Brings up to date what the host says has changed. Used once, at the top. */
export function useRefetchOnChange(): void {
  const queries = useQueryClient();
  const rows = useRowRefresh();
  usePush((push) => {
    if (push.kind !== 'changed') return;
    if (push.events) rows.refresh(push.events);
    const touches = touchedBy(push.events);
    void queries.invalidateQueries({
      predicate: ({ queryKey: [name, input] }) => {
        const topics = topicsOf[name as OperationName] ?? [];
        const changed = topics.filter((topic) => push.topics.includes(topic));
        return changed.length > 0 && touches(name as OperationName, input, changed);
      },
    });
  });
}

/** Says whether an answer is out of date, where the host names the events that changed. */
function touchedBy(events: readonly EventKey[] | undefined) {
  if (!events) return () => true;
  const seriesOf = (key: EventKey) => parseEventKey(key).series;
  const series = new Set(events.map(seriesOf));
  return (name: OperationName, input: unknown, changed: readonly Topic[]): boolean => {
    const isOfEvents = changed.every((topic) => topic === 'events' || topic === 'follow-ups');
    if (!isOfEvents) return true;
    if (name === 'event.get') return series.has(seriesOf((input as InputOf<'event.get'>).key));
    // Their rows are patched, unless an edit may change which rows there are.
    return name !== 'events.list' || isFiltered(input as InputOf<'events.list'>);
  };
}

const isFiltered = ({ kind, text, person }: InputOf<'events.list'>): boolean =>
  kind !== undefined || text !== undefined || person !== undefined;
