import type { Handlers } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { ProgrammeLoading } from '../../contract/views/programme';
import { dailyMinutes, isSamePlace } from '../../domain/calendars/subscription';
import type { EventKey } from '../../domain/event/key';
import type { ProgrammeFeed } from '../../domain/programme/programme-source';
import { noSuchEvent } from '../agenda/find';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import type { Conference } from './conference';
import { findConference, hasProgramme, noProgramme } from './conference';
import type { Answers, ProgrammeFetching } from './fetching';
import { goodFetch, noteUnchanged } from './fetching';
import { readNewVersion } from './new-version';
import { takeVersion } from './take-version';
import type { Versions } from './versions';

type LoadingHandlers = Pick<
  Handlers,
  'programme.load' | 'programme.subscribe' | 'programme.refresh' | 'programme.save' | 'programme.remove'
>;

/** Where the programme of an event comes from (product N7). */
export function createLoadingHandlers(
  context: PlannerContext,
  versions: Versions,
  { refresh, refreshUnasked }: ProgrammeFetching,
): LoadingHandlers {
  const load = loadIn(context, versions);
  return {
    'programme.load': ({ key, fileName, content, ...answers }) =>
      load(key, { fileName, bytes: content, feed: null }, answers),

    'programme.subscribe': async ({ key, address, everyMinutes, ...answers }) => {
      const conference = await findConference(context, key);
      if (!conference) return noSuchEvent(key);
      const fetched = await context.ports.fetchFeed({
        address,
        etag: '',
        lastModified: '',
        wanted: 'programme',
      });
      if (!fetched.ok) return fetched;
      if (fetched.value.kind === 'unchanged')
        return refused('unreachable', 'The server sent no programme. Nothing was changed.');
      const { fileName, bytes, etag, lastModified } = fetched.value;
      const former = conference.source?.feed;
      const isAgain = former && isSamePlace(former.address, fetched.value.address);
      const interval =
        everyMinutes !== undefined ? everyMinutes : isAgain ? former.everyMinutes : dailyMinutes;
      const feed = {
        address: fetched.value.address,
        everyMinutes: interval,
        etag,
        lastModified,
        ...goodFetch(context),
      };
      return load(key, { fileName, bytes, feed }, answers);
    },

    'programme.refresh': ({ key, unasked = false, ...answers }) =>
      unasked ? refreshUnasked(key) : refresh(key, answers),

    'programme.save': ({ key: asked, everyMinutes }) =>
      context.edits.onEvents(async (currentKey) => {
        const conference = await findConference(context, currentKey(asked));
        if (!conference) return noSuchEvent(asked);
        if (!hasProgramme(conference)) return noProgramme(conference);
        const { key, summary } = conference;
        if (!conference.source.feed)
          return refused('bad-input', 'This programme comes from a file, so it is not fetched.');
        const made = await context.edits.make({
          label: { code: 'change-programme', name: summary },
          joinName: `programme ${key}`,
          change: (plan) => {
            const source = plan.programmes.get(key);
            if (!source?.feed) return plan;
            const next = { ...source, feed: { ...source.feed, everyMinutes } };
            return { ...plan, programmes: plan.programmes.with([[key, next]]) };
          },
        });
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),

    'programme.remove': ({ key: asked }) =>
      context.edits.onEvents(async (currentKey) => {
        const conference = await findConference(context, currentKey(asked));
        if (!conference) return noSuchEvent(asked);
        const made = await remove(context, conference);
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),
  };
}

const remove = (context: PlannerContext, { key, summary }: Conference) =>
  context.edits.make({
    label: { code: 'remove-programme', name: summary },
    change: (plan) => {
      const ofThis = <Id extends string>(entries: Iterable<readonly [Id, { readonly eventKey: EventKey }]>) =>
        [...entries].flatMap(([id, { eventKey }]) => (eventKey === key ? [[id, undefined] as const] : []));
      return {
        ...plan,
        programmes: plan.programmes.with([[key, undefined]]),
        picks: plan.picks.with(ofThis(plan.picks)),
        friendPicks: plan.friendPicks.with(ofThis(plan.friendPicks)),
      };
    },
  });

interface Given {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly feed: ProgrammeFeed | null;
}

/** Takes a version that the user gives. It is read before events are held, because that may take long. */
const loadIn =
  (context: PlannerContext, versions: Versions) =>
  async (
    asked: EventKey,
    { fileName, bytes, feed }: Given,
    { zone, confirm = false }: Answers,
  ): Promise<Answer<ProgrammeLoading>> => {
    const before = await findConference(context, asked);
    if (!before) return noSuchEvent(asked);
    return context.edits.followKeys(async (keyNow) => {
      const wanted = zone ?? before.source?.zone ?? null;
      const read = await readNewVersion(context, { bytes, fileName, zone: wanted });
      if (!read.ok) return read;
      const { value: taken } = read;
      if ('kind' in taken) return answered(taken);
      return context.edits.onEvents(async () => {
        const conference = await findConference(context, keyNow(before.key));
        if (!conference) return noSuchEvent(asked);
        const loading = await takeVersion(context, versions, conference, {
          taken,
          feed,
          confirm,
          as: 'edit',
        });
        const isFetchedAgain = feed !== null && loading.ok && loading.value.kind === 'unchanged';
        // The interval may be another one, and what failed before is over.
        return isFetchedAgain && hasProgramme(conference)
          ? noteUnchanged(context, conference, feed)
          : loading;
      });
    });
  };
