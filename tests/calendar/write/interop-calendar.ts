import { readdirSync } from 'node:fs';
import { readCalendar } from '../../../src/calendar/read/read';
import type { CalendarContent } from '../../../src/domain/calendars/calendar';
import type { SeriesKey, Uid } from '../../../src/domain/event/key';
import type { Series } from '../../../src/domain/event/series';
import { buildBytes, buildCalendar, readFixture } from '../build';
import { buildFromSeries } from './build-written';

/** Series with their zones, to be written as one calendar. */
export interface Written {
  readonly series: readonly Series[];
  readonly zones: CalendarContent['zones'];
}

/** All series of all fixtures but the named ones; each has the name of its fixture in its UID. */
export function fixturesAsOne(left: ReadonlySet<string>): Written {
  const names = readdirSync(new URL('../../fixtures/ics/', import.meta.url)).map((file) => file.slice(0, -4));
  return joinAll(names.filter((name) => !left.has(name)).map((name) => [name, readFixture(name)] as const));
}

const joinAll = (contents: readonly (readonly [string, CalendarContent])[]): Written => ({
  series: contents.flatMap(([name, { series }]) =>
    series.map((one, index) => {
      const uid = `${name}-${index}`;
      return { ...one, uid: uid as Uid, key: uid as string as SeriesKey };
    }),
  ),
  zones: Object.assign({}, ...contents.map(([, { zones }]) => zones)),
});

const starts = [
  'TZID=Europe/Berlin',
  'TZID=America/New_York',
  'TZID=Tokyo Standard Time',
  'TZID=Asia/Kolkata',
];
const rules = [
  'FREQ=DAILY;INTERVAL=3;COUNT=12',
  'FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260601T000000Z',
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=MONTHLY;BYMONTHDAY=2,-1;COUNT=9',
  'FREQ=YEARLY;BYMONTH=3,7;BYMONTHDAY=2',
];

/** Every kind of start with every kind of rule, an excluded date and an override each. */
export function generated(): Written {
  const events = starts.flatMap((start, place) =>
    rules.map((rule, index) => {
      const uid = `UID:generated-${place}-${index}`;
      const at = (day: string, time = '090000'): string => `;${start}:${day}T${time}`;
      const next =
        index === 0 ? '20260305' : index === 1 ? '20260304' : index === 4 ? '20260702' : '20260302';
      return [
        ...['BEGIN:VEVENT', uid, `DTSTART${at('20260302')}`, `DTEND${at('20260302', '103000')}`],
        ...[
          `RRULE:${rule}`,
          `EXDATE${at(index === 0 ? '20260311' : '20260309')}`,
          `SUMMARY:Rule ${index}\\, written`,
          'END:VEVENT',
        ],
        ...[
          'BEGIN:VEVENT',
          uid,
          `RECURRENCE-ID${at(next)}`,
          `DTSTART${at(next, '140000')}`,
          'DURATION:PT45M',
          'END:VEVENT',
        ],
      ];
    }),
  );
  return joinAll([['generated', buildCalendar(...events)]]);
}

/** What is written of series, and what Mingle itself reads in it again. */
export function writeAndReread({ series, zones }: Written): {
  readonly bytes: Uint8Array;
  readonly content: CalendarContent;
} {
  const bytes = buildBytes(buildFromSeries({ name: 'Interop', series, zones }));
  return { bytes, content: readCalendar(bytes) };
}
