import { Button, Checkbox, Group, Modal, Radio, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ExportOptions } from '../../../../contract/export/export-options';
import type { ExportTable } from '../../../../contract/schemas/export-table';
import { useAppInfo } from '../../../app/app-info';
import { useClient } from '../../../app/client/client';
import { showFailure, showToast } from '../../../app/toasts';
import { saveFile } from '../../../parts/save-file';
import { canChoose, canShare, type ExportForm as Form, firstForm, toOptions } from './choice';
import { EventsChoice } from './events-choice';
import { ExportPreview } from './export-preview';

type Format = ExportOptions['format'];

const formats: readonly {
  readonly value: Format;
  readonly label: string;
  readonly ending: string;
  readonly type: string;
}[] = [
  {
    value: 'ics',
    label: 'Calendar (.ics), for other calendar programs',
    ending: 'ics',
    type: 'text/calendar',
  },
  { value: 'markdown', label: 'Text (.md), to read and print', ending: 'md', type: 'text/markdown' },
  { value: 'csv', label: 'Table (.csv), for spreadsheets', ending: 'csv', type: 'text/csv' },
  { value: 'json', label: 'Data (.json), with everything in it', ending: 'json', type: 'application/json' },
];

const tables: readonly { readonly value: ExportTable; readonly label: string }[] = [
  { value: 'events', label: 'Events' },
  { value: 'people', label: 'People' },
  { value: 'circles', label: 'Circles, with who is in them' },
  { value: 'follow-ups', label: 'Follow-ups' },
  { value: 'leads', label: 'Leads' },
  { value: 'outcomes', label: 'What came of events' },
];

/** Takes everything out as one file, or a copy that can be shared (product X1–X3). */
export function ExportData() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Export…
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Export" size="lg">
        <ExportForm onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function ExportForm({ onDone }: { readonly onDone: () => void }) {
  const { today } = useAppInfo();
  const [form, setForm] = useState(firstForm);
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const options = useMemo(() => toOptions(form, today), [form, today]);
  const { isBusy, save } = useSave(options, onDone);
  const { format, table, todos } = form;
  const { shareSafe } = options;
  return (
    <Stack gap="md">
      <FormatChoice format={format} onChange={(value) => change({ format: value })} />
      {format === 'csv' && (
        <Select
          label="Table of"
          data={[...tables]}
          value={table}
          allowDeselect={false}
          onChange={(value) => change({ table: value as ExportTable })}
        />
      )}
      {canChoose(form) && <EventsChoice form={form} onChange={change} />}
      {format === 'ics' && (
        <TodosChoice isOn={todos} isToShare={shareSafe} onChange={(isOn) => change({ todos: isOn })} />
      )}
      <Checkbox
        label="To share: without people and notes"
        description={
          canShare(form)
            ? null
            : 'Only the table of events can be shared: the others hold people and what you wrote.'
        }
        checked={shareSafe}
        disabled={!canShare(form)}
        onChange={({ currentTarget }) => change({ isToShare: currentTarget.checked })}
      />
      <ExportPreview options={options} />
      <Group justify="flex-end">
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
        <Button loading={isBusy} onClick={() => void save()}>
          Save the file
        </Button>
      </Group>
    </Stack>
  );
}

function useSave(options: ExportOptions, onDone: () => void) {
  const { today } = useAppInfo();
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const answer = await client.call('data.export', options);
    setBusy(false);
    if (!answer.ok) return showFailure(answer.error, { operation: 'data.export' });
    const { format, table = 'events', shareSafe } = options;
    const chosen = formats.find(({ value }) => value === format);
    const part = table !== 'events' ? `-${table}` : '';
    const name = `mingle${part}-${today}${shareSafe ? '-to-share' : ''}.${chosen?.ending}`;
    saveFile(name, answer.value.text, chosen?.type ?? 'text/plain');
    showToast(
      answer.value.truncated
        ? `Exported as ${name}, without the last events: a table holds no more.`
        : `Exported as ${name}.`,
    );
    onDone();
  };
  return { isBusy, save };
}

interface FormatChoiceProps {
  readonly format: Format;
  readonly onChange: (format: Format) => void;
}

const FormatChoice = ({ format, onChange }: FormatChoiceProps) => (
  <Radio.Group label="As" value={format} onChange={(value) => onChange(value as Format)}>
    <Stack gap="xs" mt="xs">
      {formats.map(({ value, label }) => (
        <Radio key={value} value={value} label={label} />
      ))}
    </Stack>
  </Radio.Group>
);

interface TodosChoiceProps {
  readonly isOn: boolean;
  /** A copy to share has none. */
  readonly isToShare: boolean;
  readonly onChange: (isOn: boolean) => void;
}

const TodosChoice = ({ isOn, isToShare, onChange }: TodosChoiceProps) => (
  <Checkbox
    label="With steps and follow-ups still to do, as tasks"
    disabled={isToShare}
    checked={isOn && !isToShare}
    onChange={({ currentTarget }) => onChange(currentTarget.checked)}
  />
);
