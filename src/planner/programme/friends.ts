import type { Handlers, InputOf, OutputOf } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { EventKey } from '../../domain/event/key';
import { nameKey } from '../../domain/people/person';
import { sessionsOfFriend } from '../../domain/programme/friend-sessions';
import type { FriendPicks, FriendPicksId } from '../../domain/programme/pick';
import { toPickedSession } from '../../domain/programme/picks-after';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { readNewVersion } from './new-version';
import type { PickEditing } from './picks';
import { onPicks } from './picks';
import type { Versions } from './versions';

/** What friends picked of a programme (product N7). */
export function createFriendHandlers(
  context: PlannerContext,
  versions: Versions,
): Pick<Handlers, 'pick.friend' | 'pick.friend-remove'> {
  const edit = onPicks(context, versions);
  return {
    'pick.friend': ({ key, ...given }) => edit(key, (editing) => addFriend(context, editing, given)),

    'pick.friend-remove': ({ key, id }) =>
      edit(key, async ({ conference }) => {
        const friend = context.edits.plan().friendPicks.get(id);
        if (friend?.eventKey !== conference.key) return noSuchFriend();
        const made = await context.edits.make({
          label: { code: 'remove-friend-picks', name: friend.name },
          change: (plan) => ({ ...plan, friendPicks: plan.friendPicks.with([[id, undefined]]) }),
        });
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),
  };
}

const noSuchFriend = () =>
  refused('not-found', 'These picks are no longer there. They may have been removed in another window.');

/** As many as the plan keeps of one friend. */
const mostSessions = 5_000;
const longestName = 500;

async function addFriend(
  context: PlannerContext,
  { conference: { key, source }, version }: PickEditing,
  { fileName, content, name }: Omit<InputOf<'pick.friend'>, 'key'>,
): Promise<Answer<OutputOf<'pick.friend'>>> {
  const zone = source.zone ?? version?.programme.zone ?? context.zone();
  const read = await readNewVersion(context, { bytes: content as Uint8Array, fileName, zone });
  if (!read.ok) return read;
  if ('kind' in read.value) return refused('bad-input', 'The zone of these picks is not known.');
  const { programme } = read.value.version;
  const sessions = programme.sessions.slice(0, mostSessions).map(toPickedSession);
  const said = name ?? (programme.name.trim() || fileName.replace(/\.[a-z]{1,5}$/i, ''));
  const friend = {
    id: context.ports.newId() as FriendPicksId,
    eventKey: key,
    name: said.slice(0, longestName),
    sessions,
    addedAt: context.now(),
  };
  let { id } = friend;
  const made = await context.edits.make({
    label: { code: 'add-friend-picks', name: friend.name },
    change: (plan) => {
      const former = [...plan.friendPicks.values()].find((one) => isSame(one, key, friend.name));
      id = former?.id ?? friend.id;
      return { ...plan, friendPicks: plan.friendPicks.with([[id, { ...friend, id }]]) };
    },
  });
  if (!made.ok) return made;
  const meant = sessionsOfFriend(sessions, version?.programme.sessions ?? []);
  const found = new Set(meant.filter((session) => session !== null)).size;
  return answered({ edit: made.value.edit, id, name: friend.name, sessions: sessions.length, found });
}

const isSame = (one: FriendPicks, key: EventKey, name: string): boolean =>
  one.eventKey === key && nameKey(one.name) === nameKey(name);
