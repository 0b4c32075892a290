import { expect, it } from 'vitest';
import { peopleOf } from '../../../src/calendar/write/share-safe';
import { buildAttendee, buildSeries } from '../../helpers/build-series';

it('[X3] hides the names of people and groups, but not those of rooms and resources', () => {
  const attendees = (['individual', 'group', 'room', 'resource', 'unknown'] as const).map((type) =>
    buildAttendee(`${type}@example.com`, { type }),
  );
  const series = buildSeries('a', { attendees });
  expect(peopleOf(series).map(({ type }) => type)).toEqual(['individual', 'group', 'unknown']);
});
