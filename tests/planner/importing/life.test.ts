import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';
import { createImportDesk, type ImportDesk, key } from './open-import-planner';

let planner: TestPlanner;
let desk: ImportDesk;
beforeEach(async () => {
  planner = await openTestPlanner();
  desk = createImportDesk(planner);
});
afterEach(() => planner.close());

/** A new start of Mingle with what is on disk. */
async function restart(): Promise<void> {
  await planner.end();
  planner = await openTestPlanner(planner.folder);
}

const spring = { from: '2026-02-01' as Day, to: '2026-07-01' as Day };
const rowsIn = async () => (await expectValue(planner.client.call('events.list', spring))).events;

/** Start, title and kind of every row; without the time of day at midnight. */
async function look(): Promise<readonly string[]> {
  return (await rowsIn()).map(({ span, summary, mark, status }) => {
    const start = span.kind === 'timed' ? new Date(span.start).toISOString().slice(0, 16) : span.start;
    const off = status === 'cancelled' ? ' (cancelled)' : '';
    return `${start} ${summary}${off} ${mark?.kind ?? '-'}`;
  });
}

const nameOf = (name: string) => [`X-WR-CALNAME:${name}`];
const once = (uid: string, title: string, start: string, ...more: readonly string[]) =>
  buildEvent(uid, [`SUMMARY:${title}`, `DTSTART:${start}Z`, 'DURATION:PT1H', ...more]);
const weekly = (uid: string, title: string, start: string, rule: string, ...more: readonly string[]) =>
  buildEvent(uid, [
    `SUMMARY:${title}`,
    `DTSTART;TZID=Europe/Berlin:${start}`,
    'DURATION:PT1H',
    `RRULE:FREQ=WEEKLY;${rule}`,
    ...more,
  ]);

/** What the review of a file says. */
async function review(content: Uint8Array, fileName = 'mine.ics') {
  const { id, nature, counts, stays, target, targetDoubt } = await reviewFile(
    planner.client,
    content,
    fileName,
  );
  await expectValue(planner.client.call('calendar.discard', { reviewId: id }));
  return { nature, counts, stays, isNew: target === null, targetDoubt };
}

describe('a message from a mail program', () => {
  const series = weekly('tea@example.com', 'Tea', '20260310T150000', 'COUNT=3', 'SEQUENCE:1');
  const moved = (sequence: number, hour: string, ...more: readonly string[]) =>
    buildEvent('tea@example.com', [
      'SUMMARY:Tea',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260317T150000',
      `DTSTART;TZID=Europe/Berlin:20260317T${hour}`,
      'DURATION:PT1H',
      `SEQUENCE:${sequence}`,
      ...more,
    ]);
  const talk = once('talk@example.com', 'Talk', '20260312T180000');

  it('[I10] speaks of one occurrence and leaves the series and the calendar as they are', async () => {
    await desk.importFile(buildIcs([series, talk], nameOf('Mine')));
    await desk.mark('tea@example.com', 'social');
    await desk.mark('talk@example.com', 'networking');
    expect(await review(buildIcs([moved(2, '170000')], ['METHOD:REQUEST']), 'invite.ics')).toEqual({
      nature: 'invitation',
      counts: { added: 0, changed: 1, gone: 0, same: 0, older: 0, unreadable: 0 },
      stays: 0,
      isNew: false,
      targetDoubt: null,
    });
    await desk.importFile(buildIcs([moved(2, '170000')], ['METHOD:REQUEST']), { fileName: 'invite.ics' });
    const expected = [
      '2026-03-10T14:00 Tea social',
      '2026-03-12T18:00 Talk networking',
      '2026-03-17T16:00 Tea social',
      '2026-03-24T14:00 Tea social',
    ];
    expect(await look()).toEqual(expected);
    await restart();
    expect(await look()).toEqual(expected);
  });

  it('[I10] is overruled by a later file with all events, whatever SEQUENCE it had', async () => {
    await desk.importFile(buildIcs([series, talk], nameOf('Mine')));
    await desk.importFile(buildIcs([moved(9, '170000')], ['METHOD:REQUEST']), { fileName: 'invite.ics' });
    await desk.importFile(buildIcs([series, talk], nameOf('Mine')));
    expect((await look())[2]).toBe('2026-03-17T14:00 Tea -');
  });

  it('[I10] [I4] is taken back like any import', async () => {
    await desk.importFile(buildIcs([series, talk], nameOf('Mine')));
    await desk.mark('tea@example.com@2026-03-17T14:00:00Z', 'both', 'occurrence');
    const before = await desk.look();
    const cancel = buildIcs([moved(2, '150000')], ['METHOD:CANCEL']);
    const view = await desk.importFile(cancel, { fileName: 'invite.ics' });
    expect((await look())[2]).toBe('2026-03-17T14:00 Tea (cancelled) both');
    const after = await desk.look();
    await desk.takeBack(view);
    expect(await desk.look()).toEqual(before);
    await desk.putBack(view);
    expect(await desk.look()).toEqual(after);
  });

  it('[I10] becomes a calendar of invitations if nobody has its event, and the next one joins it', async () => {
    await desk.importFile(buildIcs([series], ['METHOD:REQUEST']), { fileName: 'invite.ics' });
    await desk.importFile(buildIcs([talk], ['METHOD:REQUEST']), { fileName: 'invite (1).ics' });
    const calendars = await expectValue(planner.client.call('calendars.list', {}));
    expect(calendars.map(({ name, events }) => [name, events])).toEqual([['Invitations', 2]]);
  });

  it('[I10] is a cancellation also if it comes before the invitation', async () => {
    const invited = once('a@example.com', 'Dinner', '20260320T180000', 'SEQUENCE:0');
    const away = buildEvent('a@example.com', ['DTSTART:20260320T180000Z', 'SEQUENCE:1']);
    await desk.importFile(buildIcs([away], ['METHOD:CANCEL']), { fileName: 'cancel.ics' });
    await desk.importFile(buildIcs([invited], ['METHOD:REQUEST']), { fileName: 'invite.ics' });
    expect(await look()).toEqual(['2026-03-20T18:00 Dinner (cancelled) -']);
  });

  it('[I10] changes who comes and nothing else if it is a reply', async () => {
    const guests = ['ORGANIZER:mailto:me@example.com', 'ATTENDEE;CN=Ana:mailto:ana@example.com'];
    const dinner = once(
      'a@example.com',
      'Dinner',
      '20260320T180000',
      ...guests,
      'ATTENDEE:mailto:bo@example.com',
    );
    await desk.importFile(buildIcs([dinner], nameOf('Mine')));
    const reply = buildEvent('a@example.com', [
      'DTSTART:20260320T180000Z',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.com',
    ]);
    await desk.importFile(buildIcs([reply], ['METHOD:REPLY']), { fileName: 'reply.ics' });
    const { guests: invited } = await expectValue(
      planner.client.call('event.get', { key: key('a@example.com') }),
    );
    expect(invited.map(({ name, answer }) => [name, answer])).toEqual([
      ['Ana', 'coming'],
      ['bo@example.com', 'no-answer'],
    ]);
    expect(await look()).toEqual(['2026-03-20T18:00 Dinner -']);
  });

  it('[I10] says so and changes nothing if it answers an invitation that nobody has', async () => {
    const content = buildIcs([talk], ['METHOD:REPLY']);
    const refused = await planner.client.call('calendar.review', { fileName: 'reply.ics', content });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-a-calendar' } });
  });

  it('[I10] names its events by UID, also where they are renamed and moved and count up', async () => {
    const all = (more: string, ...lines: readonly string[]) =>
      [0, 1, 2, 3].map((at) =>
        once(`e${at}@x.example`, `Event ${at}${more}`, `202603${more ? 2 : 1}${at}T100000`, ...lines),
      );
    await desk.importFile(buildIcs(all(''), nameOf('Mine')));
    await desk.mark('e2@x.example', 'social');
    await desk.importFile(buildIcs(all(', later', 'SEQUENCE:1'), ['METHOD:REQUEST']), {
      fileName: 'invite.ics',
    });
    expect(await look()).toEqual([
      '2026-03-20T10:00 Event 0, later -',
      '2026-03-21T10:00 Event 1, later -',
      '2026-03-22T10:00 Event 2, later social',
      '2026-03-23T10:00 Event 3, later -',
    ]);
  });

  it('[I10] is one event of thirty, without METHOD or name', async () => {
    const all = Array.from({ length: 30 }, (_, at) =>
      once(`e${at}@example.com`, `Event ${at}`, `202603${String((at % 20) + 10)}T100000`),
    );
    await desk.importFile(buildIcs(all, nameOf('Mine')));
    const one = once('e7@example.com', 'Event 7, moved', '20260401T100000', 'SEQUENCE:1');
    expect(await review(buildIcs([one]), 'event.ics')).toMatchObject({ nature: 'part', isNew: false });
    await desk.importFile(buildIcs([one]), { fileName: 'event.ics' });
    const rows = await look();
    expect([rows.length, rows.at(-1)]).toEqual([30, '2026-04-01T10:00 Event 7, moved -']);
  });
});

describe('what is over', () => {
  const past = once('past@example.com', 'Meetup', '20260303T180000');
  const next = once('next@example.com', 'Dinner', '20260320T180000');

  it('[I11] stays with its mark when the feed drops it, and only what is to come is gone', async () => {
    const other = once('other@example.com', 'Fair', '20260322T180000');
    await desk.importFile(buildIcs([past, next, other], nameOf('Feed')));
    await desk.mark('past@example.com', 'networking');
    planner.setNow('2026-03-05T08:00:00Z');
    expect(await review(buildIcs([next], nameOf('Feed')))).toMatchObject({
      nature: 'upcoming',
      stays: 1,
      counts: { gone: 1, same: 1 },
    });
    await desk.importFile(buildIcs([next], nameOf('Feed')));
    const expected = ['2026-03-03T18:00 Meetup networking', '2026-03-20T18:00 Dinner -'];
    expect(await look()).toEqual(expected);
    await desk.importFile(buildIcs([next], nameOf('Feed')));
    await restart();
    expect(await look()).toEqual(expected);
    const week = await expectValue(planner.client.call('week.get', { of: '2026-03-03' as Day }));
    expect(week.mix.networking.events).toBe(1);
  });

  it('[I11] of a series stays when the series is gone, and when it now begins later', async () => {
    const series = weekly('chess@example.com', 'Chess', '20260303T190000', 'COUNT=6');
    await desk.importFile(buildIcs([series, next], nameOf('Feed')));
    await desk.mark('chess@example.com', 'social');
    planner.setNow('2026-03-12T08:00:00Z');
    const later = weekly('chess@example.com', 'Chess', '20260317T190000', 'COUNT=4');
    await desk.importFile(buildIcs([later, next], nameOf('Feed')));
    const chess = [3, 10, 17, 24, 31].map((day) => `2026-03-${String(day).padStart(2, '0')}T`);
    expect((await look()).filter((row) => row.includes('Chess')).map((row) => row.slice(0, 11))).toEqual([
      ...chess,
      '2026-04-07T',
    ]);
    await desk.importFile(buildIcs([later, next], nameOf('Feed')));
    expect((await desk.history())[0]).toMatchObject({ added: 0, changed: 0, gone: 0 });
    planner.setNow('2026-03-20T08:00:00Z');
    await desk.importFile(buildIcs([next], nameOf('Feed')));
    expect((await look()).filter((row) => row.includes('Chess'))).toEqual([
      '2026-03-03T18:00 Chess social',
      '2026-03-10T18:00 Chess social',
      '2026-03-17T18:00 Chess social',
    ]);
  });

  it('[I11] is not doubled when a series is rewritten from its beginning', async () => {
    await desk.importFile(
      buildIcs([weekly('a@example.com', 'Chess', '20260303T190000', 'COUNT=4')], nameOf('Feed')),
    );
    planner.setNow('2026-03-12T08:00:00Z');
    await desk.importFile(
      buildIcs([weekly('a@example.com', 'Chess', '20260304T190000', 'COUNT=4')], nameOf('Feed')),
    );
    expect((await look()).map((row) => row.slice(0, 10))).toEqual([
      '2026-03-04',
      '2026-03-11',
      '2026-03-18',
      '2026-03-25',
    ]);
  });

  it('[I11] stays as it was when its UID is used for the next date', async () => {
    await desk.importFile(buildIcs([once('next', 'Meetup', '20260303T180000')], nameOf('Feed')));
    await desk.mark('next', 'networking');
    planner.setNow('2026-03-05T08:00:00Z');
    await desk.importFile(buildIcs([once('next', 'Meetup', '20260407T180000')], nameOf('Feed')));
    expect(await look()).toEqual([
      '2026-03-03T18:00 Meetup networking',
      '2026-04-07T18:00 Meetup networking',
    ]);
  });

  it('[I11] goes with an event that its organiser put off', async () => {
    await desk.importFile(buildIcs([once('a', 'Dinner', '20260303T180000')], nameOf('Feed')));
    await desk.mark('a', 'social');
    planner.setNow('2026-03-04T08:00:00Z');
    await desk.importFile(buildIcs([once('a', 'Dinner', '20260407T180000', 'SEQUENCE:1')], nameOf('Feed')));
    expect(await look()).toEqual(['2026-04-07T18:00 Dinner social']);
  });
});

describe('marks', () => {
  const kinds = ['networking', 'social', 'both', 'other'] as const;
  const titles = ['Rust evening', 'Go club', 'Breakfast', 'Board night'];
  const numbered = (list: readonly (readonly [string, string])[]) =>
    buildIcs(
      list.map(([title, start], at) => once(`item-${at}@feed.example.com`, title, start)),
      nameOf('City'),
    );
  const four = titles.map((title, at) => [title, `202603${10 + at * 3}T170000`] as const);

  it('[I12] follow events that are numbered by position, when one comes in front and when one goes', async () => {
    await desk.importFile(numbered(four));
    for (const [at, kind] of kinds.entries()) await desk.mark(`item-${at}@feed.example.com`, kind);
    await desk.importFile(numbered([['Python evening', '20260308T170000'], ...four]));
    const marked = titles.map((title, at) => `2026-03-${10 + at * 3}T17:00 ${title} ${kinds[at]}`);
    expect(await look()).toEqual(['2026-03-08T17:00 Python evening -', ...marked]);
    await desk.importFile(numbered(four.slice(1)));
    expect(await look()).toEqual(marked.slice(1));
    await desk.importFile(numbered(four));
    expect(await look()).toEqual(marked);
  });

  it('[I12] follow events of one title and many dates that are numbered by position', async () => {
    const dates = ['20260310T170000', '20260317T170000', '20260324T170000'];
    await desk.importFile(numbered(dates.map((date) => ['Team', date] as const)));
    for (const at of [0, 1, 2]) await desk.mark(`item-${at}@feed.example.com`, kinds[at] ?? 'other');
    await desk.importFile(numbered(['20260303T170000', ...dates].map((date) => ['Team', date] as const)));
    expect(await look()).toEqual([
      '2026-03-03T17:00 Team -',
      '2026-03-10T17:00 Team networking',
      '2026-03-17T17:00 Team social',
      '2026-03-24T17:00 Team both',
    ]);
  });

  it('[I12] of what went away do not land on what has its number now, and can be found', async () => {
    await desk.importFile(numbered(four.slice(0, 3)));
    await desk.mark('item-0@feed.example.com', 'social');
    await desk.plan('item-0@feed.example.com', 'to see Ana');
    await desk.importFile(numbered([['Quilt fair', '20260309T100000'], ...four.slice(1, 3)]));
    expect((await look()).filter((row) => !row.endsWith(' -'))).toEqual([]);
    const [lost] = Object.keys(desk.onDisk().preps ?? {});
    const found = await expectValue(planner.client.call('event.get', { key: lost as EventKey }));
    expect([found.row.summary, found.archived, found.networking.purpose.goTo]).toEqual([
      'Rust evening',
      true,
      'to see Ana',
    ]);
  });

  it('[I12] follow an event of one UID with many dates when one date moves', async () => {
    const slot = (start: string) => once('talk-7', 'Karaoke', start);
    const dates = ['20260310T190000', '20260311T190000', '20260312T190000'];
    await desk.importFile(buildIcs(dates.map(slot), nameOf('Camp')));
    const rows = await rowsIn();
    for (const [at, row] of rows.entries()) await desk.mark(row.key, kinds[at] ?? 'other');
    await desk.importFile(
      buildIcs(['20260310T190000', '20260311T203000', '20260312T190000'].map(slot), nameOf('Camp')),
    );
    expect(await look()).toEqual([
      '2026-03-10T19:00 Karaoke networking',
      '2026-03-11T20:30 Karaoke social',
      '2026-03-12T19:00 Karaoke both',
    ]);
  });

  it.each([
    ['a derived UID', 'abc_R20260317T180000@google.com'],
    ['a UID of its own', 'other@example.com'],
  ])('[I12] go on with a series that is split, under %s', async (_how, uid) => {
    await desk.importFile(
      buildIcs([weekly('abc@google.com', 'Chess', '20260303T190000', 'COUNT=8')], nameOf('Mine')),
    );
    await desk.mark('abc@google.com', 'social');
    await desk.plan('abc@google.com', 'a game');
    await desk.mark('abc@google.com@2026-03-24T18:00:00Z', 'both', 'occurrence');
    const first = weekly('abc@google.com', 'Chess', '20260303T190000', 'UNTIL=20260316T225959Z');
    const rest = weekly(uid, 'Chess', '20260317T190000', 'COUNT=4', 'LOCATION:Back room');
    const before = await desk.look();
    await desk.importFile(buildIcs([first, rest], nameOf('Mine')));
    expect(await look()).toEqual([
      '2026-03-03T18:00 Chess social',
      '2026-03-10T18:00 Chess social',
      '2026-03-17T18:00 Chess social',
      '2026-03-24T18:00 Chess both',
      '2026-03-31T17:00 Chess social',
      '2026-04-07T17:00 Chess social',
    ]);
    const { networking } = await expectValue(planner.client.call('event.get', { key: key(uid) }));
    expect(networking.purpose.goTo).toBe('a game');
    await desk.takeBack();
    expect((await look()).map((row) => row.slice(17))).toEqual(
      ['social', 'social', 'social', 'both', 'social', 'social', 'social', 'social'].map(
        (kind) => `Chess ${kind}`,
      ),
    );
    expect(before).toBeDefined();
  });

  it.each([
    [
      'an excluded date',
      weekly(
        'c@example.com',
        'Chess',
        '20260303T190000',
        'COUNT=4',
        'EXDATE;TZID=Europe/Berlin:20260317T190000',
      ),
    ],
    ['a shortened rule', weekly('c@example.com', 'Chess', '20260303T190000', 'COUNT=2')],
  ])('[I14] of an occurrence that %s takes away can be found and come back', async (_how, without) => {
    const series = weekly('c@example.com', 'Chess', '20260303T190000', 'COUNT=4');
    await desk.importFile(buildIcs([series], nameOf('Mine')));
    await desk.mark('c@example.com', 'social');
    const lost = 'c@example.com@2026-03-17T18:00:00Z';
    await desk.mark(lost, 'both', 'occurrence');
    await desk.plan(lost, 'the final', 'occurrence');
    await desk.importFile(buildIcs([without], nameOf('Mine')));
    expect((await look()).some((row) => row.startsWith('2026-03-17'))).toBe(false);
    const view = await expectValue(planner.client.call('event.get', { key: key(lost) }));
    expect([view.archived, view.row.mark?.kind, view.networking.purpose.goTo, view.row.span]).toEqual([
      true,
      'both',
      'the final',
      { kind: 'timed', start: Date.parse('2026-03-17T18:00:00Z'), end: Date.parse('2026-03-17T19:00:00Z') },
    ]);
    await desk.importFile(buildIcs([series], nameOf('Mine')));
    expect((await look())[2]).toBe('2026-03-17T18:00 Chess both');
    const calendars = await expectValue(planner.client.call('calendars.list', {}));
    expect(calendars.map(({ archived }) => archived)).toEqual([0]);
  });
});

describe('a series that a feed lists as a rule and date by date in turn', () => {
  const asRule = buildIcs([weekly('club@x.example', 'Club', '20260303T190000', 'COUNT=4')], nameOf('Feed'));
  const days = ['0303', '0310', '0317', '0324'];
  const dates = (uidOf: (day: string) => string) =>
    buildIcs(
      days.map((day) => once(uidOf(day), 'Club', `2026${day}T180000`)),
      nameOf('Feed'),
    );

  it.each([
    ['its UID', () => 'club@x.example'],
    ['derived UIDs', (day: string) => `club_2026${day}T180000Z@x.example`],
  ])('[I12] keeps its marks and its past under %s', async (_how, uidOf) => {
    await desk.importFile(asRule);
    await desk.mark('club@x.example', 'social');
    await desk.mark('club@x.example@2026-03-17T18:00:00Z', 'both', 'occurrence');
    planner.setNow('2026-03-12T08:00:00Z');
    const expected = [
      '2026-03-03T18:00 Club social',
      '2026-03-10T18:00 Club social',
      '2026-03-17T18:00 Club both',
      '2026-03-24T18:00 Club social',
    ];
    await desk.importFile(dates(uidOf));
    expect(await look()).toEqual(expected);
    await desk.importFile(asRule);
    expect(await look()).toEqual(expected);
    await desk.importFile(dates(uidOf));
    expect(await look()).toEqual(expected);
  });
});

describe('a file without events', () => {
  it('[I10] takes nothing away', async () => {
    const talk = once('talk@example.com', 'Talk', '20260312T180000');
    await desk.importFile(buildIcs([talk], nameOf('Mine')));
    await desk.importFile(buildIcs([], nameOf('Mine')));
    expect(await look()).toEqual(['2026-03-12T18:00 Talk -']);
  });
});

describe('versions of a calendar', () => {
  const kickOff = (start: string, ...more: readonly string[]) =>
    once('k@example.com', 'Kick-off', start, ...more);

  it('[I3] takes what is stamped later although its SEQUENCE is lower', async () => {
    const stamped = (event: string, day: string) => event.replace('DTSTAMP:20260101', `DTSTAMP:202603${day}`);
    const file = (event: string) => buildIcs([event], nameOf('Plan'));
    await desk.importFile(file(stamped(kickOff('20260323T120000', 'SEQUENCE:3'), '01')));
    await desk.importFile(file(stamped(kickOff('20260329T120000', 'SEQUENCE:0'), '02')));
    expect(await look()).toEqual(['2026-03-29T12:00 Kick-off -']);
  });

  it('[I3] leaves an older version as it is, says so, and takes it if one says so', async () => {
    const file = (event: string) => buildIcs([event], nameOf('Plan'));
    await desk.importFile(file(kickOff('20260323T120000', 'SEQUENCE:3')));
    const older = file(kickOff('20260329T120000', 'SEQUENCE:2'));
    expect(await review(older)).toMatchObject({ nature: 'older', counts: { changed: 0, older: 1 } });
    await desk.importFile(older);
    expect(await look()).toEqual(['2026-03-23T12:00 Kick-off -']);
    const opened = await reviewFile(planner.client, older, 'mine.ics');
    await expectValue(planner.client.call('review.adjust', { reviewId: opened.id, nature: 'whole' }));
    await expectValue(planner.client.call('calendar.apply', { reviewId: opened.id }));
    expect(await look()).toEqual(['2026-03-29T12:00 Kick-off -']);
  });

  it('[I3] [I12] leaves marks where they are when an older file with other numbers comes', async () => {
    const file = (titles: readonly string[], stamp: string) =>
      buildIcs(
        titles.map((title, at) =>
          once(
            `${at}@x.example`,
            title,
            `202603${title === 'Tea' ? 10 : title === 'Go' ? 12 : 14}T100000`,
          ).replace('DTSTAMP:20260101', `DTSTAMP:202601${stamp}`),
        ),
        nameOf('Plan'),
      );
    await desk.importFile(file(['Tea', 'Go', 'Talk'], '20'));
    await desk.mark('1@x.example', 'social');
    await desk.importFile(file(['Go', 'Talk'], '10'));
    expect(await look()).toEqual([
      '2026-03-10T10:00 Tea -',
      '2026-03-12T10:00 Go social',
      '2026-03-14T10:00 Talk -',
    ]);
    expect((await desk.history())[0]).toMatchObject({ added: 0, changed: 0, gone: 0 });
  });

  it('[I3] of one program that stamps its exports come to the same in any order', async () => {
    const stamp = (event: string, at: number) =>
      event.replace('DTSTAMP:20260101', `DTSTAMP:202601${10 + at}`);
    const versions = [
      [kickOff('20260323T120000'), once('gone@example.com', 'Gone later', '20260325T100000')],
      [kickOff('20260323T140000'), once('gone@example.com', 'Gone later', '20260325T100000')],
      [kickOff('20260323T140000'), once('new@example.com', 'New', '20260327T100000')],
    ].map((events, at) =>
      buildIcs(
        events.map((event) => stamp(event, at)),
        nameOf('Plan'),
      ),
    );
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [0, 2, 1],
    ];
    for (const order of orders) {
      for (const at of order) await desk.importFile(versions[at] ?? new Uint8Array());
      expect(await look()).toEqual(['2026-03-23T14:00 Kick-off -', '2026-03-27T10:00 New -']);
      const [calendar] = await expectValue(planner.client.call('calendars.list', {}));
      if (calendar) await expectValue(planner.client.call('calendar.remove', { id: calendar.id }));
    }
  });
});

describe('several calendars', () => {
  const shared = once('shared@example.com', 'Board dinner', '20260310T160000');

  it('[I3] with different names are two, although they share a meeting, which counts once', async () => {
    await desk.importFile(
      buildIcs([shared, once('p@example.com', 'Yoga', '20260311T160000')], nameOf('private')),
      {
        fileName: 'private.ics',
      },
    );
    await desk.mark('shared@example.com', 'networking');
    const work = buildIcs([shared, once('w@example.com', 'Review', '20260312T160000')], nameOf('work'));
    expect(await review(work, 'work.ics')).toMatchObject({
      isNew: true,
      targetDoubt: 'alike',
      counts: { added: 2 },
    });
    await desk.importFile(work, { fileName: 'work.ics' });
    const { mix, events } = await expectValue(planner.client.call('week.get', { of: '2026-03-10' as Day }));
    expect([mix.networking.events, mix.networking.minutes, events.length]).toEqual([1, 60, 3]);
  });

  it('[I12] that number their events alike keep their marks apart', async () => {
    const city = (name: string, titles: readonly string[], day: string) =>
      buildIcs(
        titles.map((title, at) => once(`${at}`, title, `202603${day}T1${at}0000`)),
        nameOf(name),
      );
    await desk.importFile(city('Chess city', ['Blitz', 'Final'], '10'), { fileName: 'chess.ics' });
    await desk.mark('0', 'social');
    await desk.importFile(city('Job city', ['Fair', 'Talk'], '12'), { fileName: 'jobs.ics' });
    expect(await look()).toEqual([
      '2026-03-10T10:00 Blitz social',
      '2026-03-10T11:00 Final -',
      '2026-03-12T10:00 Fair -',
      '2026-03-12T11:00 Talk -',
    ]);
    const fair = (await rowsIn())[2];
    await desk.mark(fair?.key ?? '', 'networking');
    await desk.importFile(city('Job city', ['Tour', 'Fair', 'Talk'].slice(1), '12'), {
      fileName: 'jobs.ics',
    });
    const found = await expectValue(planner.client.call('event.get', { key: fair?.key ?? key('') }));
    expect([found.row.summary, found.row.mark?.kind]).toEqual(['Fair', 'networking']);
    expect((await look())[0]).toBe('2026-03-10T10:00 Blitz social');
  });
});
