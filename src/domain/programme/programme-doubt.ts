import type { Day } from '../time/day';
import type { DayRange } from './other-days';
import { otherDays } from './other-days';
import type { ProgrammeComparison } from './same-session';
import type { ProgrammeProblem } from './session';

/** Why a file may not be the programme of its event, or not all of it. */
export type ProgrammeDoubt =
  /** None of its sessions is on a day of the event: it is of another year, or of another conference. */
  | { readonly code: 'other-days'; readonly event: DayRange; readonly programme: DayRange }
  /** Of the sessions of the version before, almost none is in it. */
  | { readonly code: 'other-sessions'; readonly found: number; readonly of: number }
  /** The file ends too early, so sessions may be missing. */
  | { readonly code: 'cut-off' };

export interface VersionToJudge {
  /** The days of its sessions. */
  readonly days: readonly Day[];
  /** Those of the version before; none for the first one. */
  readonly formerDays: readonly Day[];
  readonly problems: readonly ProgrammeProblem[];
  readonly event: DayRange;
  /** With the version before; of the first version, with nothing. */
  readonly comparison: ProgrammeComparison<unknown>;
}

/** Of fewer sessions it says nothing that they are gone. */
const fewSessions = 5;
const leastFound = 0.1;

export function doubtsOf({
  days,
  formerDays,
  problems,
  event,
  comparison,
}: VersionToJudge): readonly ProgrammeDoubt[] {
  const doubts: ProgrammeDoubt[] = [];
  const programme = otherDays(days, event);
  // Who has taken one version on other days is not asked again.
  if (programme && !otherDays(formerDays, event)) doubts.push({ code: 'other-days', event, programme });
  const { fates } = comparison;
  const found = fates.filter(({ fate }) => fate === 'same' || fate === 'changed').length;
  if (fates.length >= fewSessions && found < leastFound * fates.length)
    doubts.push({ code: 'other-sessions', found, of: fates.length });
  if (problems.some(({ code }) => code === 'cut-off')) doubts.push({ code: 'cut-off' });
  return doubts;
}
