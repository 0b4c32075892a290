import { Checkbox, Select, SimpleGrid } from '@mantine/core';
import type { ExportForm } from './choice';

interface EventsChoiceProps {
  readonly form: ExportForm;
  readonly onChange: (change: Partial<ExportForm>) => void;
}

const kinds = [
  { value: 'all', label: 'Everything' },
  { value: 'marked', label: 'All that is marked' },
  { value: 'networking', label: 'Networking' },
  { value: 'social', label: 'Social' },
] as const satisfies readonly { readonly value: ExportForm['kinds']; readonly label: string }[];

const days = [
  { value: 'all', label: 'At any time' },
  { value: 'ahead', label: 'From today on' },
  { value: 'year', label: 'This year' },
] as const satisfies readonly { readonly value: ExportForm['days']; readonly label: string }[];

/** Which events go out. */
export const EventsChoice = ({ form, onChange }: EventsChoiceProps) => (
  <>
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
      <Select
        label="Events"
        data={[...kinds]}
        value={form.kinds}
        allowDeselect={false}
        onChange={(value) => onChange({ kinds: value as ExportForm['kinds'] })}
      />
      <Select
        label="When"
        description={
          form.format === 'ics' && form.days !== 'all' ? 'What repeats goes out as a whole.' : null
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={[...days]}
        value={form.days}
        allowDeselect={false}
        onChange={(value) => onChange({ days: value as ExportForm['days'] })}
      />
    </SimpleGrid>
    <Checkbox
      label="Only events of your own"
      checked={form.own}
      onChange={({ currentTarget }) => onChange({ own: currentTarget.checked })}
    />
  </>
);
