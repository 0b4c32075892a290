import type { EventStatus } from '../../domain/event/series';
import { toStatus } from '../read/event';
import type { RawComponent, RawLine } from '../read/raw-calendar';
import { contentOf } from '../read/raw-calendar';
import { canonicalValues } from './canonical';
import type { EventInSeries } from './event-in-series';
import type { KeptComponent } from './keep-component';
import { addKept } from './keep-component';
import type { TimeGroup } from './time-groups';
import { timeGroupsOf, timeNames } from './time-groups';
import type { EventWriting } from './write-event';
import { toStampLine, toStatusLine, toUidLine } from './write-event';

/** What becomes of a property: `time` is held against what was read, `single` goes out once, `list` with all its lines. */
type Treatment = 'time' | 'single' | 'list of times';

const treatments: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ...timeNames.map((name): [string, Treatment] => [name, 'time']),
  // The other times may come once (RFC 5545 §3.6.1); of several, readers take one or the other.
  ...['RRULE', 'EXRULE', 'RDATE', 'EXDATE'].map((name): [string, Treatment] => [name, 'list of times']),
  ...[
    ...['UID', 'DTSTAMP', 'CLASS', 'CREATED', 'DESCRIPTION', 'GEO', 'LAST-MODIFIED', 'LOCATION', 'ORGANIZER'],
    ...['PRIORITY', 'SEQUENCE', 'STATUS', 'SUMMARY', 'TRANSP', 'URL'],
  ].map((name): [string, Treatment] => [name, 'single']),
]);

/**
 * A VEVENT with all its file says: its times as they are written there where RFC 5545 allows them so, and of the rest
 * nothing changed but a UID, DTSTAMP or STATUS that is missing or says something else than was read.
 */
export function keepEvent(
  { properties, inner }: RawComponent,
  event: EventInSeries,
  writing: EventWriting,
): KeptComponent {
  const kept: KeptComponent = { lines: ['BEGIN:VEVENT'], refused: [] };
  const { lines } = kept;
  const groups = timeGroupsOf(event, writing.resolutions);
  const seen: string[] = [];
  for (const line of properties) {
    const { name } = line;
    const treatment = treatments.get(name);
    if (treatment === undefined) addKept(kept, line, writing.keep);
    else if (!seen.includes(name)) {
      seen.push(name);
      if (treatment === 'single') addSingle(kept, line, event, writing);
      else {
        const all = treatment === 'time' ? [line] : properties.filter((one) => one.name === name);
        addTimes(
          kept,
          all,
          groups.find((group) => group.name === name),
          writing,
        );
      }
    }
  }
  const { version, series } = event;
  if (!seen.includes('UID')) lines.push(toUidLine(series));
  if (!seen.includes('DTSTAMP')) lines.push(toStampLine(version.lastModified ?? writing.now));
  if (!seen.includes('STATUS') && version.status === 'cancelled') lines.push(toStatusLine(version));
  for (const { name, write } of groups) if (!seen.includes(name)) lines.push(...write(writing.zones));
  const added = writing.categoriesOf(event).filter((category) => !version.categories.includes(category));
  lines.push(...writing.categoryLines(added));
  for (const line of inner) addKept(kept, line, writing.keep);
  lines.push('END:VEVENT');
  return kept;
}

function addSingle(kept: KeptComponent, line: RawLine, event: EventInSeries, writing: EventWriting): void {
  const own = ownLine(line, event, writing);
  if (own === null) addKept(kept, line, writing.keep);
  else kept.lines.push(own);
}

/** What is written in the place of a line; null where it stays. */
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

/** Only Mingle and a few others know CANCELED. */
const saysStatus = (value: string, status: EventStatus): boolean =>
  toStatus(value) === status && (status !== 'cancelled' || value.toUpperCase() === 'CANCELLED');

/** The lines of one property of an event's times, written anew where they say something else than was read, or in another form. */
function addTimes(
  kept: KeptComponent,
  lines: readonly RawLine[],
  group: TimeGroup | undefined,
  writing: EventWriting,
): void {
  if (!group) return;
  if (saysTheSame(lines, group, writing)) for (const line of lines) addKept(kept, line, writing.keep);
  else kept.lines.push(...group.write(writing.zones));
}

function saysTheSame(
  lines: readonly RawLine[],
  { values }: TimeGroup,
  { zones, paramsOf }: EventWriting,
): boolean {
  const said: string[] = [];
  for (const line of lines) {
    const found = canonicalValues(contentOf(line, paramsOf), zones.keyOf);
    if (!found) return false;
    said.push(...found);
  }
  if (said.length !== values.length) return false;
  return said.length === 1 ? said[0] === values[0] : areSame(said, values);
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  const sorted = others.toSorted();
  return some.toSorted().every((value, index) => value === sorted[index]);
}
