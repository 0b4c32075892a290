import type { Commitment } from '../../../src/domain/week/commitment';

const hour = 3_600_000;

/** An event that the user said yes to, from one hour of the week to another. */
export const buildCommitment = (
  title: string,
  from: number,
  to: number,
  more: Partial<Commitment> = {},
): Commitment => ({
  title,
  key: title,
  partOf: [],
  start: from * hour,
  end: to * hour,
  wholeDay: false,
  kind: 'networking',
  form: null,
  transparent: false,
  absence: null,
  outOfOffice: false,
  series: title,
  recurring: false,
  calendar: 'life',
  saidYes: true,
  ...more,
});

/** An event of whole days, both included. */
export const buildWholeDays = (
  title: string,
  first: number,
  last: number,
  more: Partial<Commitment> = {},
): Commitment => buildCommitment(title, first * 24, (last + 1) * 24, { wholeDay: true, ...more });
