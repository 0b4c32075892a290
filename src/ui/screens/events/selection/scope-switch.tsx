import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import type { EventRow, Scope } from '../../../../contract/views/event';
import { counted } from '../marking/mark-words';

interface ScopeSwitchProps {
  readonly picked: readonly EventRow[];
  readonly allRows: readonly EventRow[];
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

/** Whether a mark is for the whole series or only for what is picked; there only where something picked recurs. */
export function ScopeSwitch({ picked, allRows, scope, onScope }: ScopeSwitchProps) {
  const inSeries = useMemo(() => {
    const series = new Set(picked.map((row) => row.seriesKey));
    return allRows.filter((row) => series.has(row.seriesKey)).length;
  }, [picked, allRows]);
  const only = picked.length === 1 ? 'Only this one' : `Only these ${picked.length.toLocaleString('en-GB')}`;
  return (
    <SegmentedControl
      size="xs"
      aria-label="What the mark is for"
      value={scope}
      onChange={onScope}
      data={[
        { value: 'series', label: `Whole series: ${counted(inSeries, 'event')} here` },
        { value: 'occurrence', label: only },
      ]}
    />
  );
}
