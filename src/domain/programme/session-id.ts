import { foldText } from '../text/fold';
import { toUtcText } from '../time/instant';
import type { Compared } from './same-session';

/**
 * How page and command line name each session of one version, in the order of `sessions`: its id, else its GUID, else its title.
 * Where several have that name, each gets its start, then its room, then its title behind it, and copies a number. All are
 * unique, also among `taken`, and do not depend on the order of the sessions, except for copies.
 */
export function sessionIds(
  sessions: readonly Compared[],
  taken: ReadonlySet<string> = new Set(),
): readonly string[] {
  const given = new Set(taken);
  const ids = sessions.map(() => '');
  let left = sessions.map((_session, index) => index);
  for (const nameOf of names) {
    const byName = new Map<string, number[]>();
    for (const index of left) {
      const session = sessions[index];
      const name = session ? nameOf(session) : '';
      const same = byName.get(name);
      if (same) same.push(index);
      else byName.set(name, [index]);
    }
    left = [];
    for (const [name, indexes] of byName) {
      const [only] = indexes;
      if (only !== undefined && indexes.length === 1 && name !== '' && !given.has(name)) ids[only] = name;
      else for (const index of indexes) left.push(index);
    }
    for (const id of ids) given.add(id);
  }
  const numberOf = new Map<string, number>();
  for (const index of left) {
    const session = sessions[index];
    const name = session ? fullName(session) : '';
    let number = numberOf.get(name) ?? 2;
    while (given.has(`${name}#${number}`)) number += 1;
    ids[index] = `${name}#${number}`;
    given.add(`${name}#${number}`);
    numberOf.set(name, number + 1);
  }
  return ids;
}

type NameOf = (session: Compared) => string;

const longestTitle = 60;

/** `opening-keynote` */
const titleName = (title: string): string =>
  (foldText(title.slice(0, 10 * longestTitle)).match(/[\p{L}\p{N}]+/gu) ?? [])
    .join('-')
    .slice(0, longestTitle);

const baseName: NameOf = ({ id, guid, title }) => id || guid || titleName(title) || 'session';

const startName: NameOf = (session) => {
  const { start } = session;
  return `${baseName(session)}@${start.kind === 'instant' ? toUtcText(start.at) : start.wall}`;
};

const roomName: NameOf = (session) => `${startName(session)}/${titleName(session.room)}`;

const fullName: NameOf = (session) => `${roomName(session)}/${titleName(session.title)}`;

const names: readonly NameOf[] = [baseName, startName, roomName, fullName];
