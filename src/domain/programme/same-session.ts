import type { Session, SessionTime } from './session';
import { areTitlesSimilar, titleKey } from './title-likeness';

export const sessionChanges = ['time', 'room', 'title', 'duration'] as const;
export type SessionChange = (typeof sessionChanges)[number];

/** What became of a session in the next version of its programme. */
export type SessionFate =
  | { readonly fate: 'same'; readonly now: Session }
  | { readonly fate: 'changed'; readonly now: Session; readonly changes: readonly SessionChange[] }
  | { readonly fate: 'gone' }
  /** Sessions with its title are there, and nothing tells which of them it is. */
  | { readonly fate: 'ambiguous'; readonly candidates: readonly Session[] };

export interface ProgrammeComparison {
  /** For each session of the old version, in its order. */
  readonly fates: readonly SessionFate[];
  /** The sessions of the new version that are none of the old one's, in its order. */
  readonly added: readonly Session[];
}

/**
 * Follows sessions from one version of a programme to the next (N7): by GUID, else by id with the same title, by title, by
 * title, start and room, by id with a similar title, by start and room with a similar title. A GUID, id or title counts where
 * it is the only one in both versions. Each new session is taken at most once. Times are compared as they are, so both versions
 * must be read with the same zone. The time grows with the number of sessions, not with its square.
 */
export function compareProgrammes(before: readonly Session[], now: readonly Session[]): ProgrammeComparison {
  const matching = createMatching(before, now);
  const alike = (old: Session, next: Session) => areTitlesSimilar(old.title, next.title);
  const sameTitle = (old: Session, next: Session) => titleKey(old.title) === titleKey(next.title);
  matching.byUnique(({ guid }) => guid);
  matching.byUnique(({ id }) => id, sameTitle);
  matching.byUnique(({ title }) => titleKey(title));
  matching.inOrder((session) => JSON.stringify([titleKey(session.title), slotKey(session)]));
  matching.byUnique(({ id }) => id, alike);
  matching.byUniqueLeft(slotKey, alike);
  return matching.end();
}

const timeKey = (time: SessionTime | null): string =>
  time === null ? '' : time.kind === 'instant' ? String(time.at) : time.wall;

const slotKey = ({ start, room }: Session): string => JSON.stringify([timeKey(start), titleKey(room)]);

type KeyOf = (session: Session) => string;
type Fits = (old: Session, next: Session) => boolean;

const always: Fits = () => true;

function createMatching(before: readonly Session[], now: readonly Session[]) {
  const taken = new Map<number, number>();
  const givenTo = new Set<number>();
  const isLeftBefore = (index: number) => !taken.has(index);
  const isLeftNow = (index: number) => !givenTo.has(index);
  const take = (old: number, next: number): void => {
    taken.set(old, next);
    givenTo.add(next);
  };
  /** Takes what is alone with its key in both lists. */
  const takeSingles = (olds: Groups, nexts: Groups, fits: Fits): void => {
    for (const [key, [old, ...others]] of olds) {
      const [next, ...otherNexts] = nexts.get(key) ?? [];
      if (old === undefined || next === undefined || others.length + otherNexts.length > 0) continue;
      const [oldSession, nextSession] = [before[old], now[next]];
      if (!oldSession || !nextSession || !isLeftBefore(old) || !isLeftNow(next)) continue;
      if (fits(oldSession, nextSession)) take(old, next);
    }
  };
  return {
    byUnique: (keyOf: KeyOf, fits = always) => takeSingles(groupBy(before, keyOf), groupBy(now, keyOf), fits),
    /** Counts only those that are left. */
    byUniqueLeft: (keyOf: KeyOf, fits: Fits) =>
      takeSingles(groupBy(before, keyOf, isLeftBefore), groupBy(now, keyOf, isLeftNow), fits),
    /** Sessions with one key are copies of each other, so it does not matter which is which. */
    inOrder(keyOf: KeyOf): void {
      const nexts = groupBy(now, keyOf, isLeftNow);
      for (const [key, olds] of groupBy(before, keyOf, isLeftBefore)) {
        const group = nexts.get(key) ?? [];
        for (const [index, old] of olds.slice(0, group.length).entries()) take(old, group[index] ?? 0);
      }
    },
    end(): ProgrammeComparison {
      const byTitle = groupBy(now, ({ title }) => titleKey(title));
      return {
        fates: before.map((old, index) => {
          const next = now[taken.get(index) ?? -1];
          if (next) return fateOf(old, next);
          const candidates = (byTitle.get(titleKey(old.title)) ?? []).flatMap((at) => now[at] ?? []);
          return candidates.length === 0 ? { fate: 'gone' } : { fate: 'ambiguous', candidates };
        }),
        added: now.filter((_session, index) => isLeftNow(index)),
      };
    },
  };
}

type Groups = ReadonlyMap<string, readonly number[]>;

/** Indexes by key; those with an empty key are in no group. */
function groupBy(
  sessions: readonly Session[],
  keyOf: KeyOf,
  isMeant: (index: number) => boolean = () => true,
): Groups {
  const groups = new Map<string, number[]>();
  for (const [index, session] of sessions.entries()) {
    const key = isMeant(index) ? keyOf(session) : '';
    const group = groups.get(key);
    if (key === '') continue;
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

function fateOf(old: Session, now: Session): SessionFate {
  const changes: SessionChange[] = [];
  if (timeKey(old.start) !== timeKey(now.start)) changes.push('time');
  // Other capitals are no news.
  if (titleKey(old.room) !== titleKey(now.room)) changes.push('room');
  if (titleKey(old.title) !== titleKey(now.title)) changes.push('title');
  if (lengthOf(old) !== lengthOf(now)) changes.push('duration');
  return changes.length === 0 ? { fate: 'same', now } : { fate: 'changed', now, changes };
}

/** In milliseconds; null if the end is not told. */
function lengthOf({ start, end }: Session): number | null {
  return end === null ? null : msOf(end) - msOf(start);
}

const msOf = (time: SessionTime): number => (time.kind === 'instant' ? time.at : Date.parse(`${time.wall}Z`));
