import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { OperationName } from '../../../contract/client';
import type { Push, Topic } from '../../../contract/push';
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
  'event.get': ['calendars', 'events', 'follow-ups', 'settings', 'data'],
  'follow-ups.list': ['calendars', 'events', 'follow-ups', 'settings', 'data'],
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

/** Fetches again what the host says has changed. Used once, at the top. */
export function useRefetchOnChange(): void {
  const queries = useQueryClient();
  usePush((push) => {
    if (push.kind !== 'changed') return;
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => {
        const topics = topicsOf[queryKey[0] as OperationName] ?? [];
        return topics.some((topic) => push.topics.includes(topic));
      },
    });
  });
}
