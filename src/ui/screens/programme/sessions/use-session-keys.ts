import type { RefObject } from 'react';
import type { PickView, SessionView } from '../../../../contract/views/programme';
import { endOf } from '../../../../domain/programme/day-plan';
import { useAppInfo } from '../../../app/app-info';
import { useKeys } from '../../../app/keys/use-keys';
import type { Picking } from '../use-picking';
import { sessionIdNow } from './first-session';

interface SessionKeys {
  readonly sessions: ReadonlyMap<string, SessionView>;
  readonly picks: ReadonlyMap<string, PickView>;
  readonly picking: Picking;
  /** Opens the session, and goes to its note or its speakers. */
  readonly onOpenAt: (id: string, part: 'note' | 'speakers') => void;
}

/** The keys of a row of the list. */
export function useSessionKeys(
  frame: RefObject<HTMLElement | null>,
  { sessions, picks, picking, onOpenAt }: SessionKeys,
): void {
  const { now } = useAppInfo();
  const onSession = (act: (session: SessionView) => void): boolean => {
    const session = sessions.get(sessionIdNow() ?? '');
    if (session) act(session);
    return session !== undefined;
  };
  const onPick = (act: (pick: PickView) => void): boolean => {
    const pick = picks.get(sessionIdNow() ?? '');
    if (pick) act(pick);
    return pick !== undefined;
  };
  /** Of what is still to come, nothing can be said. */
  const onOver = (act: (pick: PickView) => void): boolean => {
    const session = sessions.get(sessionIdNow() ?? '');
    return session !== undefined && endOf(session) <= now && onPick(act);
  };
  useKeys(
    'programme',
    {
      going: () => onSession((session) => picking.toggle(session, 'going')),
      maybe: () => onSession((session) => picking.toggle(session, 'maybe')),
      takeOff: () => onPick(({ id }) => picking.takeOff(id)),
      note: () => onSession(({ id }) => onOpenAt(id, 'note')),
      meet: () =>
        onSession((session) => {
          const [only, ...others] = session.speakers;
          if (only && others.length === 0) picking.meet(session, only.name);
          else onOpenAt(session.id, 'speakers');
        }),
      seen: () => onOver(({ id }) => picking.attend(id, 'seen')),
      missed: () => onOver(({ id }) => picking.attend(id, 'missed')),
    },
    frame,
  );
}
