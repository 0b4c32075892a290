import { expect, it } from 'vitest';
import type { CalendarId } from '../../../../src/domain/calendars/calendar';
import type { Day } from '../../../../src/domain/time/day';
import type { ZoneId } from '../../../../src/domain/time/zone';
import { rowsCsv } from '../../../../src/ui/screens/events/rows/rows-csv';
import { rowAt } from '../build-rows';

const work = 'work' as CalendarId;

it('[M1] gives rows to a spreadsheet, as they are and never as formulas', () => {
  const rows = [
    rowAt('2026-03-02T09:00:00Z', 'Lunch, with "Sam"', {
      kind: 'social',
      form: 'meal',
      calendarId: work,
      people: 2,
      progress: { done: 1, total: 3 },
    }),
    rowAt('2026-03-03T09:00:00Z', '=HYPERLINK("http://x.example")', { calendarId: work, declined: true }),
    {
      ...rowAt('2026-03-04T09:00:00Z', 'Two\nlines', { calendarId: work }),
      span: { kind: 'all-day', start: '2026-03-04' as Day, end: '2026-03-05' as Day },
    } as const,
  ];
  const [head, lunch, formula, ...rest] = rowsCsv(
    rows,
    new Map([[work, 'Work']]),
    'Europe/Berlin' as ZoneId,
  ).split('\r\n');
  expect(head).toBe(
    'title,start,end,all day,kind,form,calendar,place,status,purpose,prepared,to prepare,people',
  );
  expect(lunch).toBe(
    '"Lunch, with ""Sam""",2026-03-02 10:00,2026-03-02 11:00,no,Social,Meal,Work,,confirmed,,1,3,2',
  );
  expect(formula).toMatch(/^"'=HYPERLINK/);
  expect(formula).toContain(',declined,');
  expect(rest.join('|')).toBe('"Two\nlines",2026-03-04,2026-03-05,yes,,,Work,,confirmed,,0,0,0|');
});
