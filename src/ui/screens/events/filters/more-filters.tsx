import { Button, Popover, Select, Stack } from '@mantine/core';
import type { RefObject } from 'react';
import { formsOf } from '../../../../domain/marking/kind';
import { formWord } from '../../../../words/kind';
import type { EventFilters, OffChoice, PrepState } from './filters';
import { countMore } from './filters';
import { offWords, prepWords } from './more-words';
import { PersonField } from './person-field';
import type { ChangeFilters } from './use-filters';

interface MoreFiltersProps {
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly filters: EventFilters;
  readonly onChange: ChangeFilters;
}

const choices = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }));

const formChoices = (['networking', 'social'] as const).map((kind) => ({
  group: kind === 'networking' ? 'Networking' : 'Social',
  items: formsOf(kind).map((form) => ({ value: form, label: formWord(form) })),
}));

/** The less common filters: person, form, state of preparation, and cancelled or declined events. */
export function MoreFilters({ buttonRef, filters, onChange }: MoreFiltersProps) {
  const count = countMore(filters);
  return (
    <Popover position="bottom-end" withinPortal trapFocus>
      <Popover.Target>
        <Button ref={buttonRef} size="xs" variant="default">
          {count === 0 ? 'More' : `More: ${count}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <PersonField person={filters.person} onChange={(person) => onChange({ person })} />
          <Select
            label="Form"
            placeholder="Any"
            clearable
            data={formChoices}
            value={filters.form}
            comboboxProps={{ withinPortal: false }}
            onChange={(form) => onChange({ form: form as EventFilters['form'] })}
          />
          <Select
            label="Prepared"
            placeholder="However far"
            clearable
            data={choices(prepWords)}
            value={filters.prep}
            comboboxProps={{ withinPortal: false }}
            onChange={(prep) => onChange({ prep: prep as PrepState | null })}
          />
          <Select
            label="Cancelled and declined"
            placeholder="Show them, too"
            clearable
            data={choices(offWords)}
            value={filters.off}
            comboboxProps={{ withinPortal: false }}
            onChange={(off) => onChange({ off: off as OffChoice | null })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
