import { Select } from '@mantine/core';
import type { Day } from '../../../../domain/time/day';
import { addDays } from '../../../../domain/time/day';
import { useAppInfo } from '../../../app/app-info';
import { DayField } from '../../../parts/day-field/day-field';
import classes from './filter-line.module.css';
import { rangeOf, type When, type WhenPreset, whenPresets } from './filters';

const presetWords: Readonly<Record<WhenPreset, string>> = {
  upcoming: 'Upcoming',
  week: 'This week',
  month: 'This month',
  'next-month': 'Next month',
  'past-month': 'Last month',
  'next-30': 'Next 30 days',
  'past-30': 'Past 30 days',
  'past-year': 'Past year',
  around: 'Two years around',
  all: 'All dates',
};

const choices = [
  ...whenPresets.map((preset) => ({ value: preset, label: presetWords[preset] })),
  { value: 'own', label: 'Own dates…' },
];

interface WhenFilterProps {
  readonly when: When;
  readonly onChange: (when: When) => void;
}

/** The range of days that is shown: a preset, or two dates of the user's own. */
export function WhenFilter({ when, onChange }: WhenFilterProps) {
  const { today, firstDay } = useAppInfo();
  const choose = (choice: string | null) => {
    const preset = whenPresets.find((candidate) => candidate === choice);
    if (preset) return onChange({ kind: 'preset', preset });
    const { from, to } = rangeOf(when, today, firstDay);
    onChange({ kind: 'own', from, to: addDays(to, -1) });
  };
  // Two dates in the wrong order become one day instead of an error.
  const setDay = (end: 'from' | 'to', day: Day | null) => {
    if (when.kind !== 'own' || day === null) return;
    const from = end === 'from' ? day : when.from;
    const to = end === 'to' ? day : when.to;
    onChange(from <= to ? { kind: 'own', from, to } : { kind: 'own', from: day, to: day });
  };
  return (
    <>
      <Select
        size="xs"
        aria-label="When"
        className={classes.when ?? ''}
        data={choices}
        value={when.kind === 'own' ? 'own' : when.preset}
        onChange={choose}
        allowDeselect={false}
        maxDropdownHeight={420}
      />
      {when.kind === 'own' && (
        <div className={classes.own}>
          <DayField
            label="From"
            size="xs"
            clearable={false}
            lean="this-year"
            value={when.from}
            onChange={(day) => setDay('from', day)}
          />
          <span aria-hidden>–</span>
          <DayField
            label="To"
            size="xs"
            clearable={false}
            lean="this-year"
            value={when.to}
            onChange={(day) => setDay('to', day)}
          />
        </div>
      )}
    </>
  );
}
