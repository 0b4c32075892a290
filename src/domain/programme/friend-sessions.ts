import type { PickedSession } from './pick';
import { compareProgrammes, msOf } from './same-session';
import { titleKey } from './title-likeness';

/**
 * The session that each of a friend's picks means; null where the programme has none. Other programs write rooms and GUIDs in
 * their own way, so besides the rules for versions, title and start are enough where one session has them.
 */
export function sessionsOfFriend<Now extends PickedSession>(
  theirs: readonly PickedSession[],
  sessions: readonly Now[],
): readonly (Now | null)[] {
  const { fates } = compareProgrammes(theirs, sessions);
  const byTitleAndStart = new Map<string, Now | null>();
  for (const session of sessions) {
    const key = titleAndStart(session);
    byTitleAndStart.set(key, byTitleAndStart.has(key) ? null : session);
  }
  return theirs.map((their, index) => {
    const fate = fates[index];
    return fate && 'now' in fate ? fate.now : (byTitleAndStart.get(titleAndStart(their)) ?? null);
  });
}

const titleAndStart = ({ title, start }: PickedSession): string => `${msOf(start)} ${titleKey(title)}`;
