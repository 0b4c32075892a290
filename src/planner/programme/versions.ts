import type { TimedSession } from '../../domain/programme/programme-days';
import type { ProgrammeSource } from '../../domain/programme/programme-source';
import { msOf } from '../../domain/programme/same-session';
import type { Programme, Session } from '../../domain/programme/session';
import { sessionIds } from '../../domain/programme/session-id';
import type { ZoneId } from '../../domain/time/zone';
import type { ProgrammeStore } from '../ports';

/** One version of a programme, with the name of each session. */
export interface ProgrammeVersion {
  readonly programme: Programme;
  /** In the order of the sessions. */
  readonly ids: readonly string[];
  readonly byId: ReadonlyMap<string, Session>;
  readonly idOf: ReadonlyMap<Session, string>;
}

export function toVersion(programme: Programme): ProgrammeVersion {
  const { sessions } = programme;
  const ids = sessionIds(sessions);
  const named = sessions.map((session, index) => [session, ids[index] ?? ''] as const);
  return {
    programme,
    ids,
    byId: new Map(named.map(([session, id]) => [id, session])),
    idOf: new Map(named),
  };
}

/** The version that is stored for a source. */
export interface Versions {
  /** Null if its file is missing or damaged. */
  of(source: ProgrammeSource): Promise<ProgrammeVersion | null>;
  /** Keeps a version that was just stored, so that it need not be read again. */
  adopt(sha256: string, zone: ZoneId | null, version: ProgrammeVersion): void;
}

/** Those of a few conferences stay in memory. */
const mostKept = 4;

export function createVersions(store: ProgrammeStore): Versions {
  const kept = new Map<string, ProgrammeVersion>();
  const keep = (name: string, version: ProgrammeVersion): void => {
    kept.delete(name);
    kept.set(name, version);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };
  const nameOf = (sha256: string, zone: ZoneId | null): string => `${sha256} ${zone ?? ''}`;
  return {
    of: async ({ sha256, zone }) => {
      const name = nameOf(sha256, zone);
      const known = kept.get(name);
      if (known) return known;
      const stored = await store.read(sha256, zone);
      if (!stored.ok || stored.value.sessions.length === 0) return null;
      const version = toVersion(stored.value);
      keep(name, version);
      return version;
    },
    adopt: (sha256, zone, version) => keep(nameOf(sha256, zone), version),
  };
}

export const toTimed = ({ start, end }: Pick<Session, 'start' | 'end'>): TimedSession => ({
  start: msOf(start),
  end: end && msOf(end),
});
