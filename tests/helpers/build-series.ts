import type { SeriesKey, Uid } from '../../src/domain/event/key';
import type { Attendee, EventVersion, Series } from '../../src/domain/event/series';

const emptyVersion: EventVersion = {
  summary: 'Coffee',
  description: '',
  location: '',
  url: '',
  conference: '',
  categories: [],
  status: 'confirmed',
  transparent: false,
  outOfOffice: false,
  organizer: null,
  attendees: [],
  start: { kind: 'floating', wall: '2026-03-02T09:00:00' },
  end: { kind: 'at', time: { kind: 'floating', wall: '2026-03-02T10:00:00' } },
  sequence: 0,
  lastModified: null,
};

export const buildVersion = (version: Partial<EventVersion> = {}): EventVersion => ({
  ...emptyVersion,
  ...version,
});

/** A series of one occurrence, with the changes in `version` and `series`. */
export const buildSeries = (
  uid: string,
  version: Partial<EventVersion> = {},
  series: Partial<Series> = {},
): Series => ({
  key: uid as SeriesKey,
  uid: uid as Uid,
  master: buildVersion(version),
  recurrence: null,
  overrides: [],
  ...series,
});

export const buildAttendee = (email: string, attendee: Partial<Attendee> = {}): Attendee => ({
  email,
  name: '',
  participation: 'needs-action',
  type: 'individual',
  ...attendee,
});
