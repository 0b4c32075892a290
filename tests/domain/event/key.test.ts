import { describe, expect, it } from 'vitest';
import type { EventKey, RecurrenceId, SeriesKey } from '../../../src/domain/event/key';
import { occurrenceEventKey, parseEventKey, seriesEventKey } from '../../../src/domain/event/key';

const series = (text: string) => text as SeriesKey;

describe('EventKey', () => {
  it('keeps the UID whole when it holds an @ itself', () => {
    expect(parseEventKey('a@b@example.com' as EventKey)).toEqual({
      series: 'a@b@example.com',
      recurrenceId: null,
    });
  });

  it.each(['2026-03-02', '2026-03-02T09:00:00', '2026-03-02T09:00:00Z'])(
    'finds the occurrence %s behind a UID with an @',
    (id) => {
      const key = occurrenceEventKey(series('a@example.com'), id as RecurrenceId);
      expect(parseEventKey(key)).toEqual({ series: 'a@example.com', recurrenceId: id });
    },
  );

  it('takes a UID that is only a date for a series', () => {
    expect(parseEventKey(seriesEventKey(series('2026-03-02')))).toEqual({
      series: '2026-03-02',
      recurrenceId: null,
    });
  });
});
