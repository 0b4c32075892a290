import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const key = (text: string) => text as EventKey;
const march = { from: '2026-03-01' as Day, to: '2026-04-01' as Day };

const talk = buildEvent('talk@example.com', [
  'SUMMARY:Meetup talk',
  'DTSTART:20260303T180000Z',
  'DTEND:20260303T200000Z',
  'LOCATION:Library',
]);
const dentist = buildEvent('dentist@example.com', [
  'SUMMARY:Dentist',
  'DTSTART:20260304T090000Z',
  'DTEND:20260304T093000Z',
]);
const chess = buildEvent('chess@example.com', [
  'SUMMARY:Chess club',
  'DTSTART;TZID=Europe/Berlin:20260302T190000',
  'DURATION:PT2H',
  'RRULE:FREQ=WEEKLY;COUNT=4',
]);

let planner: TestPlanner;
beforeEach(async () => {
  planner = await openTestPlanner();
});
afterEach(() => planner.close());

const review = (content: Uint8Array, fileName = 'mine.ics') => reviewFile(planner.client, content, fileName);

async function importFile(content: Uint8Array, leaveOut: readonly string[] = [], fileName = 'mine.ics') {
  const { id, items } = await review(content, fileName);
  const out = [...leaveOut, ...items.filter((item) => item.leftOut).map((item) => item.key)];
  return expectValue(planner.client.call('calendar.apply', { reviewId: id, leaveOut: out }));
}

const titles = async () =>
  (await expectValue(planner.client.call('events.list', march))).events.map(({ summary }) => summary);

/** Everything in the data folder but the lock and the backups, by path. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'lock' && !entry.parentPath.includes('backups'))
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );

describe('importing a calendar', () => {
  it('[I3] takes another file of the same name for another calendar', async () => {
    await importFile(buildIcs([talk, dentist]), [], 'basic.ics');
    const opened = await review(buildIcs([chess]), 'basic.ics');
    expect([opened.target, opened.counts.added, opened.counts.gone]).toEqual([null, 1, 0]);
  });

  it('[I3] finds a calendar again under another file name, also with all its UIDs renumbered', async () => {
    const { calendarId } = await importFile(buildIcs([talk, dentist]), [], 'basic.ics');
    const renumbered = [talk, dentist].map((event) => event.replace('@example.com', '-2@example.com'));
    const opened = await review(buildIcs(renumbered), 'basic (1).ics');
    expect([opened.target, opened.counts]).toEqual([
      calendarId,
      { added: 0, changed: 0, gone: 0, same: 2, older: 0, unreadable: 0 },
    ]);
  });

  it('[I3] finds a calendar again by file and name when nothing of it is left in the file', async () => {
    const named = ['X-WR-CALNAME:Coming up'];
    const { calendarId } = await importFile(buildIcs([talk], named), [], 'soon.ics');
    expect((await review(buildIcs([dentist], named), 'soon.ics')).target).toBe(calendarId);
  });

  it('[I2] leaves out what was left out before, whatever it says by now', async () => {
    await importFile(buildIcs([talk, dentist]), ['dentist@example.com']);
    const again = await review(
      buildIcs([talk, dentist.replace('SUMMARY:Dentist', 'SUMMARY:Dentist, later')]),
    );
    expect(again.items.map(({ title, leftOut }) => [title, leftOut])).toContainEqual([
      'Dentist, later',
      true,
    ]);
    expect(again.counts.added).toBe(0);
  });

  it('[I2] changes nothing before it is applied', async () => {
    const opened = await review(buildIcs([talk, dentist]));
    expect(opened.counts).toEqual({ added: 2, changed: 0, gone: 0, same: 0, older: 0, unreadable: 0 });
    expect([await titles(), await expectValue(planner.client.call('calendars.list', {}))]).toEqual([[], []]);
  });

  it('[I2] brings the events in when it is applied', async () => {
    const result = await importFile(buildIcs([talk, dentist, chess], ['X-WR-CALNAME:My calendar']));
    expect([result.added, result.calendarName]).toEqual([3, 'My calendar']);
    expect(await titles()).toEqual([
      'Chess club',
      'Meetup talk',
      'Dentist',
      'Chess club',
      'Chess club',
      'Chess club',
    ]);
  });

  it('[I3] finds nothing to do when the same file comes twice', async () => {
    const file = buildIcs([talk, dentist, chess]);
    await importFile(file);
    const again = await importFile(file);
    expect([again.added, again.changed, again.gone, again.same]).toEqual([0, 0, 0, 3]);
    expect(await titles()).toHaveLength(6);
    expect(await expectValue(planner.client.call('calendars.list', {}))).toHaveLength(1);
  });

  it('[I3] keeps marks and preps when the file changes', async () => {
    await importFile(buildIcs([talk, dentist]));
    const talkKey = key('talk@example.com');
    await planner.client.call('event.mark', { keys: [talkKey], scope: 'series', kind: 'networking' });
    const purpose = { goTo: 'the meetup', soThat: 'I find a mentor', decision: 'which team to join' };
    await planner.client.call('prep.save', { key: talkKey, scope: 'series', networking: { purpose } });

    const moved = talk
      .replace('20260303T180000Z', '20260305T180000Z')
      .replace('20260303T200000Z', '20260305T200000Z');
    const utc = (text: string) => ({ kind: 'utc', at: Date.parse(text) });
    const opened = await review(buildIcs([moved, dentist]));
    expect(opened.items[0]).toMatchObject({
      group: 'changed',
      changes: [
        { field: 'start', before: utc('2026-03-03T18:00:00Z'), after: utc('2026-03-05T18:00:00Z') },
        {
          field: 'end',
          before: { kind: 'at', time: utc('2026-03-03T20:00:00Z') },
          after: { kind: 'at', time: utc('2026-03-05T20:00:00Z') },
        },
      ],
      hasMark: true,
      hasPrep: true,
    });
    expect(opened.kept).toEqual({ marks: 1, preps: 1 });
    await expectValue(planner.client.call('calendar.apply', { reviewId: opened.id, leaveOut: [] }));

    const event = await expectValue(planner.client.call('event.get', { key: talkKey }));
    expect([event.row.mark?.kind, event.networking.purpose, event.row.span]).toEqual([
      'networking',
      purpose,
      {
        kind: 'timed',
        start: Date.parse('2026-03-05T18:00:00Z'),
        end: Date.parse('2026-03-05T20:00:00Z'),
      },
    ]);
  });

  it('[I3] moves marks and preps along when the feed renumbers its UIDs', async () => {
    await importFile(buildIcs([talk, dentist]));
    const old = key('talk@example.com');
    await planner.client.call('event.mark', { keys: [old], scope: 'series', kind: 'networking' });
    const result = await importFile(buildIcs([talk.replace('talk@', 'renumbered@'), dentist]));
    expect([result.added, result.gone, result.same]).toEqual([0, 0, 2]);
    const event = await expectValue(planner.client.call('event.get', { key: key('renumbered@example.com') }));
    expect(event.row.mark?.kind).toBe('networking');
  });

  it('[I3] moves the follow-ups and the marks of single occurrences along as well', async () => {
    await importFile(buildIcs([chess]));
    const second = key('chess@example.com@2026-03-09T18:00:00Z');
    await planner.client.call('event.mark', { keys: [second], scope: 'occurrence', kind: 'other' });
    const eventKey = key('chess@example.com');
    const fields = { person: 'Ana', text: 'Book the table', due: null, state: 'to-do' as const };
    await expectValue(planner.client.call('follow-up.save', { id: null, eventKey, ...fields }));
    await importFile(buildIcs([chess.replace('chess@', 'renumbered@')]));
    const plan = JSON.parse(readFileSync(join(planner.folder, 'mingle.json'), 'utf8'));
    expect(Object.keys(plan.marks)).toEqual(['renumbered@example.com@2026-03-09T18:00:00Z']);
    const [followUp] = await expectValue(planner.client.call('follow-ups.list', {}));
    expect(followUp?.event.summary).toBe('Chess club');
  });

  it('[I4] archives gone events with their prep', async () => {
    await importFile(buildIcs([talk, dentist]));
    const talkKey = key('talk@example.com');
    await planner.client.call('event.mark', { keys: [talkKey], scope: 'series', kind: 'networking' });
    await planner.client.call('prep.save', {
      key: talkKey,
      scope: 'series',
      networking: { materials: [{ id: 'm', text: 'Cards', ready: false }] },
    });
    const result = await importFile(buildIcs([dentist]));
    expect([result.gone, await titles()]).toEqual([1, ['Dentist']]);
    const event = await expectValue(planner.client.call('event.get', { key: talkKey }));
    expect([event.archived, event.row.summary, event.networking.materials]).toEqual([
      true,
      'Meetup talk',
      [{ id: 'm', text: 'Cards', ready: false }],
    ]);
    const back = await importFile(buildIcs([talk, dentist]));
    expect([back.added, await titles()]).toEqual([1, ['Meetup talk', 'Dentist']]);
  });

  it('[I2] leaves out what the user does not choose, and remembers it', async () => {
    await importFile(buildIcs([talk, dentist]), ['dentist@example.com']);
    expect(await titles()).toEqual(['Meetup talk']);
    const again = await review(buildIcs([talk, dentist]));
    expect([again.counts.added, again.items.filter((item) => item.leftOut).map((item) => item.key)]).toEqual([
      0,
      ['dentist@example.com'],
    ]);
  });

  it('[I2] keeps an event as it was when its change is left out', async () => {
    await importFile(buildIcs([talk]));
    await importFile(buildIcs([talk.replace('Meetup talk', 'Other title')]), ['talk@example.com']);
    expect(await titles()).toEqual(['Meetup talk']);
    const again = await review(buildIcs([talk.replace('Meetup talk', 'Other title')]));
    expect(again.counts).toEqual({ added: 0, changed: 0, gone: 0, same: 0, older: 0, unreadable: 0 });
    await importFile(buildIcs([talk.replace('Meetup talk', 'Third title')]));
    expect(await titles()).toEqual(['Third title']);
  });

  it('[I2] keeps a gone event when its going is left out', async () => {
    await importFile(buildIcs([talk, dentist]));
    await importFile(buildIcs([dentist]), ['talk@example.com']);
    expect(await titles()).toEqual(['Meetup talk', 'Dentist']);
  });

  it('[I6] lets a broken event cost itself alone and says on which line', async () => {
    const broken = buildEvent('broken@example.com', ['SUMMARY:No start at all']);
    const result = await importFile(buildIcs([talk, broken, dentist]));
    expect([result.added, result.unreadable]).toEqual([2, 1]);
    expect(result.problems.map(({ code, line, uid }) => [code, line, uid])).toEqual([
      ['no-start', 12, 'broken@example.com'],
    ]);
  });

  it('[I6] does not take an event for gone that the file holds but that cannot be read', async () => {
    await importFile(buildIcs([talk, dentist]));
    const damaged = talk.replace('DTSTART:20260303T180000Z', 'DTSTART:rubbish');
    const opened = await review(buildIcs([damaged, dentist]));
    expect([opened.counts.gone, opened.counts.unreadable]).toEqual([0, 1]);
    await importFile(buildIcs([damaged, dentist]));
    expect(await titles()).toEqual(['Meetup talk', 'Dentist']);
  });

  it('[I6] does not take for gone what a cut-off file may have held', async () => {
    const whole = buildIcs([talk, dentist, chess]);
    await importFile(whole);
    await importFile(whole.slice(0, 330));
    expect(new Set(await titles())).toEqual(new Set(['Meetup talk', 'Dentist', 'Chess club']));
  });

  it('tells an event whose UID ends like the name of an occurrence from that occurrence', async () => {
    const odd = talk.replace('talk@example.com', 'chess@example.com@2026-03-09');
    await importFile(buildIcs([odd, chess]));
    const other = key('odd@2026-03-09');
    await importFile(buildIcs([talk.replace('talk@example.com', 'odd@2026-03-09')]), [], 'odd.ics');
    await expectValue(planner.client.call('event.mark', { keys: [other], scope: 'series', kind: 'social' }));
    expect((await expectValue(planner.client.call('event.get', { key: other }))).row.mark?.kind).toBe(
      'social',
    );
    const { events } = await expectValue(planner.client.call('events.list', march));
    expect(events.filter(({ mark }) => mark !== null)).toHaveLength(1);
  });

  it.each([
    ['an empty file', ''],
    ['a web page', '<!doctype html><html><body>Sign in</body></html>'],
    ['binary rubbish', '\u0000\u0001\u0002PNG\u0000\u0000'],
  ])('refuses %s in a sentence and keeps nothing', async (_name, text) => {
    const answer = await planner.client.call('calendar.review', {
      fileName: 'x.ics',
      content: new TextEncoder().encode(text),
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-a-calendar' } });
    expect(await expectValue(planner.client.call('reviews.list', {}))).toEqual([]);
  });

  it('keeps two different files apart', async () => {
    await importFile(buildIcs([talk], ['X-WR-CALNAME:Work']), [], 'work.ics');
    await importFile(buildIcs([dentist], ['X-WR-CALNAME:Home']), [], 'home.ics');
    const calendars = await expectValue(planner.client.call('calendars.list', {}));
    expect(calendars.map(({ name, events }) => [name, events])).toEqual([
      ['Work', 1],
      ['Home', 1],
    ]);
  });

  it('[I5] asks for a zone nobody knows and takes the answer', async () => {
    const odd = buildEvent('odd@example.com', [
      'SUMMARY:Somewhere',
      'DTSTART;TZID=Kleinstadt Normalzeit:20260303T120000',
      'DURATION:PT1H',
    ]);
    const opened = await review(buildIcs([odd]));
    expect(opened.unknownZones).toEqual(['Kleinstadt Normalzeit']);
    await expectValue(
      planner.client.call('review.adjust', {
        reviewId: opened.id,
        zoneAnswers: { 'Kleinstadt Normalzeit': 'Asia/Tokyo' as never },
      }),
    );
    await planner.client.call('calendar.apply', { reviewId: opened.id, leaveOut: [] });
    const { events } = await expectValue(planner.client.call('events.list', march));
    expect(events.map(({ span }) => span)).toEqual([
      { kind: 'timed', start: Date.parse('2026-03-03T03:00:00Z'), end: Date.parse('2026-03-03T04:00:00Z') },
    ]);
  });

  it('says so when a review is applied twice', async () => {
    const { id } = await review(buildIcs([talk]));
    await expectValue(planner.client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
    expect(await planner.client.call('calendar.apply', { reviewId: id, leaveOut: [] })).toMatchObject({
      ok: false,
      error: { code: 'review-expired' },
    });
  });

  it('keeps the bytes as imported, untouched', async () => {
    const file = buildIcs([talk, dentist]);
    const { calendarId } = await importFile(file);
    expect(filesOf(planner.folder)[`${calendarId}.ics`]).toBe(new TextDecoder().decode(file));
  });
});

describe('the sample calendar', () => {
  it('[I9] is there once when it is asked for twice at the same time', async () => {
    const [first, second] = await Promise.all([
      expectValue(planner.client.call('sample.add', {})),
      expectValue(planner.client.call('sample.add', {})),
    ]);
    expect(second.calendarId).toBe(first.calendarId);
    expect(await expectValue(planner.client.call('calendars.list', {}))).toHaveLength(1);
  });

  it('[I9] comes with marks and plans, around this week, and goes again without a trace', async () => {
    await expectValue(planner.client.call('sample.add', {}));
    const week = await expectValue(planner.client.call('week.get', { of: '2026-03-02' as Day }));
    expect(week.events.length).toBeGreaterThanOrEqual(12);
    const kinds = new Set(week.events.map((event) => event.mark?.kind ?? 'unmarked'));
    expect([...kinds].toSorted()).toEqual(
      expect.arrayContaining(['networking', 'other', 'social', 'unmarked']),
    );

    const [sample] = await expectValue(planner.client.call('calendars.list', {}));
    await expectValue(planner.client.call('calendar.remove', { id: sample?.id as never }));
    const plan = JSON.parse(readFileSync(join(planner.folder, 'mingle.json'), 'utf8'));
    expect([plan.marks, plan.preps, await expectValue(planner.client.call('calendars.list', {}))]).toEqual([
      {},
      {},
      [],
    ]);
  });

  it('[I9] comes back with undo', async () => {
    await expectValue(planner.client.call('sample.add', {}));
    const before = await titles();
    const [sample] = await expectValue(planner.client.call('calendars.list', {}));
    await planner.client.call('calendar.remove', { id: sample?.id as never });
    expect(await titles()).toEqual([]);
    await expectValue(planner.client.call('history.undo', {}));
    expect(await titles()).toEqual(before);
  });
});
