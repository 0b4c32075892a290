import type { SeriesKey } from '../event/key';
import type { Attendee, EventVersion, Override, Recurrence, Series } from '../event/series';
import { leadingVersion } from '../event/series';
import { compareAge } from '../event/version-age';
import type { Instant } from '../time/instant';

/** What a message says of one event (RFC 5546 §3.2): METHOD in lower case, and the event as written in it. */
export interface Message {
  readonly method: string;
  /** With the key of the calendar's event that it speaks of. */
  readonly series: Series;
  readonly at: Instant;
  /** The user takes it although it is older than the event. */
  readonly isForced: boolean;
}

/**
 * The events of a calendar with the messages about them. The order in which messages come does not matter, nor does one that
 * comes twice: each event is what its newest message says, by SEQUENCE and stamp.
 */
export function withMessages(series: readonly Series[], messages: readonly Message[]): readonly Series[] {
  if (messages.length === 0) return series;
  const byKey = new Map<SeriesKey, Message[]>();
  for (const message of messages) {
    const same = byKey.get(message.series.key);
    if (same) same.push(message);
    else byKey.set(message.series.key, [message]);
  }
  const told = series.map((one) => {
    const about = byKey.get(one.key);
    byKey.delete(one.key);
    return about ? (tell(one, about) ?? one) : one;
  });
  return [...told, ...[...byKey.values()].flatMap((about) => tell(null, about) ?? [])];
}

/** One event after all messages about it; null if the event is unknown and they do not describe it. */
const tell = (series: Series | null, messages: readonly Message[]): Series | null =>
  messages.toSorted(byAge).reduce(applyMessage, series);

const byAge = (one: Message, other: Message): number => {
  if (one.isForced !== other.isForced) return one.isForced ? 1 : -1;
  if (one.isForced) return one.at - other.at;
  return (
    compareAge(leadingVersion(one.series), leadingVersion(other.series)) ||
    Number(one.method === 'cancel') - Number(other.method === 'cancel') ||
    (JSON.stringify(one.series) < JSON.stringify(other.series) ? -1 : 1)
  );
};

function applyMessage(current: Series | null, { method, series, isForced }: Message): Series | null {
  const isStale = (one: EventVersion, than: EventVersion) => !isForced && compareAge(one, than) < 0;
  switch (method) {
    case 'cancel':
      return cancel(current, series, isStale);
    case 'add':
      return current ? addDate(current, series) : series;
    case 'reply':
      return current && answer(current, series);
    // A wish of an invited person (RFC 5546 §3.2.6 to §3.2.8) changes nothing: only the organiser does.
    case 'counter':
    case 'refresh':
    case 'declinecounter':
      return current;
    default:
      return current ? replace(current, series, isStale) : series;
  }
}

type IsStale = (one: EventVersion, than: EventVersion) => boolean;

/** REQUEST and PUBLISH (RFC 5546 §3.2.1, §3.2.2): the whole series, or single occurrences of it. */
function replace(current: Series, { master, recurrence, overrides }: Series, isStale: IsStale): Series {
  if (!master || (current.master && isStale(master, current.master))) {
    return { ...current, overrides: joinOverrides(current.overrides, overrides, isStale) };
  }
  const isRetimed =
    current.master !== null &&
    (JSON.stringify(current.master.start) !== JSON.stringify(master.start) ||
      JSON.stringify(current.recurrence) !== JSON.stringify(recurrence));
  // A series with other times has other occurrences: what was changed in the former ones is void.
  const standing = isRetimed
    ? current.overrides.filter(({ version }) => compareAge(version, master) > 0)
    : current.overrides;
  return { ...current, master, recurrence, overrides: joinOverrides(standing, overrides, isStale) };
}

/** Of two overrides of one occurrence, the newer. */
function joinOverrides(
  current: readonly Override[],
  added: readonly Override[],
  isStale: IsStale,
): readonly Override[] {
  const byId = new Map(current.map((override) => [override.recurrenceId, override]));
  for (const override of added) {
    const former = byId.get(override.recurrenceId);
    if (!former || !isStale(override.version, former.version)) byId.set(override.recurrenceId, override);
  }
  return [...byId.values()].toSorted((one, other) => (one.recurrenceId < other.recurrenceId ? -1 : 1));
}

/** CANCEL (RFC 5546 §3.2.5): the whole series, or single occurrences of it. */
function cancel(
  current: Series | null,
  { key, uid, master, recurrence, overrides }: Series,
  isStale: IsStale,
): Series {
  if (!current) {
    return {
      ...{ key, uid, recurrence },
      master: master && cancelled(master, null),
      overrides: overrides.map((one) => ({ ...one, version: cancelled(one.version, null) })),
    };
  }
  if (master) {
    if (current.master && isStale(master, current.master)) return current;
    return {
      ...current,
      master: cancelled(master, current.master),
      overrides: current.overrides.map((one) => ({
        ...one,
        version: { ...one.version, status: 'cancelled' },
      })),
    };
  }
  const byId = new Map(current.overrides.map((override) => [override.recurrenceId, override]));
  const away = overrides.map((one) => ({
    ...one,
    version: cancelled(one.version, byId.get(one.recurrenceId)?.version ?? null, current.master),
  }));
  return { ...current, overrides: joinOverrides(current.overrides, away, isStale) };
}

/**
 * The version that a cancellation leaves. A cancellation may name nothing but its event, so what was known stays; without
 * that, an occurrence has the texts of its series and its own times.
 */
function cancelled(
  message: EventVersion,
  known: EventVersion | null,
  series: EventVersion | null = null,
): EventVersion {
  const { sequence, lastModified, start, end } = message;
  const texts = known ?? (series && { ...series, start, end });
  return { ...(texts ?? message), sequence, lastModified, status: 'cancelled' };
}

const noRecurrence: Recurrence = { rules: [], excludedRules: [], extraDates: [], excludedDates: [] };

/** ADD (RFC 5546 §3.2.4): one more date of a series. */
function addDate(current: Series, { master }: Series): Series {
  if (!master) return current;
  const recurrence = current.recurrence ?? noRecurrence;
  const date = { start: master.start, end: master.end.kind === 'none' ? null : master.end };
  const isThere = recurrence.extraDates.some(
    ({ start }) => JSON.stringify(start) === JSON.stringify(date.start),
  );
  return isThere
    ? current
    : { ...current, recurrence: { ...recurrence, extraDates: [...recurrence.extraDates, date] } };
}

/** REPLY (RFC 5546 §3.2.3): whether one invited person comes. */
function answer(current: Series, { master, overrides }: Series): Series {
  const told = new Map(overrides.map(({ recurrenceId, version }) => [recurrenceId, version]));
  return {
    ...current,
    master: current.master && master ? withAnswers(current.master, master) : current.master,
    overrides: current.overrides.map((one) => {
      const reply = told.get(one.recurrenceId);
      return reply ? { ...one, version: withAnswers(one.version, reply) } : one;
    }),
  };
}

function withAnswers(version: EventVersion, reply: EventVersion): EventVersion {
  const answers = new Map(reply.attendees.map((guest) => [guest.email, guest.participation]));
  const answered = (guest: Attendee): Attendee => {
    const participation = guest.email === '' ? undefined : answers.get(guest.email);
    return participation === undefined ? guest : { ...guest, participation };
  };
  return { ...version, attendees: version.attendees.map(answered) };
}
