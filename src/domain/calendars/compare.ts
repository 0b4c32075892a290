import type { SeriesKey } from '../event/key';
import { ruleWords } from '../event/rule-words';
import type {
  EventEnd,
  EventTime,
  EventVersion,
  Override,
  Participation,
  Recurrence,
  Series,
} from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';
import { attendeeName } from '../people/guest';
import { toUtcText } from '../time/instant';
import type { Comparison } from './comparison';
import type { FieldChange, ReviewGroup, ReviewItem } from './review';
import { inOrder, type Placed, placeOf } from './review-order';

/** A time as the review shows it: `2026-03-02 09:00 Europe/Berlin`. */
export function eventTimeText(time: EventTime): string {
  switch (time.kind) {
    case 'all-day':
      return time.day;
    case 'utc':
      return `${toUtcText(time.at).slice(0, 16).replace('T', ' ')} UTC`;
    case 'zoned':
      return `${time.wall.slice(0, 16).replace('T', ' ')} ${time.zone}`;
    case 'floating':
      return time.wall.slice(0, 16).replace('T', ' ');
  }
}

function endText(end: EventEnd): string {
  switch (end.kind) {
    case 'at':
      return eventTimeText(end.time);
    case 'duration':
      return [end.days ? `${end.days} days` : '', end.seconds ? `${end.seconds / 60} minutes` : '']
        .filter(Boolean)
        .join(' ');
    case 'none':
      return '';
  }
}

const repeatText = (recurrence: Recurrence | null): string =>
  recurrence === null
    ? 'once'
    : [
        ...recurrence.rules.map(ruleWords),
        ...recurrence.excludedRules.map((rule) => `not ${ruleWords(rule)}`),
        ...recurrence.extraDates.map(({ start }) => `also ${eventTimeText(start)}`),
        ...recurrence.excludedDates.map((time) => `not ${eventTimeText(time)}`),
      ].join(' · ');

const answerWords: Readonly<Record<Participation, string>> = {
  accepted: 'coming',
  tentative: 'maybe',
  declined: 'not coming',
  delegated: 'sends somebody else',
  'needs-action': 'no answer',
};

/** What can change in a version, by the name the review gives it. */
const versionFields: readonly (readonly [string, (version: EventVersion) => string])[] = [
  ['title', (version) => version.summary],
  ['start', (version) => eventTimeText(version.start)],
  ['end', (version) => endText(version.end)],
  ['place', (version) => version.location],
  ['description', (version) => version.description],
  ['status', (version) => version.status],
  ['link', (version) => version.url],
  ['conference link', (version) => version.conference],
  ['categories', (version) => version.categories.join(', ')],
  ['organiser', (version) => (version.organizer ? attendeeName(version.organizer) : '')],
  [
    'guests',
    (version) =>
      version.attendees
        .map((guest) => `${attendeeName(guest)} (${answerWords[guest.participation]})`)
        .join(', '),
  ],
  ['blocks time', (version) => (version.transparent ? 'no' : 'yes')],
];

function versionChanges(before: EventVersion, after: EventVersion): readonly FieldChange[] {
  return versionFields.flatMap(([field, textOf]) => {
    const [old, now] = [textOf(before), textOf(after)];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
}

const overrideText = (override: Override | undefined): string => {
  if (!override) return 'as the series';
  if (override.version.status === 'cancelled') return 'cancelled';
  return [eventTimeText(override.version.start), override.version.summary, override.version.location]
    .filter(Boolean)
    .join(', ');
};

function overrideChanges(before: Series, after: Series): readonly FieldChange[] {
  const old = new Map(before.overrides.map((override) => [override.recurrenceId, override]));
  const now = new Map(after.overrides.map((override) => [override.recurrenceId, override]));
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((recurrenceId) => {
    const [was, is] = [old.get(recurrenceId), now.get(recurrenceId)];
    const same = was && is && versionChanges(was.version, is.version).length === 0;
    if (same) return [];
    return [{ field: `occurrence of ${recurrenceId}`, before: overrideText(was), after: overrideText(is) }];
  });
}

/** What changes with each revision or export and is nothing a user could see. */
const stamps: ReadonlySet<string> = new Set(['sequence', 'lastModified']);

/** True when two parts of a series say the same, stamps aside: most of a calendar does, and is not put into words. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isFields(one) || !isFields(other)) return false;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at]))
    );
  }
  // Both come from one reader, which always writes the same fields.
  for (const key in one) {
    if (one[key] !== other[key] && !stamps.has(key) && !isSame(one[key], other[key])) return false;
  }
  return true;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Field by field, what a user could see change; counters and stamps of the file do not count. */
export function seriesChanges(before: Series, after: Series): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  const repeats = {
    field: 'repeats',
    before: repeatText(before.recurrence),
    after: repeatText(after.recurrence),
  };
  return [
    ...versionChanges(leadingVersion(before), leadingVersion(after)),
    ...(repeats.before === repeats.after ? [] : [repeats]),
    ...overrideChanges(before, after),
  ];
}

/** RFC 5546 §2.1.5: the higher SEQUENCE is newer; where equal, the later stamp. */
function isOlder(candidate: Series, current: Series): boolean {
  const [is, was] = [leadingVersion(candidate), leadingVersion(current)];
  if (is.sequence !== was.sequence) return is.sequence < was.sequence;
  return is.lastModified !== null && was.lastModified !== null && is.lastModified < was.lastModified;
}

/** What an event keeps when a feed gives it a new UID (product I3): title, start and place. */
export function secondKey(series: Series): string {
  const version = leadingVersion(series);
  return JSON.stringify([
    version.summary.trim().toLowerCase(),
    eventTimeText(version.start),
    version.location.trim().toLowerCase(),
  ]);
}

/** What is already known of the events under comparison. */
export interface CompareContext {
  readonly hasMark: (key: SeriesKey) => boolean;
  readonly hasPrep: (key: SeriesKey) => boolean;
  /** The user left this series of the file out before, and the file still says the same. */
  readonly leftOutBefore: (after: Series) => boolean;
  /** The event may still be in the file, which could not be read there: its going is not taken for granted. */
  readonly mayBeThere: (before: Series) => boolean;
  /** The event was there before and rests in the archive: it comes back as itself and is no other event's new name. */
  readonly isArchived: (key: SeriesKey) => boolean;
}

const byKey = (one: Series, other: Series): number => (one.key < other.key ? -1 : 1);

/** Pairs of series that lost their UID and got another, each used once; whatever the order of the events in the file. */
function renumbered(gone: readonly Series[], come: readonly Series[]): ReadonlyMap<SeriesKey, Series> {
  const waiting = new Map<string, Series[]>();
  for (const series of gone.toSorted(byKey)) {
    const key = secondKey(series);
    const same = waiting.get(key);
    if (same) same.push(series);
    else waiting.set(key, [series]);
  }
  const pairs = new Map<SeriesKey, Series>();
  if (gone.length === 0) return pairs;
  for (const series of come.toSorted(byKey)) {
    const match = waiting.get(secondKey(series))?.shift();
    if (match) pairs.set(series.key, match);
  }
  return pairs;
}

/** The series of a calendar as they are now. */
export interface ComparisonBase {
  readonly series: readonly Series[];
  readonly byKey: ReadonlyMap<SeriesKey, Series>;
}

/** So many series are compared in one step: a millisecond or less. */
const seriesInAStep = 200;

/** Holds the series of a file against those Mingle has, step by step: large calendars take a while, and others want their turn. */
export function* compareYielding(
  known: ComparisonBase,
  after: readonly Series[],
  context: CompareContext,
): Generator<void, Comparison> {
  const strange = after.filter((series) => !known.byKey.has(series.key));
  const isEachThere = after.length - strange.length === known.byKey.size;
  const coming = new Set(isEachThere ? [] : after.map((series) => series.key));
  const missing = isEachThere ? [] : known.series.filter((series) => !coming.has(series.key));
  const pairs = renumbered(
    missing,
    strange.filter((series) => !context.isArchived(series.key)),
  );
  const moved = new Set([...pairs.values()].map((series) => series.key));
  const groups: Record<ReviewGroup, Placed<ReviewItem>[]> = { new: [], changed: [], gone: [], same: [] };
  const untouched: Series[] = [];
  const kept = { marks: 0, preps: 0 };
  const add = (series: Series, old: Series | null, changes: readonly FieldChange[], group: ReviewGroup) => {
    const item = toItem(series, old, changes, group, context);
    groups[group].push({ item, place: placeOf(item.start) });
  };
  const count = (key: SeriesKey) => {
    if (context.hasMark(key)) kept.marks += 1;
    if (context.hasPrep(key)) kept.preps += 1;
  };
  for (const [index, series] of after.entries()) {
    if (index % seriesInAStep === seriesInAStep - 1) yield;
    const old = known.byKey.get(series.key) ?? pairs.get(series.key) ?? null;
    const changes = old ? seriesChanges(old, series) : [];
    count(old?.key ?? series.key);
    if (old?.key === series.key && changes.length === 0) untouched.push(series);
    else add(series, old, changes, !old ? 'new' : changes.length > 0 ? 'changed' : 'same');
  }
  for (const series of missing) {
    if (moved.has(series.key)) continue;
    count(series.key);
    add(series, null, [], 'gone');
  }
  const items: ReviewItem[] = [];
  for (const group of [groups.new, groups.changed, groups.gone, groups.same]) {
    yield;
    items.push(...inOrder(group));
  }
  return {
    items,
    untouched,
    itemOf: (series) => toItem(series, series, [], 'same', context),
    kept,
  };
}

function toItem(
  series: Series,
  old: Series | null,
  changes: readonly FieldChange[],
  group: ReviewGroup,
  context: CompareContext,
): ReviewItem {
  const version = leadingVersion(series);
  const key = old?.key ?? series.key;
  const older = group === 'changed' && old !== null && isOlder(series, old);
  return {
    key: series.key,
    group,
    title: version.summary,
    start: version.start,
    recurring: isRecurring(series),
    cancelled: version.status === 'cancelled',
    changes,
    older,
    leftOut:
      older ||
      (group === 'gone' ? context.mayBeThere(series) : group !== 'same' && context.leftOutBefore(series)),
    renumberedFrom: old && old.key !== series.key ? old.key : null,
    hasMark: context.hasMark(key),
    hasPrep: context.hasPrep(key),
  };
}
