import type { DataStatus } from '../../../../contract/views/data';
import { toDataFolder } from '../../../../store/data-folder';
import { readPlanOnDisk } from '../../../../store/journal/read';
import { version } from '../../../node/version';
import type { CommandContext, CommandPlanner } from '../../context';
import { CommandFailure } from '../../failure';
import { toTable } from '../../text/output';
import { checkBackups } from './backups';
import { checkCalendars, checkEarlier, countCalendars } from './calendars';
import type { Check } from './check';
import { bad, well } from './check';
import { checkCopies, checkFolder, checkLog, checkQuarantine } from './files';
import { checkStepTemplates } from './step-templates';

/** `mingle doctor`: checks the data folder without changing it. */
export async function checkUp(context: CommandContext): Promise<void> {
  const { folder } = context;
  const checks = await context.withPlanner('read', async (planner) => {
    const data = await checkData(planner, folder);
    return [
      well('Mingle', `${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`),
      await checkFolder(folder),
      data.check,
      ...(data.isOpen ? await checkCalendars(planner, context) : [await countCalendars(context)]),
      await checkEarlier(folder),
      await checkBackups(context),
      ...(data.isOpen ? await checkStepTemplates(planner) : []),
      ...(await checkCopies(context)),
      await checkQuarantine(context),
      await checkLog(context),
    ];
  });
  const healthy = checks.every(({ ok }) => ok);
  context.print({ healthy, dataFolder: folder, checks }, () =>
    toTable(checks.map(({ name, ok, message }) => [ok ? '✓' : '!', name, message])),
  );
  if (!healthy) {
    throw new CommandFailure({
      code: 'bad-input',
      message: 'Something needs you: see what stands with a !.',
    });
  }
}

const name = 'Data';

async function checkData(
  planner: CommandPlanner,
  folder: string,
): Promise<{ readonly check: Check; readonly isOpen: boolean }> {
  const status = await planner.ask('data.status', {});
  if (status.state === 'ready') return { check: await checkJournal(folder), isOpen: true };
  const isAltered = [status.readable, ...status.others].some((one) => one?.from === 'altered');
  const asItIs = `mingle restore ${toDataFolder(folder).plan} --as-it-is goes on with the file as it is.`;
  const next = isAltered ? `${nextSteps[status.state]} ${asItIs}` : nextSteps[status.state];
  return { check: bad(name, `${status.message} ${next}`), isOpen: false };
}

const nextSteps: Readonly<Record<Exclude<DataStatus['state'], 'ready'>, string>> = {
  damaged:
    'Nothing was changed. Open Mingle to choose what to go on with, or restore a backup: mingle backup list, mingle restore FILE. The damaged file is kept.',
  'newer-version': 'Update Mingle.',
  'in-use': 'Close the other Mingle.',
  unreadable: 'Check that the folder is there and that you may read it.',
};

/** `data.status` has read the plan, so it has reported system errors as the state. */
async function checkJournal(folder: string): Promise<Check> {
  const { journal } = toDataFolder(folder);
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
