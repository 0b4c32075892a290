import { Select } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PersonView } from '../../../../contract/views/person';
import { useOperation } from '../../../app/client/operation';

interface PersonFieldProps {
  readonly person: string | null;
  readonly onChange: (person: string | null) => void;
}

const noPeople: readonly PersonView[] = [];
const looking = 'Looking for people…';

/** Mantine highlights no option until its second render, so the first option is taken. */
function takeFirst(field: HTMLElement | null): void {
  const options = [...(field?.querySelectorAll<HTMLElement>('[data-combobox-option]') ?? [])];
  if (!options.some((option) => option.matches('[data-combobox-selected]'))) options[0]?.click();
}

/** A person from the calendars. Their events include those where the user plans to meet them. */
export function PersonField({ person, onChange }: PersonFieldProps) {
  const field = useRef<HTMLDivElement>(null);
  const load = useOperation('people.list', {});
  const people = load.kind === 'loaded' ? load.value : noPeople;
  const choices = people.map(({ id, name, emails: [email = ''] }) => ({
    value: id,
    label: email === '' || email === name ? name : `${name} (${email})`,
  }));
  // The person of a saved view may no longer be in any calendar.
  const isKnown = person === null || people.some(({ id }) => id === person);
  const data = isKnown ? choices : [{ value: person, label: person }, ...choices];
  const [text, setText] = useState('');
  const isLoading = load.kind === 'loading';
  // If Enter is pressed before the people are loaded, the first match is taken once they are.
  const isAwaited = useRef(false);
  useEffect(() => {
    if (isLoading || !isAwaited.current) return;
    isAwaited.current = false;
    takeFirst(field.current);
  }, [isLoading]);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    const shown = data.find(({ value }) => value === person)?.label ?? '';
    isAwaited.current = isLoading && key === 'Enter';
    if (key !== 'Enter' || text === shown) return;
    if (text === '') return onChange(null);
    takeFirst(field.current);
  };
  return (
    <div ref={field}>
      <Select
        label="Person"
        placeholder={isLoading ? looking : 'Anybody'}
        searchable
        clearable
        openOnFocus={false}
        // Without it, Mantine loses its highlighted option when the list opens.
        selectFirstOptionOnDropdownOpen
        selectFirstOptionOnChange={text !== ''}
        limit={50}
        nothingFoundMessage={isLoading ? looking : 'Nobody of this name is in your calendars.'}
        data={data}
        value={person}
        searchValue={text}
        onSearchChange={setText}
        comboboxProps={{ withinPortal: false }}
        onKeyDown={onKeyDown}
        onChange={onChange}
      />
    </div>
  );
}
