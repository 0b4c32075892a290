import type { ReviewedEvent } from '../../../contract/views/review';
import type { ReviewItem } from '../../../domain/calendars/review';
import { seriesEventKey } from '../../../domain/event/key';
import { readRule } from '../../../domain/event/plain-rule';
import type { Series } from '../../../domain/event/series';
import { leadingVersion } from '../../../domain/event/series';
import { attendeeName } from '../../../domain/people/guest';
import { purposesOf } from '../../../domain/prep/purpose';
import type { Timetable } from '../../agenda/expand';
import { representative } from '../../agenda/expand';
import type { PlannerContext } from '../../context';
import { cut } from './outline';

const longestText = 4_000;
const longestLine = 500;
const mostGuests = 40;
const mostDates = 20;

/** Everything that an opened row says of its event. */
export function toReviewedEvent(
  context: PlannerContext,
  timetable: Timetable,
  series: Series,
  { key, renumberedFrom }: ReviewItem,
): ReviewedEvent {
  const { marks, preps } = context.edits.plan();
  const own = seriesEventKey(renumberedFrom ?? key);
  const kind = marks.get(own)?.kind ?? null;
  const prep = preps.get(own);
  const { recurrence } = series;
  const version = leadingVersion(series);
  return {
    span: representative(timetable, series, context.today(), context.zone())?.span ?? null,
    repeats: recurrence && {
      rules: recurrence.rules.map(readRule),
      excludedRules: recurrence.excludedRules.map(readRule),
      extraDates: recurrence.extraDates.slice(0, mostDates).map(({ start }) => start),
      excludedDates: recurrence.excludedDates.slice(0, mostDates),
    },
    organizer: version.organizer ? cut(attendeeName(version.organizer), longestLine) : '',
    guests: version.attendees.slice(0, mostGuests).map((guest) => ({
      name: cut(attendeeName(guest), longestLine),
      participation: guest.participation,
    })),
    people: version.attendees.length,
    location: cut(version.location, longestLine),
    url: cut(version.url, longestLine),
    conference: cut(version.conference, longestLine),
    description: cut(version.description, longestText),
    status: version.status,
    kind,
    purposes: prep ? purposesOf(kind, prep) : [],
  };
}
