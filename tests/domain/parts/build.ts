import type { EventKey } from '../../../src/domain/event/key';
import type { PartCandidate, Whole } from '../../../src/domain/parts/whole';
import type { Day } from '../../../src/domain/time/day';
import { daysBetween } from '../../../src/domain/time/day';

const hour = 3_600_000;

/** A whole of some days, both included. */
export const buildWhole = (title: string, first: string, last: string, more: Partial<Whole> = {}): Whole => ({
  key: title as EventKey,
  title,
  organizer: '',
  place: '',
  links: [],
  calendar: 'life',
  first: first as Day,
  last: last as Day,
  length: (daysBetween(first as Day, last as Day) + 1) * 24 * hour,
  programmes: new Set(),
  ...more,
});

/** An hour on a day. */
export const buildCandidate = (
  title: string,
  day: string,
  more: Partial<PartCandidate> = {},
): PartCandidate => ({
  title,
  organizer: '',
  place: '',
  links: [],
  calendar: 'life',
  first: day as Day,
  last: day as Day,
  length: hour,
  isWhole: false,
  repeatsWeekly: false,
  ...more,
});
