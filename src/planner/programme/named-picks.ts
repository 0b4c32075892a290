import type { Pick } from '../../domain/programme/pick';
import { sessionsOfPicks } from '../../domain/programme/picks-after';
import type { Session } from '../../domain/programme/session';
import { sessionIds } from '../../domain/programme/session-id';
import type { ProgrammeVersion } from './versions';

/** Picks by the names of their sessions. */
export interface NamedPicks {
  /** By start. */
  readonly picks: readonly NamedPick[];
  readonly byId: ReadonlyMap<string, Pick>;
}

export interface NamedPick {
  readonly pick: Pick;
  /** That of its session; of a pick that the programme does not have, one that no session has. */
  readonly id: string;
  /** Null if the programme does not have it. */
  readonly session: Session | null;
}

/** The picks of a programme; `version` is null while its file is damaged. */
export function namedPicks(picks: readonly Pick[], version: ProgrammeVersion | null): NamedPicks {
  const sessionOf = sessionsOfPicks(picks, version?.programme.sessions ?? []);
  const lost = picks.filter((pick) => !sessionOf.has(pick));
  const lostIds = sessionIds(
    lost.map(({ session }) => session),
    new Set(version?.ids),
  );
  const idOfLost = new Map(lost.map((pick, index) => [pick, lostIds[index] ?? '']));
  const named = picks.map((pick): NamedPick => {
    const session = sessionOf.get(pick) ?? null;
    const id = (session && version?.idOf.get(session)) ?? idOfLost.get(pick) ?? '';
    return { pick, id, session };
  });
  const startOf = ({ pick: { session } }: NamedPick): string => JSON.stringify(session.start);
  return {
    picks: named.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1)),
    byId: new Map(named.map(({ id, pick }) => [id, pick])),
  };
}
