import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import type { ImportDesk } from './open-import-planner';
import { abroad, chess, createImportDesk, dentist, key, march, talk } from './open-import-planner';

let planner: TestPlanner;
let desk: ImportDesk;
beforeEach(async () => {
  planner = await openTestPlanner();
  desk = createImportDesk(planner);
});
afterEach(() => planner.close());

/** The kinds of a series' occurrences in March, by day. */
async function kindsOf(uid: string): Promise<readonly (readonly [string, string | null])[]> {
  const { events } = await expectValue(planner.client.call('events.list', march));
  return events
    .filter((row) => row.uid === uid)
    .map(({ span, mark }) => [
      span.kind === 'timed' ? new Date(span.start).toISOString().slice(0, 16) : span.start,
      mark?.kind ?? null,
    ]);
}
const marksOnDisk = () => Object.keys(desk.onDisk().marks ?? {}).toSorted();
const purposeOf = async (event: string) =>
  (await expectValue(planner.client.call('event.get', { key: key(event) }))).networking.purpose.goTo;

describe('a zone that is named', () => {
  const second = '2026-03-10T12:00:00';

  it('[I3] [I5] keeps marks and plans of single occurrences when it is named later, and taken back', async () => {
    await desk.importFile(buildIcs([abroad]));
    await desk.mark(`abroad@example.com@${second}`, 'social', 'occurrence');
    await desk.plan(`abroad@example.com@${second}`, 'lunch', 'occurrence');
    await desk.followUp(`abroad@example.com@${second}`, 'Write');
    await desk.importFile(buildIcs([abroad]), { zones: { 'Kleinstadt Normalzeit': 'Asia/Tokyo' } });
    expect(await kindsOf('abroad@example.com')).toEqual([
      ['2026-03-03T03:00', null],
      ['2026-03-10T03:00', 'social'],
      ['2026-03-17T03:00', null],
    ]);
    expect(await purposeOf('abroad@example.com@2026-03-10T03:00:00Z')).toBe('lunch');
    const [followUp] = await expectValue(planner.client.call('follow-ups.list', {}));
    expect(followUp?.event.day).toBe('2026-03-10');
    await desk.takeBack();
    expect(marksOnDisk()).toEqual([`abroad@example.com@${second}`]);
    expect(await kindsOf('abroad@example.com')).toEqual([
      ['2026-03-03T11:00', null],
      ['2026-03-10T11:00', 'social'],
      ['2026-03-17T11:00', null],
    ]);
  });

  it('[I3] [I5] keeps them when another zone is meant by the name after all', async () => {
    await desk.importFile(buildIcs([abroad]), { zones: { 'Kleinstadt Normalzeit': 'Asia/Tokyo' } });
    await desk.mark('abroad@example.com@2026-03-10T03:00:00Z', 'social', 'occurrence');
    await desk.importFile(buildIcs([abroad]), { zones: { 'Kleinstadt Normalzeit': 'America/Lima' } });
    expect(await kindsOf('abroad@example.com')).toEqual([
      ['2026-03-03T17:00', null],
      ['2026-03-10T17:00', 'social'],
      ['2026-03-17T17:00', null],
    ]);
  });

  it('[I3] [I5] keeps them when the file moves or cancels the occurrence afterwards', async () => {
    await desk.importFile(buildIcs([abroad]), { zones: { 'Kleinstadt Normalzeit': 'Asia/Tokyo' } });
    await desk.mark('abroad@example.com@2026-03-10T03:00:00Z', 'social', 'occurrence');
    const moved = buildEvent('abroad@example.com', [
      'SUMMARY:Abroad',
      'RECURRENCE-ID;TZID=Kleinstadt Normalzeit:20260310T120000',
      'DTSTART;TZID=Kleinstadt Normalzeit:20260311T150000',
      'DURATION:PT1H',
    ]);
    await desk.importFile(buildIcs([abroad, moved]));
    expect(await kindsOf('abroad@example.com')).toEqual([
      ['2026-03-03T03:00', null],
      ['2026-03-11T06:00', 'social'],
      ['2026-03-17T03:00', null],
    ]);
    expect((await desk.history())[0]?.changed).toBe(1);
  });
});

describe('the zone of an event that left the file', () => {
  const own = (lines: readonly string[]) => [
    'BEGIN:VTIMEZONE',
    'TZID:Office',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0500',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...lines,
  ];
  const office = buildEvent('office@example.com', [
    'SUMMARY:Office',
    'DTSTART;TZID=Office:20260303T120000',
    'DURATION:PT1H',
  ]);

  it('[I4] [I5] is still known, whether its going was left out or it rests in the archive', async () => {
    await desk.importFile(buildIcs([office, dentist], own([])));
    await desk.importFile(buildIcs([dentist]), { leaveOut: ['office@example.com'] });
    expect(await kindsOf('office@example.com')).toEqual([['2026-03-03T17:00', null]]);
    await desk.importFile(buildIcs([dentist, talk]));
    expect(await desk.titles()).toEqual(['Meetup talk', 'Dentist']);
    const { row } = await expectValue(planner.client.call('event.get', { key: key('office@example.com') }));
    expect(row.span).toMatchObject({ start: Date.parse('2026-03-03T17:00:00Z') });
  });
});

describe('single occurrences', () => {
  const change = (lines: readonly string[]) =>
    buildEvent('chess@example.com', [
      'RECURRENCE-ID;TZID=Europe/Berlin:20260309T190000',
      'DURATION:PT2H',
      ...lines,
    ]);

  it.each([
    ['moved', ['SUMMARY:Chess club', 'DTSTART;TZID=Europe/Berlin:20260310T200000'], '2026-03-10T19:00'],
    [
      'cancelled',
      ['SUMMARY:Chess club', 'DTSTART;TZID=Europe/Berlin:20260309T190000', 'STATUS:CANCELLED'],
      '2026-03-09T18:00',
    ],
  ])('[I3] keep their marks and plans when the file has them %s', async (_how, lines, start) => {
    await desk.importFile(buildIcs([chess]));
    await desk.mark('chess@example.com@2026-03-09T18:00:00Z', 'both', 'occurrence');
    await desk.plan('chess@example.com@2026-03-09T18:00:00Z', 'a game', 'occurrence');
    await desk.importFile(buildIcs([chess, change(lines)]));
    expect((await kindsOf('chess@example.com'))[1]).toEqual([start, 'both']);
    expect(await purposeOf('chess@example.com@2026-03-09T18:00:00Z')).toBe('a game');
    await desk.takeBack();
    expect((await kindsOf('chess@example.com'))[1]).toEqual(['2026-03-09T18:00', 'both']);
  });

  it('[I3] keep them when the whole series moves to another hour, and back again', async () => {
    await desk.importFile(buildIcs([chess]));
    await desk.mark('chess@example.com@2026-03-09T18:00:00Z', 'both', 'occurrence');
    await desk.importFile(buildIcs([chess.replace('T190000', 'T203000')]));
    expect(await kindsOf('chess@example.com')).toEqual([
      ['2026-03-02T19:30', null],
      ['2026-03-09T19:30', 'both'],
      ['2026-03-16T19:30', null],
      ['2026-03-23T19:30', null],
    ]);
    await desk.takeBack();
    expect(marksOnDisk()).toEqual(['chess@example.com@2026-03-09T18:00:00Z']);
  });

  it('[I4] keep them while the series is gone, and come back with them', async () => {
    await desk.importFile(buildIcs([chess, dentist]));
    await desk.mark('chess@example.com@2026-03-09T18:00:00Z', 'both', 'occurrence');
    await desk.plan('chess@example.com', 'a game');
    await desk.importFile(buildIcs([dentist]));
    expect(await purposeOf('chess@example.com')).toBe('a game');
    await desk.importFile(buildIcs([chess, dentist]));
    expect((await kindsOf('chess@example.com'))[1]).toEqual(['2026-03-09T18:00', 'both']);
    expect(await purposeOf('chess@example.com')).toBe('a game');
  });
});

describe('renumbered events', () => {
  it('[I3] leave the mark with another calendar that has the event under its old UID', async () => {
    await desk.importFile(buildIcs([talk], ['X-WR-CALNAME:Work']), { fileName: 'work.ics' });
    const { id } = await expectValue(
      planner.client.call('calendar.review', {
        fileName: 'team.ics',
        content: buildIcs([talk, dentist], ['X-WR-CALNAME:Team']),
      }),
    );
    await expectValue(planner.client.call('review.adjust', { reviewId: id, target: null }));
    await expectValue(planner.client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
    await desk.mark('talk@example.com', 'networking');
    await desk.importFile(buildIcs([talk.replace('talk@', 'new@'), dentist], ['X-WR-CALNAME:Team']), {
      fileName: 'team.ics',
    });
    const { events } = await expectValue(planner.client.call('events.list', march));
    expect(events.map(({ uid, mark }) => [uid, mark?.kind ?? null])).toEqual([
      ['new@example.com', 'networking'],
      ['talk@example.com', 'networking'],
      ['dentist@example.com', null],
    ]);
  });

  it('[I12] come back from the archive with their plan under whatever UID they have', async () => {
    const again = talk.replace('talk@', 'again@');
    await desk.importFile(buildIcs([again, dentist]));
    await desk.plan('again@example.com', 'the old talk');
    await desk.importFile(buildIcs([dentist]));
    await desk.importFile(buildIcs([talk, dentist]));
    expect(await purposeOf('talk@example.com')).toBe('the old talk');
    await desk.plan('talk@example.com', 'the new talk');
    const before = await desk.look();
    await desk.importFile(buildIcs([again, dentist]));
    expect(await purposeOf('again@example.com')).toBe('the new talk');
    await desk.takeBack();
    expect(await desk.look()).toEqual(before);
  });

  it('[I4] [I11] keep their mark once they are over, though the next one is taken back and put back', async () => {
    const talkOf = (uid: string, day: string) => talk.replace('talk@', uid).replaceAll('20260303', day);
    await desk.importFile(buildIcs([talkOf('march@', '20260303'), dentist]));
    await desk.mark('march@example.com', 'networking');
    planner.setNow('2026-03-04T08:00:00Z');
    const view = await desk.importFile(buildIcs([talkOf('april@', '20260324'), dentist]));
    const after = await desk.look();
    await desk.takeBack(view);
    await desk.putBack(view);
    expect([await desk.look(), marksOnDisk()]).toEqual([after, ['march@example.com']]);
  });

  it('[I3] [I4] are led back also where their change was left out', async () => {
    await desk.importFile(buildIcs([talk, dentist]));
    await desk.importFile(buildIcs([talk.replace('Library', 'Hall'), dentist]), {
      leaveOut: ['talk@example.com'],
    });
    await desk.mark('talk@example.com', 'networking');
    const before = await desk.look();
    await desk.importFile(buildIcs([talk.replace('talk@', 'new@'), dentist]));
    expect(marksOnDisk()).toEqual(['new@example.com']);
    await desk.takeBack();
    expect(await desk.look()).toEqual(before);
  });
});

describe('undo', () => {
  it('[T2] of a new name keeps the import that came in between, and so does redo', async () => {
    const { calendarId } = await desk.importFile(buildIcs([talk], ['X-WR-CALNAME:Mine']));
    await expectValue(planner.client.call('calendar.rename', { id: calendarId, name: 'Work' }));
    await desk.importFile(buildIcs([talk, dentist], ['X-WR-CALNAME:Mine']));
    const names = async () =>
      (await expectValue(planner.client.call('calendars.list', {}))).map(({ name, events }) => [
        name,
        events,
      ]);
    await expectValue(planner.client.call('history.undo', {}));
    expect([await names(), await desk.titles()]).toEqual([[['Mine', 2]], ['Meetup talk', 'Dentist']]);
    await expectValue(planner.client.call('history.redo', {}));
    expect(await names()).toEqual([['Work', 2]]);
    expect((await desk.history())[0]?.action).toBe('take-back');
  });

  it('[T2] of a removal brings the calendar as it was imported last', async () => {
    const { calendarId } = await desk.importFile(buildIcs([talk]));
    await desk.importFile(buildIcs([talk, dentist]));
    await expectValue(planner.client.call('calendar.remove', { id: calendarId }));
    await expectValue(planner.client.call('history.undo', {}));
    expect(await desk.titles()).toEqual(['Meetup talk', 'Dentist']);
    await desk.takeBack();
    expect(await desk.titles()).toEqual(['Meetup talk']);
  });

  it('[T2] finds a mark and a plan after the feed renumbered their event, and after that was taken back', async () => {
    await desk.importFile(buildIcs([talk]));
    await desk.mark('talk@example.com', 'networking');
    await desk.mark('talk@example.com', 'social');
    await desk.plan('talk@example.com', 'the talk');
    await desk.importFile(buildIcs([talk.replace('talk@', 'new@')]));
    const undo = () => expectValue(planner.client.call('history.undo', {}));
    await undo();
    expect(await purposeOf('new@example.com')).toBe('');
    await undo();
    expect(desk.onDisk().marks).toMatchObject({ 'new@example.com': { kind: 'networking' } });
    await desk.takeBack();
    await undo();
    expect(desk.onDisk().marks).toEqual({});
    await expectValue(planner.client.call('history.redo', {}));
    expect(desk.onDisk().marks).toMatchObject({ 'talk@example.com': { kind: 'networking' } });
  });

  it('[T2] of a new name that is given while an import is under way does not bring the old file back', async () => {
    const { calendarId } = await desk.importFile(buildIcs([talk], ['X-WR-CALNAME:Mine']));
    const [, renamed] = await Promise.all([
      desk.importFile(buildIcs([talk, dentist], ['X-WR-CALNAME:Mine'])),
      planner.client.call('calendar.rename', { id: calendarId, name: 'Work' }),
      desk.mark('talk@example.com', 'social'),
    ]);
    expect(renamed.ok).toBe(true);
    expect(await desk.titles()).toEqual(['Meetup talk', 'Dentist']);
    const [calendar] = await expectValue(planner.client.call('calendars.list', {}));
    expect([calendar?.name, calendar?.damage]).toEqual(['Work', null]);
  });
});
