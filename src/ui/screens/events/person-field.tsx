import { Select } from '@mantine/core';
import type { PersonView } from '../../../contract/views/app';
import { useOperation } from '../../app/operation';

interface PersonFieldProps {
  readonly person: string | null;
  readonly onChange: (person: string | null) => void;
}

const nobody: readonly PersonView[] = [];

/** Somebody from the calendars. The events with them include those where one plans to meet them. */
export function PersonField({ person, onChange }: PersonFieldProps) {
  const load = useOperation('people.list', {});
  const people = load.kind === 'loaded' ? load.value : nobody;
  const choices = people.map(({ id, name, email }) => ({
    value: id,
    label: email === '' || email === name ? name : `${name} (${email})`,
  }));
  // Somebody from a saved view may be in no calendar any more.
  const isKnown = person === null || people.some(({ id }) => id === person);
  return (
    <Select
      label="Person"
      placeholder={load.kind === 'loading' ? 'Looking for people…' : 'Anybody'}
      searchable
      clearable
      limit={50}
      nothingFoundMessage="Nobody of this name is in your calendars."
      data={isKnown ? choices : [{ value: person, label: person }, ...choices]}
      value={person}
      comboboxProps={{ withinPortal: false }}
      onChange={onChange}
    />
  );
}
