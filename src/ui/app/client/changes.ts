import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { InputOf, OperationName } from '../../../contract/client';
import type { Push, Topic } from '../../../contract/push';
import { type EventKey, parseEventKey } from '../../../domain/event/key';
import { useClient } from './client';
import { createFollowUpRefresh } from './follow-up-refresh';
import { useRowRefresh } from './row-refresh-provider';

/** The topics that the answer of each read operation depends on: a change of one makes the answer stale. */
export const topicsOf: Readonly<Partial<Record<OperationName, readonly Topic[]>>> = {
  'app.info': ['calendars', 'settings', 'data'],
  'data.status': ['data'],
  'data.backups': ['data'],
  'data.export': ['calendars', 'events', 'follow-ups', 'leads', 'people', 'steps', 'settings', 'data'],
  'data.preview': ['calendars', 'events', 'follow-ups', 'leads', 'people', 'steps', 'settings', 'data'],
  'calendars.list': ['calendars', 'data'],
  'reviews.list': ['reviews', 'rules', 'data'],
  'review.get': ['reviews', 'rules', 'events', 'data'],
  'review.event': ['reviews', 'events', 'data'],
  'imports.list': ['calendars', 'data'],
  'import.differences': ['calendars', 'data'],
  'events.list': ['calendars', 'events', 'follow-ups', 'settings', 'data'],
  'events.find': ['calendars', 'events', 'follow-ups', 'settings', 'data'],
  'events.states': ['calendars', 'events', 'settings', 'data'],
  'archive.list': ['calendars', 'events', 'follow-ups', 'settings', 'data'],
  'event.get': [
    'calendars',
    'events',
    'follow-ups',
    'leads',
    'people',
    'steps',
    'templates',
    'settings',
    'data',
  ],
  'follow-ups.list': ['calendars', 'follow-ups', 'settings', 'data'],
  'event.carried': ['calendars', 'events', 'follow-ups', 'people', 'settings', 'data'],
  'event.company': ['calendars', 'events', 'people', 'settings', 'data'],
  'follow-up.draft': ['calendars', 'events', 'follow-ups', 'people', 'templates', 'settings', 'data'],
  'templates.list': ['templates', 'data'],
  'leads.list': ['calendars', 'leads', 'settings', 'data'],
  'people.list': ['calendars', 'events', 'follow-ups', 'people', 'settings', 'data'],
  'people.due': ['calendars', 'events', 'follow-ups', 'people', 'settings', 'data'],
  'person.get': ['calendars', 'events', 'follow-ups', 'leads', 'people', 'settings', 'data'],
  'debrief.read': ['calendars', 'events', 'people', 'follow-ups', 'settings', 'data'],
  'quick-add.read': ['calendars', 'events', 'people', 'follow-ups', 'settings', 'data'],
  'palette.find': ['calendars', 'events', 'people', 'follow-ups', 'leads', 'settings', 'data'],
  'prep.offers': ['calendars', 'events', 'data'],
  'brief.get': ['calendars', 'events', 'follow-ups', 'people', 'programmes', 'steps', 'settings', 'data'],
  'circles.list': ['people', 'data'],
  'contacts.waiting': ['reviews', 'data'],
  'contacts.get': ['reviews', 'people', 'data'],
  'contacts.export': ['people', 'settings', 'data'],
  'contacts.photo': ['settings', 'data'],
  'programmes.list': ['programmes', 'data'],
  'programme.get': ['programmes', 'people', 'settings', 'data'],
  'programme.session': ['programmes', 'data'],
  'programme.find': ['programmes', 'data'],
  'programme.mine': ['programmes', 'picks', 'calendars', 'events', 'follow-ups', 'settings', 'data'],
  'pick.export': ['programmes', 'picks', 'data'],
  'own-addresses.get': ['calendars', 'settings', 'data'],
  'rules.list': ['rules', 'calendars', 'events', 'settings', 'data'],
  'rule.try': ['rules', 'calendars', 'events', 'settings', 'data'],
  'saved-views.list': ['saved-views', 'data'],
  'triage.get': ['rules', 'calendars', 'events', 'settings', 'data'],
  'steps.list': ['calendars', 'events', 'steps', 'settings', 'data'],
  'run-sheet.offer': ['calendars', 'events', 'steps', 'templates', 'settings', 'data'],
  'step-templates.list': ['templates', 'data'],
  'today.get': ['calendars', 'events', 'follow-ups', 'news', 'rules', 'steps', 'settings', 'data'],
  'week.get': ['calendars', 'events', 'settings', 'data'],
  'week.ideas': ['calendars', 'events', 'follow-ups', 'people', 'settings', 'data'],
  'week.trend': ['calendars', 'events', 'settings', 'data'],
  'happened.get': ['calendars', 'events', 'settings', 'data'],
  'reminders.list': ['reminders', 'calendars', 'events', 'follow-ups', 'people', 'settings', 'data'],
  'history.get': ['history', 'data'],
};

/** Calls `listener` with each push of the host, while the component is mounted. */
export function usePush(listener: (push: Push) => void): void {
  const client = useClient();
  const onPush = useEffectEvent(listener);
  useEffect(() => client.subscribe((push) => onPush(push)), [client]);
}

/**
 * Patches or refetches what the host says has changed, and what failed when the host is lost or back. Used once, at the root
 * of the page.
 */
export function useRefetchOnChange(): void {
  const client = useClient();
  const queries = useQueryClient();
  const rows = useRowRefresh();
  const followUps = useMemo(() => createFollowUpRefresh(client, queries), [client, queries]);
  usePush((push) => {
    if (push.kind === 'connection') void refetchFailed(queries);
    if (push.kind !== 'changed') return;
    if (push.events) rows.refresh(push.events);
    if (push.followUps) followUps.refresh(push.followUps);
    const isPatched = patchedBy(push);
    void refetch(queries, ({ queryKey: [name, input], state }) => {
      const topics = topicsOf[name as OperationName] ?? [];
      const changed = topics.filter((topic) => push.topics.includes(topic));
      // The response to a fetch under way may be older than the edit, so it is refetched in any case.
      const isFetching = state.fetchStatus === 'fetching';
      return changed.length > 0 && (isFetching || !isPatched(name as OperationName, input, changed));
    });
  });
}

/** What could not be loaded may be there again, or fail for another reason, which is the one to be shown. */
const refetchFailed = (queries: QueryClient): Promise<void> =>
  queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' });

async function refetch(queries: QueryClient, isStale: (query: Query) => boolean): Promise<void> {
  const stale = new Set(queries.getQueryCache().findAll({ predicate: isStale }));
  // React Query would let the first fetch of a query finish and take its stale response as fresh.
  await queries.cancelQueries({
    predicate: (query) => stale.has(query) && query.state.data === undefined,
  });
  await queries.invalidateQueries({ predicate: (query) => stale.has(query) });
}

/** Topics whose changes are named by their events. */
const ofEvents: ReadonlySet<Topic> = new Set<Topic>(['events', 'follow-ups', 'steps']);

/** Tells whether an answer needs no refetch: the entries that the push names are patched in it, or are not part of it. */
function patchedBy({ events, followUps }: Extract<Push, { kind: 'changed' }>) {
  const seriesOf = (key: EventKey) => parseEventKey(key).series;
  const series = new Set(events?.map(seriesOf));
  return (name: OperationName, input: unknown, changed: readonly Topic[]): boolean => {
    // Of follow-ups a list holds nothing, but a search looks at whom they are for.
    const isOnlyFollowUps = changed.every((topic) => topic === 'follow-ups');
    if (name === 'events.list' && isOnlyFollowUps) return !isFiltered(input as InputOf<'events.list'>);
    if (!events || !changed.every((topic) => ofEvents.has(topic))) return false;
    switch (name) {
      case 'event.get':
        return !series.has(seriesOf((input as InputOf<'event.get'>).key));
      case 'events.list':
        // An edit may change which rows pass the filter, and which events clash.
        return !isFiltered(input as InputOf<'events.list'>) && !hasClashes(input as InputOf<'events.list'>);
      case 'follow-ups.list':
        return followUps !== undefined;
      default:
        return false;
    }
  };
}

const isFiltered = ({ kind, text, person }: InputOf<'events.list'>): boolean =>
  kind !== undefined || text !== undefined || person !== undefined;

const hasClashes = ({ clashes }: InputOf<'events.list'>): boolean => clashes === true;
