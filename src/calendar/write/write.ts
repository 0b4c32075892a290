import { append } from '../../domain/append';
import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import { rememberParams } from '../text/content-line';
import type { Years } from '../zones/years';
import { yearOf } from '../zones/years';
import type { EventInSeries } from './event-in-series';
import type { KeptComponent } from './keep-component';
import { createLineKeeper } from './keep-line';
import type { EventsToWrite, FileToWrite } from './outgoing';
import { toOutgoing } from './outgoing';
import type { SurveyedZones } from './survey-zones';
import type { TodoToWrite } from './todos/write-todo';
import { toTodoLines } from './todos/write-todo';
import type { EventWriting } from './write-event';
import { createCategoryLines, toEventLines } from './write-event';
import { writeFile } from './write-file';
import { foldLines, foldLongLines, isLong, toTextLine } from './write-line';
import { createWrittenBefore } from './written-before';
import type { WrittenZones } from './written-zones';
import { createWrittenZones } from './written-zones';
import { yearsOfZones } from './years-of-zones';

export interface CalendarToWrite {
  readonly name: string;
  /** The zone of floating times (X-WR-TIMEZONE), if it is known and the same for all calendars; else null. */
  readonly zone: ZoneId | null;
  /** Written as DTSTAMP if an event has none. */
  readonly now: Instant;
}

/**
 * A component whose properties strict readers refuse or read differently. Everything else of a file is written
 * unchanged.
 */
export interface MendedComponent {
  /** Empty if the component has none. */
  readonly uid: string;
  /**
   * Names of properties that were written as Mingle reads them, or left out because Mingle cannot or does not read
   * them.
   */
  readonly properties: readonly string[];
}

export interface WrittenCalendar {
  readonly text: string;
  readonly mended: readonly MendedComponent[];
  /** The UIDs of the events in it. */
  readonly uids: ReadonlySet<string>;
  /** The number of tasks (VTODO) in it. */
  readonly tasks: number;
}

/**
 * Writes the events of several calendars as one calendar, which other programs expand to the same occurrences. Yields
 * every millisecond.
 */
export interface CalendarWriter {
  /** Returns the events that the file does not contain. */
  readonly addFile: (file: FileToWrite) => Generator<void, readonly EventInSeries[]>;
  /** Writes events from Mingle's model. */
  readonly addEvents: (from: EventsToWrite) => Generator<void, void>;
  readonly addTodos: (todos: readonly TodoToWrite[]) => Generator<void, void>;
  readonly end: () => Generator<void, WrittenCalendar>;
}

/** Mingle does not read the components beside the events, so their zones are defined from this year on. */
const earliestOfOthers = 1970;

const firstLines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mingle//Mingle//EN', 'CALSCALE:GREGORIAN'];

export function createCalendarWriter({ name, zone, now }: CalendarToWrite): CalendarWriter {
  const zones = createWrittenZones(now);
  const frame: string[] = [];
  const components: string[] = [];
  const mended: MendedComponent[] = [];
  const before = createWrittenBefore();
  const uids = new Set<string>();
  let tasks = 0;

  function* addComponent(uid: string, lines: readonly string[]): Generator<void, void> {
    const text = lines.some(isLong) ? yield* foldLongLines(lines) : foldLines(lines);
    if (!before.add(uid, text)) return;
    components.push(text);
    if (lines[0] === 'BEGIN:VEVENT') uids.add(uid);
    if (lines[0] === 'BEGIN:VTODO') tasks += 1;
  }

  function* addKept(uid: string, { lines, changed }: KeptComponent): Generator<void, void> {
    yield* addComponent(uid, lines);
    if (changed.length > 0) mended.push({ uid, properties: [...new Set(changed)] });
  }

  const shared = { zones, categoryLines: createCategoryLines(), now };

  return {
    *addFile(file) {
      before.beginCalendar();
      const years = yearsOfZones(file);
      return yield* writeFile(file, {
        writingOf: (surveyed) => createWriting(file, years, surveyed, shared),
        addKept,
        addFrame: (lines) => append(frame, lines),
      });
    },

    *addEvents(of) {
      before.beginCalendar();
      const writing = createWriting(of, yearsOfZones(of), null, shared);
      for (const event of of.events) {
        yield* addComponent(event.series.uid, toEventLines(toOutgoing(event, of), writing));
        yield;
      }
    },

    *addTodos(todos) {
      before.beginCalendar();
      for (const todo of todos) {
        yield* addComponent(todo.uid, toTodoLines(todo, now));
        yield;
      }
    },

    *end() {
      const own = [...toTextLine('X-WR-CALNAME', name), ...toTextLine('X-WR-TIMEZONE', zone ?? '')];
      const head = [...firstLines, ...own, ...frame, ...zones.lines()];
      const text = [yield* foldLongLines(head), ...components, foldLines(['END:VCALENDAR'])].join('');
      return { text, mended, uids, tasks };
    },
  };
}

/** Shared by all calendars of an export. */
interface SharedWriting extends Pick<EventWriting, 'categoryLines' | 'now'> {
  readonly zones: WrittenZones;
}

/** `surveyed` is null for events that are written from Mingle's model. */
function createWriting(
  from: EventsToWrite,
  years: ReadonlyMap<string, Years>,
  surveyed: SurveyedZones | null,
  { zones, categoryLines, now }: SharedWriting,
): EventWriting {
  const resolutions = { ...from.zones, ...resolutionOf(from.floatingZone) };
  const thisYear = yearOf(now);
  const keyOf = surveyed?.keyOf ?? ((tzid: string): string => tzid);
  const known = (key: string) => (Object.hasOwn(resolutions, key) ? resolutions[key] : undefined);
  const names = zones.of({
    keyOf,
    resolve: (tzid) => known(keyOf(tzid)) ?? surveyed?.resolutionOf(tzid) ?? undefined,
    definitionOf: (tzid) => surveyed?.definitionOf(tzid),
    yearsOf: (tzid) => years.get(keyOf(tzid)) ?? { first: earliestOfOthers, last: thisYear },
  });
  const parsing = { keep: createLineKeeper(names.nameOf), paramsOf: rememberParams() };
  return { ...parsing, categoryLines, now, zones: names, resolutions, categoriesOf: from.categoriesOf };
}

const resolutionOf = (zone: ZoneId | null): Readonly<Record<string, ZoneResolution>> =>
  zone ? { [zone]: { kind: 'iana', zone } } : {};
