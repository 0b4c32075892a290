import { Select } from '@mantine/core';
import type { ZoneId } from '../../domain/time/zone';
import { parseZone } from '../../domain/time/zone';

interface ZoneFieldProps {
  readonly label: string;
  readonly value: ZoneId | null;
  readonly onChange: (zone: ZoneId | null) => void;
  readonly placeholder?: string;
  readonly description?: string;
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
const options = zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));

/** A time zone, searched by a part of its name. */
export function ZoneField({ value, onChange, ...rest }: ZoneFieldProps) {
  return (
    <Select
      {...rest}
      data={options}
      value={value}
      searchable
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen
      clearable
      limit={60}
      maxDropdownHeight={280}
      nothingFoundMessage="No zone has this name. Try the largest city near by."
      clearButtonProps={{ 'aria-label': 'Clear the zone' }}
      onChange={(zone) => onChange(zone === null ? null : parseZone(zone))}
    />
  );
}
