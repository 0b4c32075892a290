import type { EventVersion } from '../../domain/event/series';
import { rememberAttendees } from '../read/attendee';
import type { EventReader, ReadEvent } from '../read/event';
import { readEvent } from '../read/event';
import { createProblems } from '../read/problems';
import type { RawComponent } from '../read/raw-calendar';
import { contentOf } from '../read/raw-calendar';
import { eventProperties } from '../read/raw-event';
import { toNameForm } from '../recurrence/time-form';
import { canonicalTime } from './canonical';
import type { EventInSeries } from './event-in-series';
import type { ZonesOfStream } from './survey-zones';

/** Finds the event that was read from a VEVENT, among the events to write. */
export interface EventFinder {
  /** null if the VEVENT is not among the events to write, or is another version of one. */
  readonly find: (component: RawComponent) => EventInSeries | null;
  /** The events that no VEVENT has matched so far. */
  readonly missing: () => readonly EventInSeries[];
}

export function createEventFinder(events: readonly EventInSeries[], zonesOf: ZonesOfStream): EventFinder {
  const [problems, attendeeOf] = [createProblems(), rememberAttendees()];
  const wanted = new Map<string, EventInSeries[]>();
  for (const event of events) {
    const key = outlineOf(event.version, event.override !== null);
    const same = wanted.get(key);
    if (same) same.push(event);
    else wanted.set(key, [event]);
  }
  return {
    find(component) {
      const nameZone = zonesOf(component.calendar).keyOf;
      const read = readComponent(component, { problems, nameZone, attendeeOf });
      if (!read) return null;
      const same = wanted.get(outlineOf(read.version, read.recurrenceTime !== null));
      const at = same?.findIndex((event) => isSaidBy(event, read)) ?? -1;
      return at < 0 ? null : (same?.splice(at, 1)[0] ?? null);
    },
    missing: () => [...wanted.values()].flat(),
  };
}

/** A cheap key that is different for most events. */
function outlineOf({ start, sequence, lastModified, ...texts }: EventVersion, isOverride: boolean): string {
  const { summary, description, location, url } = texts;
  const when = `${isOverride} ${canonicalTime(start)} ${sequence} ${lastModified}`;
  return [when, summary, location, url, description].join('\n');
}

function isSaidBy({ series, version, override, recurrence }: EventInSeries, read: ReadEvent): boolean {
  if (read.uid !== '' && read.uid !== series.uid) return false;
  // METHOD:CANCEL changes the status of every event of the file.
  if (!areSame({ ...version, status: null }, { ...read.version, status: null })) return false;
  if (!override || !read.recurrenceTime) return areSame(recurrence, read.recurrence);
  const { recurrenceTime } = override;
  return (
    areSame(recurrenceTime, read.recurrenceTime) ||
    (series.master !== null && areSame(recurrenceTime, toNameForm(read.recurrenceTime, series.master.start)))
  );
}

/** Deep equality; objects from the disk may have their fields in another order. */
function areSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => Object.hasOwn(other, key) && areSame(value, Reflect.get(other, key)))
  );
}

function readComponent({ line, properties }: RawComponent, reader: EventReader): ReadEvent | null {
  const read = properties.filter(({ name }) => eventProperties.has(name)).map((one) => contentOf(one));
  return readEvent({ line, properties: read }, reader);
}
