import type { BackupView } from '../../../contract/views/data';
import { toUtcText } from '../../../domain/time/instant';
import { planCountsText } from '../../../words/counts';
import type { CommandContext } from '../context';
import { formatOf } from '../context';
import { toTable } from '../text/output';

/** `mingle backup`: makes a backup now. */
export async function makeBackup(context: CommandContext): Promise<void> {
  await context.withPlanner('write', async (planner) => {
    const backup = await planner.ask('data.backup', {});
    context.print(
      toBackupJson(backup),
      () => `${backup.file}: ${planCountsText(backup.counts, context.format)}\n`,
    );
  });
}

/** `mingle backup list`: the backups, newest first. */
export async function listBackups(context: CommandContext): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const backups = await planner.ask('data.backups', {});
    // While the data is damaged, its settings cannot be read.
    const format = await formatOf(planner).catch(() => context.format);
    context.print(backups.map(toBackupJson), () =>
      backups.length === 0
        ? 'No backups yet.\n'
        : toTable(
            backups.map(({ file, at, counts }) => [
              file,
              format.datedMoment(at),
              planCountsText(counts, format),
            ]),
          ),
    );
  });
}

const toBackupJson = (backup: BackupView) => ({ ...backup, at: toUtcText(backup.at) });
