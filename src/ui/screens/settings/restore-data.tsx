import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { BackupView, RestoreView } from '../../../contract/views/data';
import { planCountsText } from '../../../words/counts';
import { joined } from '../../../words/language';
import { useFormat } from '../../app/app-info';
import { useClient } from '../../app/client/client';
import { useEdit } from '../../app/client/edits';
import { useOperation } from '../../app/client/operation';
import { showFailure, showToast } from '../../app/toasts';
import { Loaded } from '../../parts/loaded';

/** Goes back to a backup, after a preview; what there is now is backed up first (product T3). */
export function RestoreData() {
  const [isOpen, setOpen] = useState(false);
  const backups = useOperation('data.backups', {});
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Restore a backup…
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Restore a backup">
        <Loaded load={backups}>
          {(all) =>
            all.length === 0 ? (
              <p>There is no backup yet. Mingle makes one on each day of use.</p>
            ) : (
              <RestoreForm backups={all} onDone={() => setOpen(false)} />
            )
          }
        </Loaded>
      </Modal>
    </>
  );
}

interface RestoreFormProps {
  readonly backups: readonly BackupView[];
  readonly onDone: () => void;
}

function RestoreForm({ backups, onDone }: RestoreFormProps) {
  const format = useFormat();
  const client = useClient();
  const restore = useEdit('data.restore');
  const [file, setFile] = useState<string | null>(null);
  const [preview, setPreview] = useState<RestoreView | null>(null);
  const choose = async (chosen: string | null) => {
    setFile(chosen);
    setPreview(null);
    if (chosen === null) return;
    const answer = await client.call('data.restore', { file: chosen, preview: true });
    if (answer.ok) setPreview(answer.value);
    else showFailure(answer.error, { operation: 'data.restore' });
  };
  const goBack = async () => {
    if (file === null) return;
    const answer = await restore({ file, preview: false });
    if (!answer.ok) return;
    showToast('Restored. What there was before is the newest backup.');
    onDone();
  };
  return (
    <Stack gap="md">
      <Select
        label="Backup"
        placeholder="Choose one"
        data={backups.map((backup) => ({ value: backup.file, label: format.datedMoment(backup.at) }))}
        value={file}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => void choose(chosen)}
      />
      {preview && <Preview {...preview} />}
      <Group justify="flex-end">
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
        <Button disabled={preview === null} onClick={() => void goBack()}>
          Restore it
        </Button>
      </Group>
    </Stack>
  );
}

function Preview({ before, after, staying, leftOut }: RestoreView) {
  const format = useFormat();
  return (
    <div role="status">
      {before && <p>Now: {planCountsText(before, format)}.</p>}
      <p>Then: {planCountsText(after, format)}.</p>
      {staying.length > 0 && <p>These calendars stay as they were imported last: {joined(staying)}.</p>}
      {leftOut.length > 0 && <p>These have no file any more and are left out: {joined(leftOut)}.</p>}
      <p>What there is now is backed up first, so that you can come back to it.</p>
    </div>
  );
}
