import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { toUtcText } from '../../../../domain/time/instant';
import type { Backup } from '../../../../planner/ports';
import { createBackupFiles } from '../../../../store/backup-files';
import { namesIn, toDataFolder } from '../../../../store/data-folder';
import { stateOf } from '../../../../store/file-state';
import { isMissing, toReadFailure } from '../../../../store/store-failure';
import type { CommandContext } from '../../context';
import type { Check } from './check';
import { bad, well } from './check';

const name = 'Backups';

/** Checks that backups are made, and that the newest one could be restored; also while the data is damaged. */
export async function checkBackups(context: CommandContext): Promise<Check> {
  const { backups: path } = toDataFolder(context.folder);
  try {
    await namesIn(path);
  } catch (error) {
    const { message } = toReadFailure(error, path);
    return bad(name, `${message} Move it elsewhere: Mingle makes the folder anew, with a backup.`);
  }
  if (!(await isWritable(path))) {
    return bad(name, `${path} cannot be written, so no backup is made. Allow writing to it.`);
  }
  const files = createBackupFiles(path);
  const list = await files.list();
  if (!list.ok) return bad(name, list.error.message);
  const [newest] = list.value;
  if (!newest) return well(name, 'None yet; one is made on each day that Mingle is used.');
  const read = await files.read(newest.file);
  if (!read.ok) return bad(name, `${read.error.message} Make a new one: mingle backup.`);
  const counted = `${list.value.length}, the newest of ${momentOf(newest, context)}`;
  return (await isOverdue(newest, context))
    ? bad(
        name,
        `${counted}. The data was changed long after that, so backups fail. Run mingle backup to see why.`,
      )
    : well(name, counted);
}

/** A folder that is not there can be made. */
const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(() => true, isMissing);

const momentOf = ({ at }: Backup, { options, format }: CommandContext): string =>
  options.json ? toUtcText(at) : format.datedMoment(at);

const twoDaysMs = 2 * 86_400_000;

/** The file system's times are compared: Mingle's own clock can be another one, as with `--now`. */
async function isOverdue({ file }: Backup, { folder }: CommandContext): Promise<boolean> {
  const { plan, journal, backups } = toDataFolder(folder);
  const times = await Promise.all(
    [plan, journal, join(backups, file)].map(async (path) => (await stateOf(path))?.modifiedAt ?? 0),
  );
  const [planTime = 0, journalTime = 0, backupTime = 0] = times;
  return Math.max(planTime, journalTime) > backupTime + twoDaysMs;
}
