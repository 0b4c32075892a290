import type { EventRow, EventView } from '../../../src/contract/views/event';
import type { WeekView } from '../../../src/contract/views/week';
import { occurrenceEventKey, seriesEventKey } from '../../../src/domain/event/key';
import { overlaps, startDay, startInstant } from '../../../src/domain/event/occurrence';
import { isNetworking, isSocial } from '../../../src/domain/marking/kind';
import { keysOf, markOf } from '../../../src/domain/marking/mark';
import { guestList, iDeclined } from '../../../src/domain/people/guest-list';
import type { Plan } from '../../../src/domain/plan';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { emptyPrep, type Prep } from '../../../src/domain/prep/prep';
import { progressOf, purposeLine } from '../../../src/domain/prep/progress';
import { emptySocialPrep } from '../../../src/domain/prep/social';
import { addDays, type Day, startOfWeek } from '../../../src/domain/time/day';
import { mixOf } from '../../../src/domain/week/mix';
import { verdictsOf } from '../../../src/domain/week/verdict';
import { type FakeEvent, fakeEvents, fakeZone, myEmail } from './fake-events';

const isMe = (email: string): boolean => email === myEmail;

const prepOf = (plan: Plan, event: FakeEvent): Prep => {
  const { seriesKey, recurrenceId } = event.occurrence;
  for (const key of keysOf(seriesKey, recurrenceId)) {
    const prep = plan.preps[key];
    if (prep) return prep;
  }
  return emptyPrep;
};

export function rowOf(plan: Plan, event: FakeEvent): EventRow {
  const { seriesKey, recurrenceId, span, version } = event.occurrence;
  const mark = markOf(plan.marks, seriesKey, recurrenceId);
  const prep = prepOf(plan, event);
  const guests = guestList(version, prep.social, isMe);
  const progress = progressOf(mark?.kind ?? null, prep, guests);
  const key = recurrenceId ? occurrenceEventKey(seriesKey, recurrenceId) : seriesEventKey(seriesKey);
  return {
    key,
    seriesKey: seriesEventKey(seriesKey),
    recurring: event.recurring,
    uid: event.uid,
    recurrenceId,
    calendarId: event.calendarId,
    span,
    summary: version.summary,
    location: version.location,
    status: version.status,
    declined: iDeclined(version, isMe),
    mark,
    markScope: mark === null ? null : plan.marks[key] && event.recurring ? 'occurrence' : 'series',
    suggestion: mark === null && event.suggestion?.kind ? event.suggestion : null,
    purpose: purposeLine(mark?.kind ?? null, prep),
    progress: { done: progress.filter((item) => item.done).length, total: progress.length },
    people: guests.length,
  };
}

export function viewOf(plan: Plan, event: FakeEvent): EventView {
  const row = rowOf(plan, event);
  const prep = prepOf(plan, event);
  const { version } = event.occurrence;
  const guests = guestList(version, prep.social, isMe);
  return {
    row,
    calendarName: plan.calendars[event.calendarId]?.name ?? '',
    description: version.description,
    url: version.url,
    conference: version.conference,
    organizer: version.organizer,
    archived: false,
    prepScope: plan.preps[row.key] && event.recurring ? 'occurrence' : 'series',
    networking: prep.networking ?? emptyNetworkingPrep,
    social: prep.social ?? emptySocialPrep,
    guests,
    progress: progressOf(row.mark?.kind ?? null, prep, guests),
    followUps: Object.values(plan.followUps).filter(
      ({ eventKey }) => eventKey === row.key || eventKey === row.seriesKey,
    ),
  };
}

/** The fake events of the plan's calendars that overlap [from, to), by start. */
export function eventsBetween(plan: Plan, from: Day, to: Day): readonly FakeEvent[] {
  return fakeEvents
    .filter((event) => plan.calendars[event.calendarId]?.removedAt === null)
    .filter((event) => overlaps(event.occurrence.span, { from, to, zone: fakeZone }))
    .toSorted(
      (a, b) => startInstant(a.occurrence.span, fakeZone) - startInstant(b.occurrence.span, fakeZone),
    );
}

export function weekOf(plan: Plan, of: Day): WeekView {
  const from = startOfWeek(of, plan.settings.firstDay ?? 1);
  const to = addDays(from, 7);
  const events = eventsBetween(plan, from, to);
  const rows = events.map((event) => rowOf(plan, event));
  const counting = events.filter((_, index) => !rows[index]?.declined && rows[index]?.status !== 'cancelled');
  const mix = mixOf(
    counting.map((event) => {
      const { span, version } = event.occurrence;
      return {
        kind: rowOf(plan, event).mark?.kind ?? null,
        hours: span.kind === 'timed' ? span : null,
        people: version.attendees.map(({ email }) => email).filter((email) => !isMe(email)),
      };
    }),
  );
  const daysOf = (belongs: typeof isSocial) =>
    rows.filter((row) => belongs(row.mark?.kind ?? null)).map((row) => startDay(row.span, fakeZone));
  return {
    from,
    to,
    zone: fakeZone,
    events: rows,
    mix,
    targets: plan.settings.targets,
    verdicts: verdictsOf(
      mix,
      plan.settings.targets,
      { networking: daysOf(isNetworking), social: daysOf(isSocial) },
      from,
    ),
    proposals: [],
  };
}
