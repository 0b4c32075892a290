import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';
import { createScriptedFeed } from '../subscriptions/scripted-feed';
import { createImportDesk, type ImportDesk } from './open-import-planner';

const feed = createScriptedFeed();
let planner: TestPlanner;
let desk: ImportDesk;
beforeEach(async () => {
  planner = await openTestPlanner(undefined, feed.fetch);
  desk = createImportDesk(planner);
});
afterEach(() => planner.close());

const named = ['X-WR-CALNAME:Nora'];
const at = (uid: string, title: string, start: string) =>
  buildEvent(`${uid}@example.com`, [`SUMMARY:${title}`, `DTSTART:${start}`, 'DURATION:PT1H']);
const days = ['20260310T090000Z', '20260311T090000Z', '20260312T090000Z'];
const plain = buildIcs(
  days.map((start, index) => at(`${index}`, ['Dentist', 'Choir', 'Lunch with Ida'][index] ?? '', start)),
  named,
);
const busy = buildIcs(
  days.map((start, index) => at(`${index}`, 'Busy', start)),
  named,
);

it('[I3] asks where a calendar comes again with its name, its UIDs and no titles', async () => {
  await desk.importFile(plain, { fileName: 'nora.ics' });
  const review = await reviewFile(planner.client, busy, 'nora.ics');
  expect([review.target, review.targetDoubt]).toEqual([null, 'less-detail']);
  const address = 'https://calendar.example.org/nora/free-busy.ics';
  feed.serve(address, busy, '"1"');
  const fetched = await expectValue(planner.client.call('subscription.review', { address }));
  expect([fetched.target, fetched.targetDoubt]).toEqual([null, 'less-detail']);
});

it('[I3] asks where a file is one event, and does not say of which calendar', async () => {
  const only = (title: string) => buildIcs([at(title, title, '20260320T090000Z')]);
  const first = await reviewFile(planner.client, only('Fair'), 'fair.ics');
  expect([first.target, first.targetDoubt]).toEqual([null, null]);
  const { calendarId } = await desk.importFile(plain, { fileName: 'nora.ics' });
  const other = await reviewFile(planner.client, only('Fair'), 'fair.ics');
  expect([other.target, other.targetDoubt]).toEqual([null, 'single-event']);
  const sameFile = await reviewFile(planner.client, only('Fair'), 'nora.ics');
  expect([sameFile.target, sameFile.targetDoubt]).toEqual([calendarId, 'alike']);
});
