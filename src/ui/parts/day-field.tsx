import type { DayOfWeek } from '@mantine/dates';
import { DateInput } from '@mantine/dates';
import { type Day, parseDay } from '../../domain/time/day';
import { putsMonthFirst } from '../../words/language';
import { useAppInfo } from '../app/app-info';

interface DayFieldProps {
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  readonly labelHidden?: boolean;
  readonly placeholder?: string;
  readonly clearable?: boolean;
  readonly size?: 'xs' | 'sm';
}

/** A day, typed or picked; null while none is set. */
export function DayField({
  label,
  value,
  onChange,
  labelHidden = false,
  clearable = true,
  ...rest
}: DayFieldProps) {
  const { firstDay, locale } = useAppInfo();
  return (
    <DateInput
      {...rest}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      value={value}
      valueFormat={putsMonthFirst(locale) ? 'MMM D, YYYY' : 'D MMM YYYY'}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      firstDayOfWeek={(firstDay % 7) as DayOfWeek}
      weekendDays={[]}
      highlightToday
      hideOutsideDates
      popoverProps={{ transitionProps: { transition: 'fade', duration: 120 } }}
      onChange={(text) => onChange(text === null ? null : parseDay(text))}
    />
  );
}
