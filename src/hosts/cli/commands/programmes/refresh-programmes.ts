import type { ProgrammeSummary } from '../../../../contract/views/programme';
import { isDue } from '../../../../domain/calendars/subscription';
import type { Instant } from '../../../../domain/time/instant';
import { versionText } from '../../../../words/programme/programme-doubt';
import type { CommandContext, CommandPlanner } from '../../context';
import { CommandFailure } from '../../failure';
import { oneLine } from '../../text/output';

export interface RefreshedProgramme {
  readonly programme: string;
  readonly outcome: 'unchanged' | 'updated';
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
}

export interface FailedProgramme {
  readonly programme: string;
  readonly code: string;
  readonly message: string;
}

/** The programmes that are fetched from an address. */
export const fetchedProgrammes = async (planner: CommandPlanner): Promise<readonly ProgrammeSummary[]> =>
  (await planner.ask('programmes.list', {})).filter(({ source }) => source.feed !== null);

export const isProgrammeDue = ({ source: { feed } }: ProgrammeSummary, now: Instant): boolean =>
  feed !== null && isDue({ ...feed, isPaused: false }, now);

/** Fetches the programme of one event. No user is there to be asked, so what may be another programme is a failure. */
export async function refreshProgramme(
  planner: CommandPlanner,
  { key, name }: ProgrammeSummary,
): Promise<RefreshedProgramme | FailedProgramme> {
  try {
    const loading = await planner.ask('programme.refresh', { key, unasked: true });
    if (loading.kind !== 'loaded')
      return { programme: name, outcome: 'unchanged', added: 0, changed: 0, gone: 0, same: 0 };
    const { added, changed, gone, same } = loading;
    return { programme: name, outcome: 'updated', added, changed, gone, same };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return { programme: name, code: error.failure.code, message: error.failure.message };
  }
}

/** `FOSDEM 2026: 156 new, 53 changed, 9 gone, 770 as before.` */
export const refreshedProgrammeText = (one: RefreshedProgramme, { format }: CommandContext): string =>
  one.outcome === 'unchanged'
    ? `${oneLine(one.programme)}: unchanged\n`
    : `${oneLine(one.programme)}: ${versionText(one, format)}\n`;
