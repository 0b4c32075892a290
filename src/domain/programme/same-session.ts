import type { Session, SessionTime } from './session';
import { areTitlesSimilar, titleKey } from './title-likeness';

export const sessionChanges = ['time', 'room', 'title', 'duration'] as const;
export type SessionChange = (typeof sessionChanges)[number];

/** What sessions are compared by. */
export type Compared = Pick<
  Session,
  'id' | 'guid' | 'title' | 'start' | 'end' | 'room' | 'track' | 'speakers' | 'url'
>;

/** What became of a session in the next version of its programme. */
export type SessionFate<Now = Session> =
  | { readonly fate: 'same'; readonly now: Now }
  | { readonly fate: 'changed'; readonly now: Now; readonly changes: readonly SessionChange[] }
  | { readonly fate: 'gone' }
  /** Sessions with its title are there, and nothing tells which of them it is. */
  | { readonly fate: 'ambiguous'; readonly candidates: readonly Now[] };

export interface ProgrammeComparison<Now = Session> {
  /** For each session of the old version, in its order. */
  readonly fates: readonly SessionFate<Now>[];
  /** The sessions of the new version that are none of the old one's, in its order. */
  readonly added: readonly Now[];
}

/**
 * Follows sessions from one version of a programme to the next (N7): those that are as they were, then by GUID, by id with the
 * same title, by title, by title, start and room, by id with a similar title, by start and room with a similar title. A GUID, id or title counts where
 * it is the only one in both versions. Each new session is taken at most once. Times are compared as they are, so both versions
 * must be read with the same zone. The time grows with the number of sessions, not with its square.
 */
export function compareProgrammes<Now extends Compared>(
  before: readonly Compared[],
  now: readonly Now[],
): ProgrammeComparison<Now> {
  const matching = createMatching(before, now);
  const alike = (old: Compared, next: Compared) => areTitlesSimilar(old.title, next.title);
  const sameTitle = (old: Compared, next: Compared) => titleKey(old.title) === titleKey(next.title);
  // Copies that differ only in what the later rules do not look at stay apart, whatever the order of a file.
  matching.inOrder(wholeKey);
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

const wholeKey = ({ id, guid, title, start, end, room, track, speakers, url }: Compared): string =>
  JSON.stringify([id, guid, title, timeKey(start), timeKey(end), room, track, url, speakers]);

const slotKey = ({ start, room }: Compared): string => JSON.stringify([timeKey(start), titleKey(room)]);

type KeyOf = (session: Compared) => string;
type Fits = (old: Compared, next: Compared) => boolean;

const always: Fits = () => true;

function createMatching<Now extends Compared>(before: readonly Compared[], now: readonly Now[]) {
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
    end(): ProgrammeComparison<Now> {
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
  sessions: readonly Compared[],
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

function fateOf<Now extends Compared>(old: Compared, now: Now): SessionFate<Now> {
  const changes = changesBetween(old, now);
  return changes.length === 0 ? { fate: 'same', now } : { fate: 'changed', now, changes };
}

/** What of a session is told otherwise now. Other capitals of a title or room are no news. */
export function changesBetween(old: Compared, now: Compared): readonly SessionChange[] {
  const changes: SessionChange[] = [];
  if (timeKey(old.start) !== timeKey(now.start)) changes.push('time');
  if (titleKey(old.room) !== titleKey(now.room)) changes.push('room');
  if (titleKey(old.title) !== titleKey(now.title)) changes.push('title');
  if (lengthOf(old) !== lengthOf(now)) changes.push('duration');
  return changes;
}

/** In milliseconds; null if the end is not told. */
function lengthOf({ start, end }: Compared): number | null {
  return end === null ? null : msOf(end) - msOf(start);
}

/** In milliseconds; of a wall time, as if it were UTC. Two times of one kind are compared by it. */
export const msOf = (time: SessionTime): number =>
  time.kind === 'instant' ? time.at : Date.parse(`${time.wall}Z`);
