import { append } from '../../domain/append';
import type { RawComponent, RawLine, RawText } from '../read/raw-calendar';
import { readRawCalendar, readRawText } from '../read/raw-calendar';
import type { EventInSeries } from './event-in-series';
import type { FileSurvey } from './file-survey';
import { rawUidOf, surveyFile } from './file-survey';
import type { EventFinder } from './find-events';
import { createEventFinder } from './find-events';
import type { KeptComponent } from './keep-component';
import { keepComponent } from './keep-component';
import { keepEvent } from './keep-event';
import { keepFrame } from './keep-frame';
import type { FileToWrite } from './outgoing';
import { toOutgoing } from './outgoing';
import type { SurveyedZones } from './survey-zones';
import type { EventWriting } from './write-event';

/** Receives the components of a file. */
export interface FileTarget {
  /** Asked once for calendars that define the same zones. */
  readonly writingOf: (zones: SurveyedZones) => EventWriting;
  readonly addKept: (uid: string, component: KeptComponent) => Generator<void, void>;
  readonly addFrame: (lines: readonly string[]) => void;
}

/**
 * Writes the lines that a file has for some events, and the components beside them. Returns the events that the file
 * does not contain. Its UIDs and zones are surveyed first, so that only one component at a time is kept in memory, and
 * those that share a UID.
 */
export function* writeFile(file: FileToWrite, target: FileTarget): Generator<void, readonly EventInSeries[]> {
  const text = yield* readRawText(file.bytes);
  const survey = yield* surveyFile(text, file.isTheirs ? file.events.length : null, file.zones);
  const writingOf = createWritings(survey, target);
  const events = groupByUid(file.events);
  const shared = new Map<string, RawComponent[]>();

  function* write(component: RawComponent, event: EventInSeries): Generator<void, void> {
    const outgoing = toOutgoing(event, file);
    const kept = keepEvent(component, { read: event, outgoing }, writingOf(component));
    yield* target.addKept(event.series.uid, kept);
  }

  function* take(component: RawComponent): Generator<void, void> {
    const uid = rawUidOf(component);
    if (component.name !== 'VEVENT') {
      if (!isBeside(component, file)) return;
      yield* target.addKept(uid, keepComponent(component, writingOf(component).keep));
      return;
    }
    const event = events.get(uid);
    if (event && !Array.isArray(event) && file.isTheirs && survey.isAlone(uid)) {
      events.delete(uid);
      yield* write(component, event);
    } else if (event || uid === '') {
      const same = shared.get(uid);
      if (same) same.push(component);
      else shared.set(uid, [component]);
    }
  }

  const properties = yield* forEachComponent(text, take);
  if (file.with === 'components and frame') target.addFrame(keepFrame(properties));
  const missing: EventInSeries[] = [];
  for (const [uid, components] of shared) {
    if (uid !== '') append(missing, yield* writeShared(components, takeFrom(events, uid), survey, write));
  }
  const rest = [...events.values()].flat();
  return [...missing, ...(yield* writeShared(shared.get('') ?? [], rest, survey, write))];
}

/** Finds how the components of a calendar are written. */
function createWritings(
  { zonesOf }: FileSurvey,
  { writingOf }: FileTarget,
): (component: RawComponent) => EventWriting {
  const writings = new Map<SurveyedZones, EventWriting>();
  return ({ calendar }) => {
    const zones = zonesOf(calendar);
    const writing = writings.get(zones) ?? writingOf(zones);
    writings.set(zones, writing);
    return writing;
  };
}

/** Matches VEVENTs and events that share a UID by their whole content. Returns the events without a VEVENT. */
function* writeShared(
  components: readonly RawComponent[],
  events: readonly EventInSeries[],
  survey: FileSurvey,
  write: (component: RawComponent, event: EventInSeries) => Generator<void, void>,
): Generator<void, readonly EventInSeries[]> {
  const finder: EventFinder = createEventFinder(events, survey.zonesOf);
  for (const component of components) {
    const event = finder.find(component);
    if (event) yield* write(component, event);
    yield;
  }
  return finder.missing();
}

/** Returns the properties of the calendar itself. */
function* forEachComponent(
  text: RawText,
  take: (component: RawComponent) => Generator<void, void>,
): Generator<void, readonly RawLine[]> {
  const read: RawComponent[] = [];
  const reading = readRawCalendar(text, { onComponent: (component) => read.push(component) });
  for (;;) {
    const step = reading.next();
    for (const component of read) yield* take(component);
    read.length = 0;
    if (step.done) return step.value;
    yield;
  }
}

/** Parts of a VTIMEZONE, which are ignored outside of one. */
const parts = new Set(['STANDARD', 'DAYLIGHT']);

const isBeside = ({ name }: RawComponent, file: FileToWrite): boolean =>
  file.with !== 'nothing else' && name !== 'VTIMEZONE' && /^[A-Z0-9-]+$/.test(name) && !parts.has(name);

/** Most UIDs have one event, which is stored without a list. */
type EventsByUid = Map<string, EventInSeries | EventInSeries[]>;

function groupByUid(events: readonly EventInSeries[]): EventsByUid {
  const groups: EventsByUid = new Map();
  for (const event of events) {
    const before = groups.get(event.series.uid);
    if (before === undefined) groups.set(event.series.uid, event);
    else if (Array.isArray(before)) before.push(event);
    else groups.set(event.series.uid, [before, event]);
  }
  return groups;
}

function takeFrom(groups: EventsByUid, uid: string): readonly EventInSeries[] {
  const group = groups.get(uid) ?? [];
  groups.delete(uid);
  return Array.isArray(group) ? group : [group];
}
