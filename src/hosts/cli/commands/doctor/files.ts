import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { toDataFolder } from '../../../../store/data-folder';
import { toReadFailure } from '../../../../store/store-failure';
import { syncCopiesIn } from '../../../../store/sync-copies';
import type { PluralForms } from '../../../../words/language';
import { readLogSummary } from '../../../node/log/read-log';
import type { CommandContext } from '../../context';
import { oneLine } from '../../text/output';
import type { Check } from './check';
import { bad, well } from './check';

export async function checkFolder(folder: string): Promise<Check> {
  const name = 'Data folder';
  const stats = await stat(folder).catch(() => null);
  if (!stats) return well(name, `${folder} is not there yet; it is made at the first start.`);
  if (!stats.isDirectory()) return bad(name, `${folder} is a file. Name a folder with --data.`);
  const canWrite = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!canWrite) {
    return bad(name, `${folder} cannot be written, so nothing can be saved. Allow writing to it.`);
  }
  const othersWrite = process.platform !== 'win32' && (stats.mode & 0o022) !== 0;
  if (othersWrite) return bad(name, `${folder} can be changed by other users: run chmod 700 on it.`);
  return well(name, folder);
}

/** What a program that syncs folders has put beside Mingle's files. */
export async function checkCopies({ folder }: CommandContext): Promise<readonly Check[]> {
  const { calendars, root } = toDataFolder(folder);
  const nextStep = (path: string) =>
    path.startsWith(calendars)
      ? 'Move it elsewhere or delete it.'
      : 'mingle restore FILE --preview says what is in it; restore it, or delete it.';
  try {
    return (await syncCopiesIn(toDataFolder(folder))).map((path) =>
      bad(
        'Other copy',
        `${oneLine(path)} is not Mingle’s: a program that syncs folders makes such files when two computers wrote at once. ${nextStep(path)}`,
      ),
    );
  } catch (error) {
    return [bad('Other copy', toReadFailure(error, root).message)];
  }
}

const damagedFiles: PluralForms = { one: '# damaged file is', other: '# damaged files are' };

export async function checkQuarantine({ folder, format }: CommandContext): Promise<Check> {
  const { quarantine } = toDataFolder(folder);
  const files = await readdir(quarantine).catch(() => []);
  if (files.length === 0) return well('Quarantine', 'Empty.');
  return well('Quarantine', `${format.counted(files.length, damagedFiles)} kept in ${quarantine}.`);
}

const recentErrors: PluralForms = { one: '# error in the last 7 days', other: '# errors in the last 7 days' };

const weekMs = 7 * 86_400_000;

/** Always `ok`: errors in the log are past and need no action, but can be reported. */
export async function checkLog({ folder, clock, format }: CommandContext): Promise<Check> {
  const name = 'Log';
  try {
    const { path, lines, errors } = await readLogSummary(folder, clock.now() - weekMs);
    if (lines === 0) return well(name, `Nothing yet; it will be in ${path}.`);
    return well(name, `${format.counted(errors, recentErrors)}, in ${path}`);
  } catch (error) {
    return bad(name, toReadFailure(error, toDataFolder(folder).log).message);
  }
}
