import type { Answer } from '../../contract/failure';
import type { ProgrammeProblemCode } from '../../domain/programme/session';
import type { ZoneId } from '../../domain/time/zone';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import type { ProgrammeVersion } from './versions';
import { toVersion } from './versions';

/** A file that was read, and may become the programme of an event. */
export interface NewVersion {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly sha256: string;
  /** What the user said of it. */
  readonly zone: ZoneId | null;
  readonly version: ProgrammeVersion;
}

/** Some times are on a clock of which neither the file nor the user names the zone. */
export interface ZoneWanted {
  readonly kind: 'needs-zone';
  readonly named: string;
  readonly sessions: number;
}

/** No conference has as many sessions; more of them would make every list slow. */
const mostSessions = 20_000;

const foreign: ReadonlySet<ProgrammeProblemCode> = new Set([
  'not-a-programme',
  'empty-file',
  'no-sessions',
  'too-large',
]);

/** Reads a file; refused if it is no programme. */
export async function readNewVersion(
  { ports }: PlannerContext,
  { bytes, fileName, zone }: Pick<NewVersion, 'bytes' | 'fileName' | 'zone'>,
): Promise<Answer<NewVersion | ZoneWanted>> {
  const programme = await ports.readProgramme(bytes, zone);
  const { sessions, problems } = programme;
  if (sessions.length === 0) {
    const problem = problems.find(({ code }) => foreign.has(code));
    const message = `${fileName} has no programme that Mingle can read.`;
    return refused('not-a-programme', message, {
      details: { problem: problem?.code ?? 'no-sessions', about: problem?.about ?? '' },
    });
  }
  if (sessions.length > mostSessions) {
    const message = `${fileName} has ${sessions.length} sessions; Mingle takes programmes of up to ${mostSessions}.`;
    return refused('too-large', message);
  }
  if (programme.zone === null && sessions.some(({ start }) => start.kind === 'wall')) {
    const named = problems.find(({ code }) => code === 'unknown-zone')?.about ?? '';
    return answered({ kind: 'needs-zone', named, sessions: sessions.length });
  }
  return answered({ bytes, fileName, zone, sha256: ports.sha256(bytes), version: toVersion(programme) });
}
