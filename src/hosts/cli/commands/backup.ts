import type { BackupView, PlanCounts } from '../../../contract/views/data';
import { toUtcText } from '../../../domain/time/instant';
import type { CommandContext } from '../context';
import { countText, toTable } from '../text/output';

/** `mingle backup`: backs up what the user made, now. */
export async function makeBackup(context: CommandContext): Promise<void> {
  await context.withPlanner('write', async (planner) => {
    const backup = await planner.ask('data.backup', {});
    context.print(toBackupJson(backup), () => `${backup.file}: ${countsText(backup.counts)}\n`);
  });
}

/** `mingle backup list`: newest first. */
export async function listBackups(context: CommandContext): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const backups = await planner.ask('data.backups', {});
    context.print(backups.map(toBackupJson), () =>
      backups.length === 0
        ? 'No backups yet.\n'
        : toTable(backups.map(({ file, at, counts }) => [file, toUtcText(at), countsText(counts)])),
    );
  });
}

const toBackupJson = (backup: BackupView) => ({ ...backup, at: toUtcText(backup.at) });

export const countsText = ({ calendars, marks, preps, followUps }: PlanCounts): string =>
  [
    countText(calendars, 'calendar', 'calendars'),
    countText(marks, 'mark', 'marks'),
    countText(preps, 'prep', 'preps'),
    countText(followUps, 'follow-up', 'follow-ups'),
  ].join(', ');
