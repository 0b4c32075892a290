import type { Pick, PickedSession } from './pick';
import type { Compared, ProgrammeComparison, SessionFate } from './same-session';
import { changesBetween, compareProgrammes } from './same-session';
import type { Session } from './session';
import { titleKey } from './title-likeness';

/** What a pick keeps of its session. */
export const toPickedSession = ({
  id,
  guid,
  title,
  start,
  end,
  room,
  track,
  speakers,
  url,
}: PickedSession): PickedSession => ({ id, guid, title, start, end, room, track, speakers, url });

/** Whether the newest version has the session of a pick. */
export const isThere = ({ fate }: Pick): boolean => fate?.kind !== 'gone' && fate?.kind !== 'ambiguous';

/** The session of each pick in the version that is in force; none for those that it does not have. */
export function sessionsOfPicks<Now extends Compared>(
  picks: readonly Pick[],
  sessions: readonly Now[],
): ReadonlyMap<Pick, Now> {
  const there = picks.filter(isThere);
  // An undo can bring back a pick as an earlier version told it.
  const { fates } = compareProgrammes(
    there.map(({ session }) => session),
    sessions,
  );
  return new Map(
    there.flatMap((pick, index) => {
      const fate = fates[index];
      return fate && 'now' in fate ? [[pick, fate.now] as const] : [];
    }),
  );
}

/**
 * The picks in the next version of their programme, in their order: none is lost. What is changed adds to the changes that the
 * user has not seen yet; what is gone stays as it was last told, and can come back in a later version. A pick of which nothing
 * changed is the same object. The comparison is that of `before` with `now`. `before` is empty where the earlier version can no longer be read.
 */
export function picksAfter(
  picks: readonly Pick[],
  before: readonly Compared[],
  now: readonly Session[],
  { fates, added }: ProgrammeComparison = compareProgrammes(before, now),
): readonly Pick[] {
  const indexOf = new Map(before.map((session, index) => [session, index]));
  const located = sessionsOfPicks(picks, before);
  const fateOfLocated = (pick: Pick): SessionFate | undefined => {
    const session = located.get(pick);
    return session && fates[indexOf.get(session) ?? -1];
  };
  const others = picks.filter((pick) => !located.has(pick));
  const comingBack = compareProgrammes(
    others.map(({ session }) => session),
    added,
  ).fates;
  const titles = new Set(now.map(({ title }) => titleKey(title)));
  const fateOfOther = new Map(others.map((pick, index) => [pick, comingBack[index]]));
  return picks.map((pick) => {
    const fate = fateOfLocated(pick) ?? fateOfOther.get(pick);
    if (fate && 'now' in fate) return withSession(pick, toPickedSession(fate.now));
    const isUnclear = titles.has(titleKey(pick.session.title));
    return withFate(pick, isUnclear ? 'ambiguous' : 'gone');
  });
}

function withSession(pick: Pick, session: PickedSession): Pick {
  const before = pick.fate?.kind === 'changed' ? pick.fate.before : pick.session;
  const changes = changesBetween(before, session);
  const next: Pick = {
    ...pick,
    session,
    fate: changes.length === 0 ? null : { kind: 'changed', changes, before },
  };
  return JSON.stringify([next.session, next.fate]) === JSON.stringify([pick.session, pick.fate])
    ? pick
    : next;
}

const withFate = (pick: Pick, kind: 'gone' | 'ambiguous'): Pick =>
  pick.fate?.kind === kind ? pick : { ...pick, fate: { kind } };
