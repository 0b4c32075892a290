import type { InputOf } from '../../../../contract/client';
import type { EventKey } from '../../../../domain/event/key';
import type { CommandContext } from '../../context';
import { formatOf } from '../../context';
import { daysTable } from '../../text/session-table';
import { findProgramme, markOf, toJson, toRows } from './event-programme';

/** `mingle pick [SESSION-ID...] --for UID`: picks sessions of an event's programme, and lists what is picked. */
export async function pickSessions(
  context: CommandContext,
  ids: readonly string[],
  { key, as }: { readonly key: EventKey; readonly as: InputOf<'pick.set'>['as'] },
): Promise<void> {
  await context.withPlanner(ids.length > 0 ? 'write' : 'read', async (planner) => {
    if (ids.length > 0) await planner.ask('pick.set', { key, ids: [...ids], as });
    const { programme, mine } = await findProgramme(planner, key);
    const picked = toRows(programme, mine.picks, new Map()).filter(({ pick }) => pick !== null);
    const format = await formatOf(planner);
    context.print({ sessions: picked.map(toJson) }, () => daysTable(picked, programme.zone, format, markOf));
  });
}
