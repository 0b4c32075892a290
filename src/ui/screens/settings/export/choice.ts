import type { ExportKinds, ExportOptions } from '../../../../contract/export/export-options';
import type { ExportTable } from '../../../../contract/schemas/export-table';
import type { Day } from '../../../../domain/time/day';

export type ExportDays = 'all' | 'ahead' | 'year';

/** What is set in the form, also while it does not count. */
export interface ExportForm {
  readonly format: ExportOptions['format'];
  readonly table: ExportTable;
  readonly isToShare: boolean;
  readonly todos: boolean;
  readonly kinds: ExportKinds | 'all';
  readonly days: ExportDays;
  readonly own: boolean;
}

export const firstForm: ExportForm = {
  format: 'ics',
  table: 'events',
  isToShare: false,
  todos: true,
  kinds: 'all',
  days: 'all',
  own: false,
};

/** Other tables hold people or what the user wrote. */
export const canShare = ({ format, table }: ExportForm): boolean => format !== 'csv' || table === 'events';

/** Data is for keeping everything, and other tables have no events. */
export const canChoose = (form: ExportForm): boolean => form.format !== 'json' && canShare(form);

export function toOptions(form: ExportForm, today: Day): ExportOptions {
  const { format, table, isToShare, todos, kinds, own, days } = form;
  const shareSafe = isToShare && canShare(form);
  const isChosen = canChoose(form);
  return {
    format,
    shareSafe,
    ...(format === 'csv' && { table }),
    ...(format === 'ics' && { todos: todos && !shareSafe }),
    ...(isChosen && kinds !== 'all' && { kinds }),
    ...(isChosen && own && { own }),
    ...(isChosen && daysOf(days, today)),
  };
}

function daysOf(days: ExportDays, today: Day): Pick<ExportOptions, 'from' | 'to'> {
  const year = Number(today.slice(0, 4));
  if (days === 'ahead') return { from: today };
  return days === 'year' ? { from: `${year}-01-01` as Day, to: `${year + 1}-01-01` as Day } : {};
}
