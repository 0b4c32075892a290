import { append } from '../../domain/append';
import type { EventStatus } from '../../domain/event/series';
import { toStatus } from '../read/event';
import type { RawComponent, RawLine } from '../read/raw-calendar';
import { contentOf } from '../read/raw-calendar';
import { canonicalValues } from './canonical';
import type { EventInSeries } from './event-in-series';
import type { KeptComponent } from './keep-component';
import { addKept } from './keep-component';
import type { KeepLine } from './keep-line';
import type { TimeGroup } from './time-groups';
import { timeGroupsOf, timeNames } from './time-groups';
import type { EventWriting } from './write-event';
import { toStampLine, toStatusLine, toUidLine } from './write-event';

/**
 * How a property is written: `time` and `times` are compared with what was read. Of `time` and `first` only the first
 * line is written. `text` is written once, and each further line as COMMENT.
 */
type Treatment = 'time' | 'times' | 'first' | 'text';

const treatments: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ...timeNames.map((name): [string, Treatment] => [name, 'time']),
  // The other times may occur only once (RFC 5545 §3.6.1); of several, some programs take the first and some the last.
  ...['RRULE', 'EXRULE', 'RDATE', 'EXDATE'].map((name): [string, Treatment] => [name, 'times']),
  // Other programs fail on a second one of these, but not on a second URL, GEO, CLASS, PRIORITY, TRANSP or CREATED.
  ...['UID', 'DTSTAMP', 'SEQUENCE', 'STATUS', 'ORGANIZER'].map((name): [string, Treatment] => [
    name,
    'first',
  ]),
  ...['SUMMARY', 'DESCRIPTION', 'LOCATION'].map((name): [string, Treatment] => [name, 'text']),
]);

/** An event as it was read, and as it is written: cancelled if it left its calendar, its floating times in a zone. */
export interface OutgoingEvent {
  readonly read: EventInSeries;
  readonly outgoing: EventInSeries;
}

/**
 * Writes a VEVENT with all the lines of its file. Times are copied where RFC 5545 allows their form. Of the rest only a
 * UID, DTSTAMP or STATUS changes that is missing or differs from what was read.
 */
export function keepEvent(
  { properties, inner }: RawComponent,
  event: OutgoingEvent,
  writing: EventWriting,
): KeptComponent {
  const kept: KeptComponent = { lines: ['BEGIN:VEVENT'], changed: [] };
  const groups = timeGroupsOf(event.outgoing, writing.resolutions);
  const seen: string[] = [];
  for (const line of properties) {
    const { name } = line;
    const treatment = treatments.get(name);
    if (treatment === undefined) addKept(kept, line, writing.keep);
    else if (seen.includes(name)) addRepeated(kept, line, treatment, writing.keep);
    else {
      seen.push(name);
      if (treatment === 'first' || treatment === 'text') addFirst(kept, line, event, writing);
      else {
        const lines = treatment === 'time' ? [line] : properties.filter((one) => one.name === name);
        addTimes(kept, lines, { event, group: groupOf(groups, name), writing });
      }
    }
  }
  addMissing(kept.lines, { event: event.outgoing, groups, seen, writing });
  for (const line of inner) addKept(kept, line, writing.keep);
  kept.lines.push('END:VEVENT');
  return kept;
}

/** Handles a further line of a property that is already written. */
function addRepeated(kept: KeptComponent, line: RawLine, treatment: Treatment, keep: KeepLine): void {
  if (treatment === 'times') return;
  kept.changed.push(line.name);
  if (treatment !== 'text') return;
  addKept(kept, { ...line, name: 'COMMENT', text: `COMMENT${line.text.slice(line.name.length)}` }, keep);
}

interface WhatIsThere {
  readonly event: EventInSeries;
  readonly groups: readonly TimeGroup[];
  /** The names of the properties that are written already. */
  readonly seen: readonly string[];
  readonly writing: EventWriting;
}

/**
 * Adds what the file lacks: the properties that RFC 5545 requires, the times that Mingle knows, and Mingle's
 * categories.
 */
function addMissing(lines: string[], { event, groups, seen, writing }: WhatIsThere): void {
  const { version, series } = event;
  if (!seen.includes('UID')) lines.push(toUidLine(series));
  if (!seen.includes('DTSTAMP')) lines.push(toStampLine(version.lastModified ?? writing.now));
  if (!seen.includes('STATUS') && version.status === 'cancelled') lines.push(toStatusLine(version));
  for (const { name, write } of groups) if (!seen.includes(name)) append(lines, write(writing.zones));
  const added = writing.categoriesOf(event).filter((category) => !version.categories.includes(category));
  append(lines, writing.categoryLines(added));
}

function addFirst(kept: KeptComponent, line: RawLine, event: OutgoingEvent, writing: EventWriting): void {
  const own = ownLine(line, event.outgoing, writing);
  if (own === null) addKept(kept, line, writing.keep);
  else {
    kept.lines.push(own);
    if (ownLine(line, event.read, writing) !== null && textOf(line).trim() !== '')
      kept.changed.push(line.name);
  }
}

/** The replacement of a line; null if the line is copied. */
function ownLine(line: RawLine, { series, version }: EventInSeries, { now }: EventWriting): string | null {
  switch (line.name) {
    case 'UID':
      return textOf(line).trim() === series.uid ? null : toUidLine(series);
    case 'DTSTAMP':
      return /^\d{8}T\d{6}Z?$/.test(textOf(line)) ? null : toStampLine(version.lastModified ?? now);
    case 'STATUS':
      return saysStatus(textOf(line).trim(), version.status) ? null : toStatusLine(version);
    default:
      return null;
  }
}

const textOf = (line: RawLine): string => contentOf(line).value;

/** CANCELED is a common misspelling that most programs do not know. */
const saysStatus = (value: string, status: EventStatus): boolean =>
  toStatus(value) === status && (status !== 'cancelled' || value.toUpperCase() === 'CANCELLED');

interface TimesToWrite {
  readonly event: OutgoingEvent;
  /** undefined if Mingle read none, or ignored it. */
  readonly group: TimeGroup | undefined;
  readonly writing: EventWriting;
}

/**
 * Writes the lines of one time property. They are rewritten if they differ from the outgoing event in meaning or form.
 * They are named as changed only if they also differ from the event as read: any other change is Mingle's own.
 */
function addTimes(
  kept: KeptComponent,
  lines: readonly RawLine[],
  { event, group, writing }: TimesToWrite,
): void {
  if (group && areOwnRules(lines, group)) {
    for (const { text } of lines) kept.lines.push(text);
    return;
  }
  if (group && saysTheSame(lines, group, writing)) {
    for (const line of lines) addKept(kept, line, writing.keep);
    return;
  }
  if (group) append(kept.lines, group.write(writing.zones));
  const name = lines[0]?.name ?? '';
  const read = groupOf(timeGroupsOf(event.read, writing.resolutions), name);
  if (!read || !saysTheSame(lines, read, writing)) kept.changed.push(name);
}

/** Rules in Mingle's own form do not have to be parsed. */
const areOwnRules = (lines: readonly RawLine[], { name, values }: TimeGroup): boolean =>
  (name === 'RRULE' || name === 'EXRULE') &&
  lines.length === values.length &&
  lines.every(({ text }, index) => text === `${name}:${values[index]}`);

const groupOf = (groups: readonly TimeGroup[], name: string): TimeGroup | undefined =>
  groups.find((group) => group.name === name);

function saysTheSame(
  lines: readonly RawLine[],
  { values }: TimeGroup,
  { zones, paramsOf }: EventWriting,
): boolean {
  const said: string[] = [];
  for (const line of lines) {
    const found = canonicalValues(contentOf(line, paramsOf), zones.keyOf);
    if (!found) return false;
    append(said, found);
  }
  if (said.length !== values.length) return false;
  return said.length === 1 ? said[0] === values[0] : areSame(said, values);
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  const sorted = others.toSorted();
  return some.toSorted().every((value, index) => value === sorted[index]);
}
