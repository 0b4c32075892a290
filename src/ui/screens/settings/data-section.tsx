import { Button, Group } from '@mantine/core';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useOperation } from '../../app/client/operation';
import { showToast } from '../../app/toasts';
import classes from './data-section.module.css';
import { ExportData } from './export/export-data';
import { RestoreData } from './restore-data';
import { SettingsSection } from './settings-section';

/** Where the data is, with backups and exports (product T1, T3, X2). */
export function DataSection() {
  const { dataFolder } = useAppInfo();
  const format = useFormat();
  const backups = useOperation('data.backups', {});
  const backup = useEdit('data.backup');
  const newest = backups.kind === 'loaded' ? backups.value[0] : undefined;
  const backUp = async () => {
    const answer = await backup({});
    if (answer.ok) showToast('Backed up.');
  };
  return (
    <SettingsSection
      title="Your data"
      hint="Everything stays on this computer: no account, nothing is sent anywhere."
    >
      <dl className={classes.facts}>
        <dt>Folder</dt>
        <dd>
          <code>{dataFolder}</code>
        </dd>
        <dt>Last backup</dt>
        <dd>{newest ? format.moment(newest.at) : 'none yet'}</dd>
      </dl>
      <Group gap="xs">
        <Button variant="default" onClick={backUp}>
          Back up now
        </Button>
        <RestoreData />
        <ExportData />
      </Group>
    </SettingsSection>
  );
}
