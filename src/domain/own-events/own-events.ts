import type { Uid } from '../event/key';
import type { ImmutableMap } from '../immutable-map';
import type { OwnEvent, OwnEventId } from './own-event';

type OwnEvents = ImmutableMap<OwnEventId, OwnEvent>;

const byUid = new WeakMap<OwnEvents, ReadonlyMap<Uid, OwnEvent>>();

/** The own event with this UID; null for the UID of an imported one. */
export function ownEventWith(events: OwnEvents, uid: Uid): OwnEvent | null {
  const known = byUid.get(events) ?? new Map([...events.values()].map((event) => [event.uid, event]));
  byUid.set(events, known);
  return known.get(uid) ?? null;
}
