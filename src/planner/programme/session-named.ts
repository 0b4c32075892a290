import type { Session } from '../../domain/programme/session';
import { refused } from '../answer';
import type { ProgrammeVersion } from './versions';

/** The session of this name; the id or GUID of the file does as well where only one session has it. */
export function sessionNamed(version: ProgrammeVersion | null, name: string): Session | null {
  const exact = version?.byId.get(name);
  if (exact || !version) return exact ?? null;
  const { sessions } = version.programme;
  const [only, ...others] = sessions.filter(({ id, guid }) => id === name || guid === name);
  return only && others.length === 0 ? only : null;
}

export const noSuchSession = (id: string) =>
  refused('not-found', `The programme has no session ${id.slice(0, 200)}.`, {
    details: { id: id.slice(0, 1_000) },
  });
