import { expect, it } from 'vitest';
import type { CalendarId } from '../../../../src/domain/calendars/calendar';
import type { ZoneId } from '../../../../src/domain/time/zone';
import { conditionsSentence } from '../../../../src/ui/parts/rules/condition-sentence';
import { createFormat } from '../../../../src/words/format';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' as ZoneId, hourCycle: 24 });

it('[M5] says a rule as a sentence', () => {
  expect(
    conditionsSentence(
      [
        { field: 'title', relation: 'like', text: 'Sprint *' },
        { field: 'time', weekdays: [1, 5], starts: { from: 540, to: 1440 } },
        { field: 'calendar', calendarId: 'gone' as CalendarId },
      ],
      [],
      format,
    ),
  ).toBe(
    'If the title is like “Sprint *” and it begins Mon, Fri from 09:00 to 24:00 and it is in the calendar that was removed',
  );
});
