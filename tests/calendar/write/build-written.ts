import { eventsOf } from '../../../src/calendar/write/event-in-series';
import type { EventsToWrite, FileToWrite } from '../../../src/calendar/write/outgoing';
import type { WrittenCalendar } from '../../../src/calendar/write/write';
import { createCalendarWriter } from '../../../src/calendar/write/write';
import type { CalendarContent } from '../../../src/domain/calendars/calendar';
import type { Series } from '../../../src/domain/event/series';
import type { ZoneId } from '../../../src/domain/time/zone';

/** Noon of 1 February 2026, as DTSTAMP of what has none. */
const noon = Date.UTC(2026, 1, 1, 12);

interface Known {
  readonly name?: string;
  readonly zone?: ZoneId | null;
  readonly series: readonly Series[];
  readonly zones: CalendarContent['zones'];
  readonly categories?: readonly string[];
}

/** The value that a generator comes to, whatever it yields. */
export function runToEnd<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const toEvents = ({ series, zones, categories = [] }: Known): EventsToWrite => ({
  events: series.flatMap(eventsOf),
  zones,
  floatingZone: null,
  changed: (event) => event,
  categoriesOf: () => categories,
});

/** A calendar written from what is known of its events. */
export function buildFromSeries(known: Known): string {
  const writer = createCalendarWriter({ name: known.name ?? '', zone: known.zone ?? null, now: noon });
  runToEnd(writer.addEvents(toEvents(known)));
  return runToEnd(writer.end()).text;
}

/** A calendar written from its file, as the only one. */
export function buildFromFile(
  bytes: Uint8Array,
  known: Known,
  changes: Partial<Pick<FileToWrite, 'isTheirs' | 'with'>> = {},
): WrittenCalendar {
  const writer = createCalendarWriter({ name: known.name ?? '', zone: known.zone ?? null, now: noon });
  const missing = runToEnd(
    writer.addFile({
      ...toEvents(known),
      bytes,
      isTheirs: true,
      with: 'components and frame',
      ...changes,
    }),
  );
  if (missing.length > 0) throw new Error(`the file does not hold ${missing.length} of its events`);
  return runToEnd(writer.end());
}

/** A calendar exported as the only one: from its file, and what the file does not hold from what is known of it. */
export function buildCopy(bytes: Uint8Array, known: Known): WrittenCalendar {
  const writer = createCalendarWriter({ name: known.name ?? '', zone: known.zone ?? null, now: noon });
  const from = toEvents(known);
  const events = runToEnd(writer.addFile({ ...from, bytes, isTheirs: true, with: 'components and frame' }));
  runToEnd(writer.addEvents({ ...from, events }));
  return runToEnd(writer.end());
}
