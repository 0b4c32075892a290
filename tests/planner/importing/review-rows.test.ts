import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewPage } from '../../../src/contract/views/review';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';
import type { ImportDesk } from './open-import-planner';
import { createImportDesk, dentist, key, talk } from './open-import-planner';

let planner: TestPlanner;
let desk: ImportDesk;
beforeEach(async () => {
  planner = await openTestPlanner();
  desk = createImportDesk(planner);
});
afterEach(() => planner.close());

const review = async (...events: readonly string[]): Promise<ReviewPage> => {
  const { id } = await reviewFile(planner.client, buildIcs(events));
  return expectValue(planner.client.call('review.get', { reviewId: id, from: 0 }));
};
const eventIn = ({ id }: ReviewPage, event: string) =>
  expectValue(planner.client.call('review.event', { reviewId: id, key: key(event) }));

const weekly = (number: number, ...lines: readonly string[]) =>
  buildEvent(`weekly-${number}@example.com`, [
    `SUMMARY:Jour fixe ${number}`,
    `DTSTART:202603${String(number + 9)}T090000Z`,
    'DURATION:PT45M',
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'LOCATION:Room Linden',
    'ORGANIZER;CN=Ana Ruiz:mailto:ana@example.com',
    `ATTENDEE;CN=Robin:mailto:robin@example.com`,
    ...lines,
  ]);

describe('the rows of a review', () => {
  it('[I2] say rule, place and company, without the one who is in nearly every event', async () => {
    const other = (name: string) => `ATTENDEE;CN=${name}:mailto:${name.toLowerCase()}@example.com`;
    const page = await review(
      weekly(1),
      weekly(2).replace('Ana Ruiz:mailto:ana', 'Ben:mailto:ben'),
      weekly(3, other('Cleo'), other('Dana')).replace('Ana Ruiz:mailto:ana', 'Eve:mailto:eve'),
      weekly(4).replace('Ana Ruiz:mailto:ana', 'Finn:mailto:finn'),
    );
    const rules = [
      { kind: 'plain', rule: { unit: 'week', interval: 1, weekdays: [], end: { kind: 'count', count: 3 } } },
    ];
    const end = { kind: 'duration', days: 0, seconds: 2700 };
    const place = 'Room Linden';
    expect(page.items.map(({ outline }) => outline)).toEqual([
      { end, rules, place, names: ['Ana Ruiz'], people: 1 },
      { end, rules, place, names: ['Ben'], people: 1 },
      { end, rules, place, names: ['Eve', 'Cleo'], people: 3 },
      { end, rules, place, names: ['Finn'], people: 1 },
    ]);
  });

  it('[I2] cut what is long', async () => {
    const page = await review(talk.replace('Library', 'x'.repeat(9_000)));
    expect(page.items[0]?.outline.place).toBe(`${'x'.repeat(120)}…`);
    expect((await eventIn(page, 'talk@example.com')).location).toBe(`${'x'.repeat(500)}…`);
  });

  it('[I2] open to the event as the file says it, with what is planned; what is gone as the calendar says it', async () => {
    await desk.importFile(buildIcs([talk, dentist]));
    await desk.mark('talk@example.com', 'networking');
    await desk.plan('talk@example.com', 'the talk');
    const page = await review(talk.replace('Library', 'Town hall'), weekly(1));
    expect(await eventIn(page, 'talk@example.com')).toMatchObject({
      location: 'Town hall',
      kind: 'networking',
      purposes: [{ code: 'networking', goTo: 'the talk', soThat: '' }],
      repeats: null,
    });
    expect(await eventIn(page, 'dentist@example.com')).toMatchObject({
      span: {
        kind: 'timed',
        start: Date.parse('2026-03-04T09:00:00Z'),
        end: Date.parse('2026-03-04T09:30:00Z'),
      },
      kind: null,
      guests: [],
    });
    expect(await eventIn(page, 'weekly-1@example.com')).toMatchObject({
      organizer: 'Ana Ruiz',
      guests: [{ name: 'Robin', participation: 'needs-action' }],
      people: 1,
      repeats: { extraDates: [], excludedDates: [] },
    });
  });

  it('[I2] say that all events of a file are over, and not while one is to come', async () => {
    planner.setNow('2026-04-20T09:00:00Z');
    expect((await review(talk, dentist, weekly(1))).allOver).toBe(3);
    const endless = weekly(2).replace(';COUNT=3', '');
    expect((await review(talk, endless)).allOver).toBeNull();
    const tomorrow = buildEvent('soon@example.com', ['SUMMARY:Soon', 'DTSTART;VALUE=DATE:20260421']);
    expect((await review(talk, tomorrow)).allOver).toBeNull();
  });
});

describe('a removed calendar', () => {
  it('[I4] is marked in the history, comes back as it was, and that can be undone', async () => {
    await desk.importFile(buildIcs([talk, dentist]));
    const before = await desk.look();
    const [calendar] = await expectValue(planner.client.call('calendars.list', {}));
    const id = calendar?.id as never;
    const marks = async () => (await desk.history()).map(({ isRemoved }) => isRemoved);
    expect(await marks()).toEqual([false]);
    await expectValue(planner.client.call('calendar.remove', { id }));
    expect(await marks()).toEqual([true]);
    await expectValue(planner.client.call('calendar.put-back', { id }));
    expect([await marks(), await desk.look()]).toEqual([[false], before]);
    await expectValue(planner.client.call('history.undo', {}));
    expect(await marks()).toEqual([true]);
  });

  it('[I4] is no removed one when its only import was taken back', async () => {
    const first = await desk.importFile(buildIcs([talk, dentist]));
    await desk.importFile(buildIcs([talk, dentist]));
    await desk.takeBack(first);
    expect((await desk.history()).map(({ isRemoved }) => isRemoved)).toEqual([false, false]);
  });
});
