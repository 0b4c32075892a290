import { CloseButton, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import type { CalendarView } from '../../../../contract/views/calendar';
import type { CalendarId } from '../../../../domain/calendars/calendar';
import { KindChips } from '../../../parts/kind-chips';
import { LayoutMenu } from '../table/layout-menu';
import classes from './filter-line.module.css';
import { type EventFilters, toWhen } from './filters';
import { MoreChips } from './more-chips';
import { MoreFilters } from './more-filters';
import type { ChangeFilters } from './use-filters';
import { useSearchKeys } from './use-search-keys';
import { WhenFilter } from './when-filter';

interface FilterLineProps {
  readonly filters: EventFilters;
  readonly onChange: ChangeFilters;
  readonly calendars: readonly Pick<CalendarView, 'id' | 'name'>[];
}

/** The filters of the table, and its layout. */
export function FilterLine({ filters, onChange, calendars }: FilterLineProps) {
  const { text, kinds, when, calendarId } = filters;
  const moreButton = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useSearchKeys({ field, text, onClear: () => onChange({ text: '' }) });
  return (
    <search className={classes.line} aria-label="Filter events">
      <TextInput
        ref={field}
        size="xs"
        aria-label="Title, place, purpose or person"
        aria-keyshortcuts="/ Control+F"
        placeholder="Title, place, person"
        className={classes.text ?? ''}
        value={text}
        maxLength={200}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        rightSection={
          text !== '' && (
            <CloseButton size="sm" aria-label="Clear the text" onClick={() => onChange({ text: '' })} />
          )
        }
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <KindChips chosen={kinds} onChange={(chosen) => onChange({ kinds: chosen })} />
      <WhenFilter when={when} onChange={(chosen) => onChange(toWhen(filters, chosen))} />
      {calendars.length > 1 && (
        <Select
          size="xs"
          aria-label="Calendar"
          className={classes.calendar ?? ''}
          placeholder="Calendar"
          data={calendars.map(({ id, name }) => ({ value: id, label: name }))}
          value={calendarId}
          clearable
          clearButtonProps={{ 'aria-label': 'Show all calendars' }}
          onChange={(id) => onChange({ calendarId: id as CalendarId | null })}
        />
      )}
      <div className={classes.menus}>
        <MoreFilters buttonRef={moreButton} filters={filters} onChange={onChange} />
        <LayoutMenu filters={filters} onChange={onChange} hasCalendars={calendars.length > 1} />
      </div>
      <MoreChips fallback={moreButton} filters={filters} onChange={onChange} />
    </search>
  );
}
