import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarView } from '../../../contract/views/calendar';
import { toUtcText } from '../../../domain/time/instant';
import { changedFile } from '../../../store/calendars/calendar-files';
import { createFileHashes } from '../../../store/calendars/file-hashes';
import { namesIn, toDataFolder } from '../../../store/data-folder';
import { readPlanOnDisk } from '../../../store/journal/read';
import { toReadFailure } from '../../../store/store-failure';
import { syncCopiesIn } from '../../../store/sync-copies';
import { calendars as calendarForms, events as eventForms } from '../../../words/counts';
import type { PluralForms } from '../../../words/language';
import { listed } from '../../../words/language';
import { readLogSummary } from '../../node/log/read-log';
import { version } from '../../node/version';
import type { CommandContext, CommandPlanner } from '../context';
import { CommandFailure } from '../failure';
import { oneLine, toTable } from '../text/output';

/** The result of one check; not `ok` if the user has to do something. */
interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
}

const well = (name: string, message: string): Check => ({ name, ok: true, message });
const bad = (name: string, message: string): Check => ({ name, ok: false, message });

/** `mingle doctor`: checks the data folder without changing it. */
export async function checkUp(context: CommandContext): Promise<void> {
  const checks = await context.withPlanner('read', async (planner) => {
    const data = await checkData(planner, context.folder);
    return [
      well('Mingle', `${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`),
      await checkFolder(context.folder),
      data,
      ...(data.ok ? await checkCalendars(planner, context) : []),
      await checkEarlier(context.folder),
      ...(data.ok ? [await checkBackups(planner, context)] : []),
      ...(await checkCopies(context)),
      await checkQuarantine(context),
      await checkLog(context),
    ];
  });
  const healthy = checks.every(({ ok }) => ok);
  context.print({ healthy, dataFolder: context.folder, checks }, () =>
    toTable(checks.map(({ name, ok, message }) => [ok ? '✓' : '!', name, message])),
  );
  if (!healthy) {
    throw new CommandFailure({
      code: 'bad-input',
      message: 'Something needs you: see what stands with a !.',
    });
  }
}

async function checkFolder(folder: string): Promise<Check> {
  const name = 'Data folder';
  const stats = await stat(folder).catch(() => null);
  if (!stats) return well(name, `${folder} is not there yet; it is made at the first start.`);
  if (!stats.isDirectory()) return bad(name, `${folder} is a file. Name a folder with --data.`);
  const canWrite = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!canWrite) return bad(name, `${folder} cannot be written, so nothing can be saved.`);
  const othersWrite = process.platform !== 'win32' && (stats.mode & 0o022) !== 0;
  if (othersWrite) return bad(name, `${folder} can be changed by other users: run chmod 700 on it.`);
  return well(name, folder);
}

async function checkData(planner: CommandPlanner, folder: string): Promise<Check> {
  const name = 'Data';
  const { state, message } = await planner.ask('data.status', {});
  if (state !== 'ready') return bad(name, message);
  const { journal } = toDataFolder(folder);
  // `data.status` has read the plan, so it has reported system errors as the state.
  const plan = await readPlanOnDisk(toDataFolder(folder));
  const kind = plan.ok ? plan.value?.journal.kind : null;
  if (kind === 'foreign') {
    return bad(
      name,
      `${journal} belongs to another mingle.json, so nothing of it is taken. Mingle puts it into quarantine when it starts.`,
    );
  }
  return well(
    name,
    kind === 'continues'
      ? `Everything can be read, with the edits in ${journal}.`
      : 'Everything can be read.',
  );
}

async function checkCalendars(
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

/** Checks the earlier versions of calendars, which are needed to take an import back. */
async function checkEarlier(folder: string): Promise<Check> {
  const name = 'Earlier versions';
  const path = join(folder, 'calendars', 'earlier');
  try {
    const kept = (await namesIn(path)).filter((file) => file.endsWith('.ics'));
    if (kept.length === 0) return well(name, 'None yet; they are kept when a calendar is imported again.');
    await Promise.all(kept.map((file) => access(join(path, file), constants.R_OK)));
    return well(name, `${kept.length}, in ${path}`);
  } catch (error) {
    return bad(name, `${toReadFailure(error, path).message} Imports may not be taken back.`);
  }
}

async function checkBackups(
  planner: CommandPlanner,
  { folder, format, options }: CommandContext,
): Promise<Check> {
  const path = join(folder, 'backups');
  try {
    await namesIn(path);
  } catch (error) {
    return bad('Backups', toReadFailure(error, path).message);
  }
  const backups = await planner.ask('data.backups', {});
  const [newest] = backups;
  if (!newest) return well('Backups', 'None yet; one is made on each day that Mingle is used.');
  const at = options.json ? toUtcText(newest.at) : format.datedMoment(newest.at);
  return well('Backups', `${backups.length}, the newest of ${at}`);
}

const recentErrors: PluralForms = { one: '# error in the last 7 days', other: '# errors in the last 7 days' };

const weekMs = 7 * 86_400_000;

/** Always `ok`: errors in the log are past and need no action, but can be reported. */
async function checkLog({ folder, clock, format }: CommandContext): Promise<Check> {
  const name = 'Log';
  try {
    const { path, lines, errors } = await readLogSummary(folder, clock.now() - weekMs);
    if (lines === 0) return well(name, `Nothing yet; it will be in ${path}.`);
    return well(name, `${format.counted(errors, recentErrors)}, in ${path}`);
  } catch (error) {
    return bad(name, toReadFailure(error, toDataFolder(folder).log).message);
  }
}

/** What a program that syncs folders has put beside Mingle's files. */
async function checkCopies({ folder }: CommandContext): Promise<readonly Check[]> {
  try {
    const copies = await syncCopiesIn(toDataFolder(folder));
    return copies.map((path) =>
      bad(
        'Other copy',
        `${oneLine(path)} is not Mingle’s: a program that syncs folders makes such files when two computers wrote at once. ${
          path.startsWith(toDataFolder(folder).calendars)
            ? 'Move it elsewhere or delete it.'
            : 'mingle restore FILE --preview says what is in it; restore it, or delete it.'
        }`,
      ),
    );
  } catch (error) {
    return [bad('Other copy', toReadFailure(error, folder).message)];
  }
}

const damagedFiles: PluralForms = { one: '# damaged file is', other: '# damaged files are' };

async function checkQuarantine({ folder, format }: CommandContext): Promise<Check> {
  const quarantine = join(folder, 'quarantine');
  const files = await readdir(quarantine).catch(() => []);
  if (files.length === 0) return well('Quarantine', 'Empty.');
  return well('Quarantine', `${format.counted(files.length, damagedFiles)} kept in ${quarantine}.`);
}
