import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarView } from '../../../../contract/views/calendar';
import { changedFile } from '../../../../store/calendars/calendar-files';
import { createFileHashes } from '../../../../store/calendars/file-hashes';
import { namesIn, toDataFolder } from '../../../../store/data-folder';
import { toReadFailure } from '../../../../store/store-failure';
import { calendars as calendarForms, events as eventForms } from '../../../../words/counts';
import type { PluralForms } from '../../../../words/language';
import { listed } from '../../../../words/language';
import type { CommandContext, CommandPlanner } from '../../context';
import { oneLine } from '../../text/output';
import type { Check } from './check';
import { bad, well } from './check';

export async function checkCalendars(
  planner: CommandPlanner,
  { folder, format }: CommandContext,
): Promise<readonly Check[]> {
  const calendars = await planner.ask('calendars.list', {});
  const events = calendars.reduce((sum, calendar) => sum + calendar.events, 0);
  const counts = listed([
    format.counted(calendars.length, calendarForms),
    format.counted(events, eventForms),
  ]);
  const damaged: Check[] = [];
  // One at a time, because each file is read into memory as a whole.
  for (const calendar of calendars) {
    const damage = await damageOf(calendar, folder);
    if (damage !== null) damaged.push(bad('Calendar', `${oneLine(calendar.name)}: ${damage}`));
  }
  const failing = calendars.flatMap(({ name, subscription }) =>
    subscription?.trouble
      ? [
          bad(
            'Subscription',
            `${oneLine(name)}: ${subscription.trouble.message} What was fetched before stays.`,
          ),
        ]
      : [],
  );
  const waiting = calendars.flatMap(({ name, subscription }) =>
    subscription?.held === 'waits'
      ? [bad('Subscription', `${oneLine(name)}: what the server sends now waits for your word. Open Mingle.`)]
      : [],
  );
  return [well('Calendars', counts), ...damaged, ...failing, ...waiting];
}

/** The damage of a calendar, if any. The planner rereads a file only if its size or time changed; the doctor hashes it. */
async function damageOf({ id, sha256, damage }: CalendarView, folder: string): Promise<string | null> {
  if (damage !== null) return damage;
  const at = (ending: string) => join(toDataFolder(folder).calendars, `${id}.${ending}`);
  const hashes = createFileHashes();
  try {
    const isThere = (await hashes.of(at('ics'))) === sha256 || (await hashes.of(at('next.ics'))) === sha256;
    return isThere ? null : changedFile(at('ics')).message;
  } catch (error) {
    return toReadFailure(error, at('ics')).message;
  }
}

const calendarFiles: PluralForms = { one: '# file of a calendar is', other: '# files of calendars are' };

/** What can be said of the calendars while the data, which names them, cannot be read. */
export async function countCalendars({ folder, format }: CommandContext): Promise<Check> {
  const { calendars } = toDataFolder(folder);
  try {
    const files = (await namesIn(calendars)).filter((file) => file.endsWith('.ics'));
    const counted = format.counted(files.length, calendarFiles);
    return well('Calendars', `${counted} in ${calendars}. They can be checked once the data can be read.`);
  } catch (error) {
    return bad('Calendars', toReadFailure(error, calendars).message);
  }
}

/** Checks the earlier versions of calendars, which are needed to take an import back. */
export async function checkEarlier(folder: string): Promise<Check> {
  const name = 'Earlier versions';
  const path = toDataFolder(folder).earlier;
  try {
    const kept = (await namesIn(path)).filter((file) => file.endsWith('.ics'));
    if (kept.length === 0) return well(name, 'None yet; they are kept when a calendar is imported again.');
    await Promise.all(kept.map((file) => access(join(path, file), constants.R_OK)));
    return well(name, `${kept.length}, in ${path}`);
  } catch (error) {
    return bad(name, `${toReadFailure(error, path).message} Imports may not be taken back.`);
  }
}
