import { toRecurrenceId } from '../../../calendar/recurrence/recurrence-id';
import { toNameForm } from '../../../calendar/recurrence/time-form';
import type { ZoneResolution } from '../../../domain/calendars/calendar';
import { seriesChanges } from '../../../domain/calendars/field-change';
import type { Message } from '../../../domain/calendars/message';
import type { SeriesKey, Uid } from '../../../domain/event/key';
import { withZoneNames } from '../../../domain/event/mapped-times';
import type { Series } from '../../../domain/event/series';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import { toldSeries } from '../../agenda/loaded-calendar';
import type { PendingReview } from '../review/pending-review';
import { freeZoneName } from './overlay-zones';

/** Messages, and the zones that they name. */
export interface Messages {
  readonly list: readonly Message[];
  readonly zones: Readonly<Record<string, ZoneResolution>>;
}

/**
 * The events of a file as messages about events of its calendar, unforced. `keyOf` maps a key of the file to that of the
 * calendar's event where they differ.
 */
export function messagesOf(
  { content, zoneAnswers }: PendingReview,
  series: readonly Series[],
  target: LoadedCalendar,
  keyOf: (key: SeriesKey) => SeriesKey,
  at: number,
): Messages {
  const byUid = new Map<Uid, Series[]>();
  for (const one of target.events.series) byUid.set(one.uid, [...(byUid.get(one.uid) ?? []), one]);
  const answers = Object.entries(zoneAnswers).map(([name, zone]) => [name, { kind: 'iana', zone }] as const);
  const zonesOfFile: Messages['zones'] = { ...content.zones, ...Object.fromEntries(answers) };
  const renamed = new Map<string, string>();
  const zones: Record<string, ZoneResolution> = {};
  for (const [name, resolution] of Object.entries(zonesOfFile)) {
    const own = freeZoneName(name, resolution, target.zones);
    renamed.set(name, own);
    zones[own] = resolution;
  }
  const list = series.map((one): Message => {
    const known = knownSeries(one, keyOf(one.key), target, byUid.get(one.uid) ?? []);
    const named = withZoneNames(one, (zone) => renamed.get(zone) ?? zone);
    return {
      method: content.method || 'publish',
      series: known ? likeKnown(named, known, zones) : { ...named, key: keyOf(one.key) },
      at,
      isForced: false,
    };
  });
  return { list, zones };
}

/** The calendar's series with this key; else the one with this UID, by its start if several share it. */
function knownSeries(
  series: Series,
  key: SeriesKey,
  { events }: LoadedCalendar,
  ofUid: readonly Series[],
): Series | undefined {
  const byKey = events.byKey.get(key);
  if (byKey) return byKey;
  const start = JSON.stringify(series.master?.start);
  const [only, ...others] = ofUid;
  return others.length === 0
    ? only
    : ofUid.find(({ master }) => master && JSON.stringify(master.start) === start);
}

/** With the key of the known series, and with the ids of its occurrences in its form. */
function likeKnown(series: Series, { key, master }: Series, zones: Messages['zones']): Series {
  const start = series.master?.start ?? master?.start;
  if (!start) return { ...series, key };
  const overrides = series.overrides.map((override) => {
    const recurrenceTime = toNameForm(override.recurrenceTime, start);
    return { ...override, recurrenceTime, recurrenceId: toRecurrenceId(recurrenceTime, zones) };
  });
  return { ...series, key, overrides };
}

/**
 * The calendar's events after the messages in a file. An event about which it says something older is as the message says,
 * so that the user can take it.
 */
export function seriesTold(
  review: PendingReview,
  series: readonly Series[],
  target: LoadedCalendar,
  keyOf: (key: SeriesKey) => SeriesKey,
): readonly Series[] {
  if (!target.stored) return series;
  const { list } = messagesOf(review, series, target, keyOf, 0);
  const about = new Set(list.map((message) => message.series.key));
  const { stored } = target;
  const told = (messages: readonly Message[]) =>
    toldSeries(stored, [...(stored.overlay.messages ?? []), ...messages]).filter(({ key }) => about.has(key));
  const forced = new Map(told(list.map((one) => ({ ...one, isForced: true }))).map((one) => [one.key, one]));
  return told(list).map((one) => {
    const current = target.events.byKey.get(one.key);
    const isIgnored = current !== undefined && seriesChanges(current, one).length === 0;
    return isIgnored ? (forced.get(one.key) ?? one) : one;
  });
}
