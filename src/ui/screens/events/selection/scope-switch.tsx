import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import type { EventRow, Scope } from '../../../../contract/views/event';
import type { PluralForms } from '../../../../words/language';
import { useFormat } from '../../../app/app-info';

interface ScopeSwitchProps {
  readonly picked: readonly EventRow[];
  readonly allRows: readonly EventRow[];
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

const wholeSeries: PluralForms = {
  one: 'Whole series: # event here',
  other: 'Whole series: # events here',
};
const onlyThese: PluralForms = { one: 'Only this one', other: 'Only these #' };

/** Chooses whether a mark is for the whole series or only for the picked events; shown if a picked event recurs. */
export function ScopeSwitch({ picked, allRows, scope, onScope }: ScopeSwitchProps) {
  const inSeries = useMemo(() => {
    const series = new Set(picked.map((row) => row.seriesKey));
    return allRows.filter((row) => series.has(row.seriesKey)).length;
  }, [picked, allRows]);
  const { counted } = useFormat();
  return (
    <SegmentedControl
      size="xs"
      aria-label="What the mark is for"
      value={scope}
      onChange={onScope}
      data={[
        { value: 'series', label: counted(inSeries, wholeSeries) },
        { value: 'occurrence', label: counted(picked.length, onlyThese) },
      ]}
    />
  );
}
