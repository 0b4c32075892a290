import { NativeSelect, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { Chip } from '../../../parts/chip';
import classes from './people-filters.module.css';
import type { PeopleQuery, PeopleSort } from './people-query';
import { unmetChoices } from './people-query';

interface PeopleFiltersProps {
  readonly query: PeopleQuery;
  readonly onChange: (part: Partial<PeopleQuery>) => void;
  /** Names of the circles. */
  readonly circles: readonly string[];
  readonly field: RefObject<HTMLInputElement | null>;
  /** The arrow key that leads from the search into the list. */
  readonly onDown: () => void;
}

const unmetWords: Readonly<Record<(typeof unmetChoices)[number], string>> = {
  1: 'Not met for a month',
  3: 'Not met for three months',
  6: 'Not met for half a year',
  12: 'Not met for a year',
};

const sortWords: Readonly<Record<PeopleSort, string>> = {
  name: 'By name',
  lately: 'Met last, latest first',
  'long-ago': 'Met last, longest ago first',
  due: 'Due first',
};

/** One search field, and chips that narrow the list. */
export function PeopleFilters({ query, onChange, circles, field, onDown }: PeopleFiltersProps) {
  return (
    <search className={classes.filters} aria-label="Filter people">
      <TextInput
        ref={field}
        type="search"
        aria-label="Name, organisation, place or circle"
        placeholder="Name, organisation, “in Prague”, “not since June”"
        className={classes.text ?? ''}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        value={query.text}
        onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      <fieldset className={classes.chips}>
        <VisuallyHidden component="legend">Show only</VisuallyHidden>
        <Chip pressed={query.onlyDue} onPress={() => onChange({ onlyDue: !query.onlyDue })}>
          Due
        </Chip>
        <Chip pressed={query.onlyKept} onPress={() => onChange({ onlyKept: !query.onlyKept })}>
          Kept
        </Chip>
        {query.imported !== null && (
          <Chip pressed onPress={() => onChange({ imported: null })}>
            Just imported
          </Chip>
        )}
      </fieldset>
      <Selects query={query} onChange={onChange} circles={circles} />
    </search>
  );
}

const Selects = ({
  query,
  onChange,
  circles,
}: Pick<PeopleFiltersProps, 'query' | 'onChange' | 'circles'>) => (
  <div className={classes.selects}>
    <NativeSelect
      size="xs"
      aria-label="Not met since"
      value={String(query.unmetMonths)}
      data={[
        { value: '0', label: 'Met or not' },
        ...unmetChoices.map((months) => ({ value: String(months), label: unmetWords[months] })),
      ]}
      onChange={({ currentTarget: { value } }) => onChange({ unmetMonths: Number(value) })}
    />
    {(circles.length > 0 || query.circle !== '') && (
      <NativeSelect
        size="xs"
        aria-label="Circle"
        value={query.circle}
        data={[
          { value: '', label: 'All circles' },
          ...[...new Set([...circles, query.circle].filter(Boolean))].map((name) => ({
            value: name,
            label: name,
          })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ circle: value })}
      />
    )}
    <NativeSelect
      size="xs"
      aria-label="Sort"
      value={query.sort}
      data={Object.entries(sortWords).map(([value, label]) => ({ value, label }))}
      onChange={({ currentTarget: { value } }) => onChange({ sort: value as PeopleSort })}
    />
  </div>
);
