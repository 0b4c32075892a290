import { eventTimeKey } from '../event/event-time';
import type { RecurrenceId } from '../event/key';
import type { RuleReading } from '../event/plain-rule';
import { readRule } from '../event/plain-rule';
import type {
  EventEnd,
  EventStatus,
  EventTime,
  EventVersion,
  Override,
  Participation,
  Recurrence,
  Series,
} from '../event/series';
import { leadingVersion } from '../event/series';
import { attendeeName } from '../people/guest';

/** A change of one field that the user can see. */
export type FieldChange =
  | Changed<'title' | 'place' | 'description' | 'link' | 'conference-link' | 'organiser', string>
  | Changed<'start', EventTime>
  | Changed<'end', EventEnd>
  | Changed<'status', EventStatus>
  | Changed<'categories', readonly string[]>
  | Changed<'guests', readonly InvitedGuest[]>
  | Changed<'blocks-time', boolean>
  /** null for an event that does not recur. */
  | Changed<'repeats', Repetition | null>
  | (Changed<'occurrence', OccurrenceState> & { readonly recurrenceId: RecurrenceId });

interface Changed<Field extends string, Value> {
  readonly field: Field;
  readonly before: Value;
  readonly after: Value;
}

export interface InvitedGuest {
  readonly name: string;
  readonly participation: Participation;
}

/** The visible part of a recurrence. */
export interface Repetition {
  readonly rules: readonly RuleReading[];
  readonly excludedRules: readonly RuleReading[];
  readonly extraDates: readonly EventTime[];
  readonly excludedDates: readonly EventTime[];
}

/** How a single occurrence differs from its series. */
export type OccurrenceState =
  | { readonly kind: 'as-series' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'changed'; readonly start: EventTime; readonly title: string; readonly place: string };

/** The change of one field, if its key differs; `keyOf` gives the visible part of a value. */
function changed<Field extends string, Value>(
  field: Field,
  before: Value,
  after: Value,
  keyOf: (value: Value) => string = JSON.stringify,
): readonly Changed<Field, Value>[] {
  return keyOf(before) === keyOf(after) ? [] : [{ field, before, after }];
}

function endKey(end: EventEnd): string {
  switch (end.kind) {
    case 'at':
      return eventTimeKey(end.time);
    case 'duration':
      return `${end.days} ${end.seconds}`;
    case 'none':
      return '';
  }
}

const organiserOf = ({ organizer }: EventVersion): string => (organizer ? attendeeName(organizer) : '');

const guestsOf = ({ attendees }: EventVersion): readonly InvitedGuest[] =>
  attendees.map((guest) => ({ name: attendeeName(guest), participation: guest.participation }));

const versionChanges = (before: EventVersion, after: EventVersion): readonly FieldChange[] => [
  ...changed('title', before.summary, after.summary),
  ...changed('start', before.start, after.start, eventTimeKey),
  ...changed('end', before.end, after.end, endKey),
  ...changed('place', before.location, after.location),
  ...changed('description', before.description, after.description),
  ...changed('status', before.status, after.status),
  ...changed('link', before.url, after.url),
  ...changed('conference-link', before.conference, after.conference),
  ...changed('categories', before.categories, after.categories),
  ...changed('organiser', organiserOf(before), organiserOf(after)),
  ...changed('guests', guestsOf(before), guestsOf(after)),
  ...changed('blocks-time', !before.transparent, !after.transparent),
];

const repetitionOf = (recurrence: Recurrence | null): Repetition | null =>
  recurrence && {
    rules: recurrence.rules.map(readRule),
    excludedRules: recurrence.excludedRules.map(readRule),
    extraDates: recurrence.extraDates.map(({ start }) => start),
    excludedDates: recurrence.excludedDates,
  };

const occurrenceState = (override: Override | undefined): OccurrenceState => {
  if (!override) return { kind: 'as-series' };
  const { status, start, summary, location } = override.version;
  return status === 'cancelled'
    ? { kind: 'cancelled' }
    : { kind: 'changed', start, title: summary, place: location };
};

function overrideChanges(before: Series, after: Series): readonly FieldChange[] {
  const old = new Map(before.overrides.map((override) => [override.recurrenceId, override]));
  const current = new Map(after.overrides.map((override) => [override.recurrenceId, override]));
  return [...new Set([...old.keys(), ...current.keys()])].toSorted().flatMap((recurrenceId) => {
    const [was, is] = [old.get(recurrenceId), current.get(recurrenceId)];
    const same = was && is && versionChanges(was.version, is.version).length === 0;
    if (same) return [];
    return [{ field: 'occurrence', recurrenceId, before: occurrenceState(was), after: occurrenceState(is) }];
  });
}

/** Fields that change with each revision or export and that the user does not see. */
const stamps: ReadonlySet<string> = new Set(['sequence', 'lastModified']);

/** Deep equality without stamps. It is the fast path: most of a calendar is equal and needs no comparison by field. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isFields(one) || !isFields(other)) return false;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at]))
    );
  }
  // Both objects come from the same reader, so they have the same fields.
  for (const key in one) {
    if (one[key] !== other[key] && !stamps.has(key) && !isSame(one[key], other[key])) return false;
  }
  return true;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The changes that the user can see, by field; SEQUENCE and time stamps are ignored. */
export function seriesChanges(before: Series, after: Series): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  return [
    ...versionChanges(leadingVersion(before), leadingVersion(after)),
    ...changed('repeats', repetitionOf(before.recurrence), repetitionOf(after.recurrence)),
    ...overrideChanges(before, after),
  ];
}

const timeFields: ReadonlySet<FieldChange['field']> = new Set(['start', 'end', 'repeats', 'occurrence']);

/**
 * The changes between two versions of a series. Times that are only written in another form, such as in UTC instead of a zone,
 * are no change if `haveSameTimes` finds that they mean the same.
 */
export function changesBetween(
  before: Series,
  after: Series,
  haveSameTimes: (before: Series, after: Series) => boolean,
): readonly FieldChange[] {
  const changes = seriesChanges(before, after);
  if (!changes.some(({ field }) => timeFields.has(field)) || !haveSameTimes(before, after)) return changes;
  return seriesChanges(before, writtenAs(before, after));
}

/** The series with its times as the former version writes them. */
function writtenAs(former: Series, series: Series): Series {
  const timed = (version: EventVersion, { start, end }: EventVersion) => ({ ...version, start, end });
  const overrides = new Map(former.overrides.map(({ recurrenceId, version }) => [recurrenceId, version]));
  return {
    ...series,
    master: series.master && former.master ? timed(series.master, former.master) : series.master,
    recurrence: former.recurrence,
    overrides: series.overrides.map((override) => {
      const was = overrides.get(override.recurrenceId);
      return was ? { ...override, version: timed(override.version, was) } : override;
    }),
  };
}
