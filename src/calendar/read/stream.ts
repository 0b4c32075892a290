import type { CalendarContent, ZoneResolution } from '../../domain/calendars/calendar';
import type { EventTime } from '../../domain/event/series';
import type { ZoneId } from '../../domain/time/zone';
import { readText } from '../text/content-line';
import { settleZones } from '../zones/stream-zones';
import type { KnowZone, ZoneTable, ZoneUse } from '../zones/zone-table';
import { createKnowZone, createZoneTable } from '../zones/zone-table';
import { rememberAttendees } from './attendee';
import { createCommonStamp } from './common-stamp';
import type { ComponentHandlers } from './components';
import type { EventReader, ReadEvent } from './event';
import { readEvent } from './event';
import { readDuration } from './event-time';
import { withEventTimes } from './event-times';
import type { Problems } from './problems';
import { quote } from './problems';
import { firstOf } from './raw-event';

/**
 * Reads the calendars of a stream (RFC 5545 §3.4). The zones, X-WR-TIMEZONE and METHOD of each concern its own events only;
 * what a file says once, its name and refresh interval, is that of the first calendar that says it.
 */
export interface Stream {
  readonly handlers: ComponentHandlers;
  readonly end: () => StreamContent;
}

export interface StreamContent
  extends Pick<
    CalendarContent,
    'name' | 'zone' | 'refreshMinutes' | 'method' | 'exportedAt' | 'zones' | 'unknownZones'
  > {
  readonly events: readonly ReadEvent[];
}

/** What was read of one calendar. */
interface CalendarReading {
  /** The first value of each property of the calendar itself. */
  readonly texts: Map<string, string>;
  readonly zoneTable: ZoneTable;
  readonly events: ReadEvent[];
  readonly reader: EventReader;
}

export function createStream(problems: Problems): Stream {
  const know = createKnowZone();
  const attendeeOf = rememberAttendees();
  const stamp = createCommonStamp();
  const begin = (): CalendarReading => {
    const zoneTable = createZoneTable(know);
    return {
      texts: new Map(),
      zoneTable,
      events: [],
      reader: { problems, nameZone: zoneTable.use, attendeeOf },
    };
  };
  // Components without a calendar around them are read as if they had one.
  let current = begin();
  const calendars = [current];
  return {
    handlers: {
      onCalendar() {
        current = begin();
        calendars.push(current);
      },
      onEvent(raw) {
        const event = readEvent(raw, current.reader);
        if (!event) return;
        current.events.push(event);
        stamp.add(firstOf(raw, 'DTSTAMP')?.value ?? '');
      },
      onZone: (name, parts) => current.zoneTable.define(name, parts),
      onProperty(line) {
        if (!current.texts.has(line.name)) current.texts.set(line.name, readText(line).trim());
      },
    },
    end: () => ({ ...joinCalendars(calendars, know, problems), exportedAt: stamp.instant() }),
  };
}

function joinCalendars(
  calendars: readonly CalendarReading[],
  know: KnowZone,
  problems: Problems,
): Omit<StreamContent, 'exportedAt'> {
  const settled = settleZones(
    calendars.map(({ zoneTable }) => zoneTable),
    know,
  );
  for (const [name, use] of settled.unknown) reportUnknown(name, use, problems);
  const text = (name: string): string =>
    calendars.map(({ texts }) => texts.get(name) ?? '').find(Boolean) ?? '';
  const zoneOf = ({ texts }: CalendarReading): ZoneId | null => know(texts.get('X-WR-TIMEZONE') ?? '').zone;
  const zone = commonZone(calendars, zoneOf);
  const zones: Record<string, ZoneResolution> = { ...settled.zones };
  const events = calendars.map((calendar, index) => {
    const placedIn = zone === zoneOf(calendar) ? null : zoneOf(calendar);
    if (placedIn) zones[placedIn] = { kind: 'iana', zone: placedIn };
    return eventsOf(calendar, settled.renames[index] ?? new Map(), placedIn);
  });
  return {
    name: text('X-WR-CALNAME') || text('NAME'),
    zone,
    refreshMinutes: readMinutes(text('REFRESH-INTERVAL')) ?? readMinutes(text('X-PUBLISHED-TTL')),
    method: commonMethod(calendars) ?? text('METHOD').toLowerCase(),
    events: events.length === 1 ? (events[0] ?? []) : events.flat(),
    zones,
    unknownZones: [...settled.unknown.keys()],
  };
}

const isFloating = ({ version, recurrenceTime }: ReadEvent): boolean =>
  version.start.kind === 'floating' || recurrenceTime?.kind === 'floating';

/**
 * The zone for the floating times of all calendars; null if they have different ones. A calendar without floating times
 * has no say in it.
 */
function commonZone(
  calendars: readonly CalendarReading[],
  zoneOf: (calendar: CalendarReading) => ZoneId | null,
): ZoneId | null {
  const first = calendars.map(zoneOf).find((zone) => zone !== null) ?? null;
  const isCommon = calendars.every(
    (calendar) => zoneOf(calendar) === first || !calendar.events.some(isFloating),
  );
  return isCommon ? first : null;
}

const methodOf = ({ texts }: CalendarReading): string => texts.get('METHOD')?.toLowerCase() ?? '';

/**
 * The METHOD of the calendars that have events; null if none has. For a stream of different messages it is that of an
 * invitation, and none if a calendar is no message: what is cancelled has its status, and the others must not get it.
 */
function commonMethod(calendars: readonly CalendarReading[]): string | null {
  const methods = new Set(calendars.filter(({ events }) => events.length > 0).map(methodOf));
  const [first = null] = methods;
  if (methods.size < 2) return first;
  return methods.has('') ? '' : 'request';
}

/** The events of a calendar with its own METHOD, and with its times in their zones among those of the stream. */
function eventsOf(
  calendar: CalendarReading,
  renames: ReadonlyMap<string, string>,
  placedIn: ZoneId | null,
): readonly ReadEvent[] {
  const inZones = (time: EventTime): EventTime => {
    if (time.kind === 'zoned') return { ...time, zone: renames.get(time.zone) ?? time.zone };
    return time.kind === 'floating' && placedIn ? { ...time, kind: 'zoned', zone: placedIn } : time;
  };
  const isPlain = renames.size === 0 && placedIn === null;
  const placed = isPlain ? calendar.events : calendar.events.map((event) => withEventTimes(event, inZones));
  return methodOf(calendar) === 'cancel' ? placed.map(toCancelled) : placed;
}

/** METHOD:CANCEL means that the listed events do not take place (RFC 5546 §3.2.5). */
const toCancelled = (event: ReadEvent): ReadEvent => ({
  ...event,
  version: { ...event.version, status: 'cancelled' },
});

function reportUnknown(name: string, { line, count }: ZoneUse, problems: Problems): void {
  const uses = count === 1 ? 'Its one time is' : `Its ${count} times are`;
  const message = `The time zone ${quote(name)} is not known. ${uses} read as local time until you say which zone is meant.`;
  problems.add('unknown-zone', line, message, { zone: name });
}

/** A DURATION in whole minutes; null if it is malformed or zero. */
function readMinutes(duration: string): number | null {
  const length = readDuration(duration);
  return length && (Math.ceil((length.days * 86_400 + length.seconds) / 60) || null);
}
