import { expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import { importLimit } from '../../../src/contract/import-limit';
import type { PendingReview } from '../../../src/planner/importing/review/pending-review';
import { createWaitingReviews } from '../../../src/planner/importing/review/waiting-reviews';
import { buildIcs } from '../../helpers/build-ics';

const reviewOf = (id: string, bytes: Uint8Array): PendingReview => ({
  id,
  fileName: 'team.ics',
  bytes,
  content: readCalendar(buildIcs([])),
  sha256: '',
  target: null,
  targetDoubt: null,
  nature: null,
  subscription: null,
  isRefresh: false,
  zoneAnswers: {},
});

const waitingOf = (count: number, bytes: Uint8Array): readonly string[] => {
  const waiting = createWaitingReviews({ announce: () => undefined });
  for (let id = 1; id <= count; id += 1) waiting.keep(reviewOf(String(id), bytes));
  return waiting.all().map(({ id }) => id);
};

it('[I2] keeps the newest 50 reviews', () => {
  const ids = waitingOf(52, new Uint8Array(1));
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([50, '3', '52']);
});

it('[I2] keeps the newest reviews whose files are no larger together than two of the largest', () => {
  expect(waitingOf(5, new Uint8Array(importLimit))).toEqual(['4', '5']);
});
