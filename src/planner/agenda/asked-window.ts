import type { Day } from '../../domain/time/day';
import { daysBetween } from '../../domain/time/day';
import { refused } from '../answer';

/** The most days for which a call may ask. */
const windowLimit = 366 * 40;

export const isBadWindow = (from: Day, to: Day): boolean => from >= to || daysBetween(from, to) > windowLimit;

export const badWindow = () =>
  refused('bad-input', `Ask for at least one day and at most ${windowLimit} days.`, { field: 'to' });
