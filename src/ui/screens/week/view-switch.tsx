import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { type CalendarView, calendarViews } from '../../../domain/week/shown-days';
import { viewWords } from '../../../words/week-views';
import type { WeekAddress } from './use-week-address';

/** Week, day, month or agenda. */
export function ViewSwitch({ address }: { readonly address: WeekAddress }) {
  const label = useId();
  return (
    <div>
      <VisuallyHidden id={label}>View</VisuallyHidden>
      <SegmentedControl
        size="xs"
        aria-labelledby={label}
        data={calendarViews.map((value) => ({ value, label: viewWords[value] }))}
        value={address.view}
        onChange={(value) => address.show(value as CalendarView)}
      />
    </div>
  );
}
