import { Select, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useMemo } from 'react';
import type { MyProgrammeView, ProgrammeView } from '../../../../contract/views/programme';
import { Chip } from '../../../parts/chip';
import { isFiltering, noFilter, type ProgrammeQuery, showInProgramme } from '../programme-query';
import classes from './filters.module.css';
import { goToFirstSession } from './first-session';

interface FiltersProps {
  readonly programme: ProgrammeView;
  readonly mine: MyProgrammeView;
  readonly query: ProgrammeQuery;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** One search field, three lists to choose from, and chips. */
export function Filters({ programme, mine, query, field }: FiltersProps) {
  const { rooms, tracks } = programme;
  const speakers = useSpeakers(programme);
  return (
    <search className={classes.filters} aria-label="Filter sessions">
      <TextInput
        ref={field}
        type="search"
        aria-label="Words of titles, speakers and descriptions"
        placeholder="Words of titles, speakers, descriptions"
        className={classes.text ?? ''}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        value={query.text}
        onChange={({ currentTarget }) => showInProgramme({ text: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && goToFirstSession()) event.preventDefault();
        }}
      />
      <div className={classes.choices}>
        <Choice
          label="Track"
          value={query.track}
          among={tracks}
          onChange={(track) => showInProgramme({ track })}
        />
        <Choice
          label="Room"
          value={query.room}
          among={rooms}
          onChange={(room) => showInProgramme({ room })}
        />
        <Choice
          label="Speaker"
          value={query.speaker}
          among={speakers}
          onChange={(speaker) => showInProgramme({ speaker })}
        />
      </div>
      <Chips mine={mine} query={query} />
    </search>
  );
}

const byName = new Intl.Collator();

function useSpeakers({ sessions }: ProgrammeView): readonly string[] {
  return useMemo(() => {
    const names = sessions.flatMap(({ speakers }) => speakers.map(({ name }) => name));
    return [...new Set(names)].toSorted(byName.compare);
  }, [sessions]);
}

const Chips = ({ mine, query }: Pick<FiltersProps, 'mine' | 'query'>) => (
  <fieldset className={classes.chips}>
    <VisuallyHidden component="legend">Show only</VisuallyHidden>
    <Chip pressed={query.onlyMine} onPress={() => showInProgramme({ onlyMine: !query.onlyMine })}>
      My picks
    </Chip>
    {mine.friends.map(({ id, name }) => (
      <Chip
        key={id}
        pressed={query.friend === id}
        onPress={() => showInProgramme({ friend: query.friend === id ? '' : id })}
      >
        {name}
      </Chip>
    ))}
    {isFiltering(query) && (
      <button type="button" className={classes.clear} onClick={() => showInProgramme(noFilter)}>
        Show all
      </button>
    )}
  </fieldset>
);

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly among: readonly string[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, among, onChange }: ChoiceProps) {
  const data = useMemo(() => [...new Set(value === '' ? among : [...among, value])], [among, value]);
  if (data.length === 0) return null;
  return (
    <Select
      size="xs"
      className={classes.choice ?? ''}
      aria-label={label}
      placeholder={label}
      data={data}
      value={value === '' ? null : value}
      searchable
      clearable
      selectFirstOptionOnChange
      limit={60}
      maxDropdownHeight={320}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      nothingFoundMessage="Nothing has this name."
      clearButtonProps={{ 'aria-label': `Show every ${label.toLowerCase()}` }}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}
