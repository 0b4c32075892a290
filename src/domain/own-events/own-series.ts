import { Temporal } from 'temporal-polyfill';
import type { SeriesKey } from '../event/key';
import type { Attendee, EventEnd, EventVersion, Series, WallTime } from '../event/series';
import { addDays } from '../time/day';
import type { OwnEvent, OwnEventTime } from './own-event';
import { eventTime, recurrenceOf } from './repeat';

/** The own event as the series that a calendar would hold; its key is its UID. */
export const toOwnSeries = (event: OwnEvent): Series => ({
  key: event.uid as string as SeriesKey,
  uid: event.uid,
  master: toVersion(event),
  recurrence: event.repeat && recurrenceOf(event.time, event.repeat),
  overrides: [],
});

const toVersion = ({ title, place, time, people, sequence, changedAt }: OwnEvent): EventVersion => ({
  summary: title,
  description: '',
  location: place,
  url: '',
  conference: '',
  categories: [],
  status: 'confirmed',
  transparent: false,
  outOfOffice: false,
  organizer: null,
  attendees: people.map(
    ({ name }): Attendee => ({
      email: '',
      name,
      participation: 'accepted',
      type: 'individual',
    }),
  ),
  start: eventTime(time),
  end: endOf(time),
  sequence,
  lastModified: changedAt,
});

/** Where the clock is when the event is over, also if it was changed in between. */
function endOf(time: OwnEventTime): EventEnd {
  if (time.kind === 'all-day')
    return { kind: 'at', time: { kind: 'all-day', day: addDays(time.day, time.days) } };
  if (time.minutes === 0) return { kind: 'none' };
  return { kind: 'at', time: { kind: 'zoned', wall: wallAfter(time.start, time.minutes), zone: time.zone } };
}

const wallAfter = (start: WallTime, minutes: number): WallTime =>
  Temporal.PlainDateTime.from(start).add({ minutes }).toString({ smallestUnit: 'second' });
