import type { DayOfWeek } from '@mantine/dates';
import { DatePicker } from '@mantine/dates';
import { type Day, parseDay } from '../../../domain/time/day';
import { useAppInfo } from '../../app/app-info';

interface DayCalendarProps {
  readonly value: Day | null;
  /** The day whose month is shown first; without it, the value or today. */
  readonly shown?: Day;
  readonly onPick: (day: Day) => void;
  /** Whether the value, or else today, is focused when a popover opens. */
  readonly autoFocus?: boolean;
}

/** A month to pick a day from; its today is the app's. */
export function DayCalendar({ value, shown, onPick, autoFocus = false }: DayCalendarProps) {
  const { today, firstDay } = useAppInfo();
  const first = shown ?? value ?? today;
  return (
    <DatePicker
      size="sm"
      defaultDate={first}
      value={value}
      onChange={(text) => {
        // Mantine gives null when the value itself is picked.
        const day = text === null ? value : parseDay(text);
        if (day !== null) onPick(day);
      }}
      firstDayOfWeek={(firstDay % 7) as DayOfWeek}
      weekendDays={[]}
      hideOutsideDates
      allowDeselect
      getDayProps={(date) => ({
        'data-autofocus': (autoFocus && date === first) || undefined,
        'data-today': date === today || undefined,
        'data-highlight-today': true,
        'aria-current': date === today ? 'date' : undefined,
      })}
      ariaLabels={{ previousMonth: 'The month before', nextMonth: 'The month after' }}
    />
  );
}
