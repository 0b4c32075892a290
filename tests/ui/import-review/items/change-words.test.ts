import { expect, it } from 'vitest';
import type { Day } from '../../../../src/domain/time/day';
import type { ZoneId } from '../../../../src/domain/time/zone';
import { toReadable } from '../../../../src/ui/screens/import-review/items/change-words';
import { createFormat } from '../../../../src/words/format';

const berlin = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });
const read = (field: string, before: string, after: string) =>
  toReadable({ field, before, after }, berlin, '2026-11-25' as Day);

it('[I2] tells old and new times as a person would', () => {
  expect(read('start', '2026-11-24 09:30 Europe/Berlin', '2026-11-24 10:00 Europe/Berlin')).toEqual({
    field: 'start',
    before: 'Tue 24 Nov, 09:30 Europe/Berlin',
    after: 'Tue 24 Nov, 10:00 Europe/Berlin',
  });
  expect(read('end', '2025-03-02', '2026-03-02 23:30 UTC')).toEqual({
    field: 'end',
    before: 'Sun 2 Mar 2025',
    after: 'Tue 3 Mar, 00:30',
  });
  expect(read('occurrence of 2026-11-30T08:30:00Z', 'as the series', 'cancelled').field).toBe(
    'occurrence of Mon 30 Nov, 09:30',
  );
});

it('[I2] leaves the calendar’s own words as they are', () => {
  const change = { field: 'description', before: 'since 2026-11-24 09:30', after: '2026-02-30' };
  expect(toReadable(change, berlin, '2026-11-25' as Day)).toEqual(change);
  expect(read('start', '2026-02-30', '').before).toBe('2026-02-30');
});
