import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import type { Day } from '../../../src/domain/time/day';
import { readProgramme } from '../../../src/programme/read-programme';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import {
  ask,
  bytes,
  call,
  closeDesk,
  key,
  load,
  mine,
  openDesk,
  opening,
  party,
  pick,
  pickLines,
  programme,
  refusalOf,
  tea,
} from './conference-desk';

beforeEach(openDesk);
afterEach(closeDesk);

describe('picks', () => {
  it('[N7] are going or maybe, several at once in one edit, and can be taken away', async () => {
    await load([opening, tea, party]);
    await pick('1', '2', '1');
    await ask('pick.set', { key, ids: ['2', '3'], as: 'maybe' });
    expect(await pickLines()).toEqual(['1 going same', '2 maybe same', '3 maybe same']);
    await ask('history.undo', {});
    expect(await pickLines()).toEqual(['1 going same', '2 going same']);
    expect(await ask('pick.set', { key, ids: ['1'], as: 'none' })).toEqual({ edit: 4 });
    expect(await pickLines()).toEqual(['2 going same']);
  });

  it('[N7] name sessions by the GUID, too, and refuse what is not there', async () => {
    await load([opening, tea]);
    await pick('g2');
    expect(await pickLines()).toEqual(['2 going same']);
    expect(await call('pick.set', { key, ids: ['1', 'nope'], as: 'going' })).toMatchObject({
      ok: false,
      error: { code: 'not-found', details: { id: 'nope' } },
    });
    expect(await pickLines()).toEqual(['2 going same']);
  });

  it('[N7] tell sessions of one id apart', async () => {
    await load([
      { ...tea, title: 'Tea' },
      { ...tea, title: 'More tea', start: '15:00' },
    ]);
    const ids = (await programme()).sessions.map(({ id }) => id);
    expect(ids).toEqual(['2@2026-03-07T10:00:00Z', '2@2026-03-07T14:00:00Z']);
    await pick(ids[1] ?? '');
    expect(await pickLines()).toEqual(['2@2026-03-07T14:00:00Z going same']);
    expect(await refusalOf('pick.set', { key, ids: ['2'], as: 'going' })).toBe('not-found');
  });

  it('[N7] that are gone can be taken away, and have an id that no session has', async () => {
    await load([opening, tea]);
    await pick('2');
    await load(
      [opening, { id: '2', title: 'Something else', room: 'Attic', more: '' }].map((one) => ({ ...one })),
    );
    const [gone] = (await mine()).picks;
    const sessions = (await programme()).sessions.map(({ id }) => id);
    expect(sessions).not.toContain(gone?.status.kind === 'gone' ? gone.id : '');
    await ask('pick.set', { key, ids: [gone?.id ?? ''], as: 'none' });
    expect(await pickLines()).toEqual([]);
  });

  it('[N7] have a note, which is not written over what another window wrote', async () => {
    await load([opening]);
    await pick('1');
    await ask('pick.note', { key, id: '1', note: 'Sit in front', base: '' });
    expect(await refusalOf('pick.note', { key, id: '1', note: 'At the back', base: '' })).toBe(
      'changed-elsewhere',
    );
    expect(await refusalOf('pick.note', { key, id: '9', note: 'At the back' })).toBe('not-found');
    expect((await mine()).picks.map(({ note }) => note)).toEqual(['Sit in front']);
  });

  it('[N7] are seen or missed afterwards, and a missed one becomes a follow-up once', async () => {
    await load([{ ...opening, more: '<url>https://talks.example.com/1</url>' }, tea]);
    await pick('1', '2');
    await ask('pick.attend', { key, ids: ['2'], as: 'seen' });
    await ask('pick.attend', { key, ids: ['1'], as: 'missed' });
    const first = await ask('pick.follow-up', { key, id: '1' });
    expect(await ask('pick.follow-up', { key, id: '1' })).toEqual({ id: first.id, edit: null });
    const { picks } = await mine();
    expect(picks.map(({ attendance, hasFollowUp }) => [attendance, hasFollowUp])).toEqual([
      ['missed', true],
      ['seen', false],
    ]);
    const [followUp] = await ask('follow-ups.list', { ids: [first.id as FollowUpId] });
    expect([followUp?.text, followUp?.eventKey]).toEqual([
      'Watch “Opening”: https://talks.example.com/1',
      key,
    ]);
  });

  it('[N7] stand beside what else the calendar has on these days, without copies of sessions', async () => {
    await load([opening, party]);
    expect((await mine()).appointments).toEqual([
      {
        ...{ key: 'dinner@example.com', summary: 'Dinner', location: 'Harbour' },
        span: {
          kind: 'timed',
          start: Date.parse('2026-03-07T18:00:00Z'),
          end: Date.parse('2026-03-07T20:00:00Z'),
        },
      },
    ]);
  });
});

describe('picks in and out', () => {
  const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

  it('[N7] go out with the UIDs of the programme, sure ones as confirmed and others as tentative', async () => {
    await load([opening, tea, party]);
    await pick('1');
    await ask('pick.set', { key, ids: ['3'], as: 'maybe' });
    const { text, sessions, left } = await ask('pick.export', { key });
    expect([sessions, left]).toEqual([2, 0]);
    expect(
      unfolded(text).filter(
        (line) =>
          /^(UID|DTSTART|SUMMARY|STATUS|LOCATION|DESCRIPTION)[:;]/.test(line) && !/^DTSTART:/.test(line),
      ),
    ).toEqual([
      ...['UID:g1', 'DTSTART;TZID=Europe/Berlin:20260307T100000', 'SUMMARY:Opening', 'LOCATION:Hall'],
      ...['DESCRIPTION:Ana Ruiz', 'STATUS:CONFIRMED'],
      ...[
        'UID:g3',
        'DTSTART;TZID=Europe/Berlin:20260307T220000',
        'SUMMARY:Party',
        'LOCATION:Hall',
        'STATUS:TENTATIVE',
      ],
    ]);
    const again = readProgramme(bytes(text));
    expect([again.zone, again.problems, again.sessions.map(({ guid }) => guid)]).toEqual([
      ...['Europe/Berlin', [], ['g1', 'g3']],
    ]);
  });

  it('[N7] go out by the day of the programme, and short without what is not needed on the spot', async () => {
    await load([opening, { id: '9', title: 'Sunday', date: '2026-03-08' }]);
    await pick('1', '9');
    const { text, sessions, left } = await ask('pick.export', {
      key,
      day: '2026-03-08' as Day,
      short: true,
    });
    expect([sessions, left]).toEqual([1, 0]);
    expect(unfolded(text).filter((line) => !line.startsWith('DTSTAMP'))).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mingle//Mingle//EN', 'CALSCALE:GREGORIAN'],
      ...['X-WR-CALNAME:Small Days 2026', 'BEGIN:VEVENT', 'UID:g9'],
      ...['DTSTART:20260308T090000Z', 'DTEND:20260308T093000Z', 'SUMMARY:Sunday', 'LOCATION:Hall'],
      ...['STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it('[N7] say how many of a day the programme no longer has', async () => {
    const sunday = { id: '9', title: 'Sunday', date: '2026-03-08' } as const;
    await load([opening, tea, sunday]);
    await pick('1', '2', '9');
    await load([opening]);
    const leftOf = async (day: string) => (await ask('pick.export', { key, day: day as Day })).left;
    expect([await leftOf('2026-03-07'), await leftOf('2026-03-08')]).toEqual([1, 1]);
    expect((await ask('pick.export', { key })).left).toBe(2);
  });

  it('[N7] of sessions with one UID are events of their own', async () => {
    await load([tea, { ...tea, start: '15:00' }]);
    await pick(...(await programme()).sessions.map(({ id }) => id));
    const { text } = await ask('pick.export', { key });
    const uids = unfolded(text).filter((line) => line.startsWith('UID:'));
    expect(uids).toEqual(['UID:g2', 'UID:g2-2@2026-03-07T14:00:00Z']);
  });

  it('[N7] of a friend are laid beside, and read again in place of the former ones', async () => {
    await load([opening, tea, party]);
    const theirs = (...uids: readonly string[]) =>
      buildIcs(
        [
          ...uids.map((uid) =>
            buildEvent(uid, [`SUMMARY:Whatever ${uid}`, 'DTSTART:20260307T090000Z', 'DURATION:PT30M']),
          ),
          buildEvent('x1', [
            'SUMMARY:Tea',
            'LOCATION:Elsewhere',
            'DTSTART:20260307T100000Z',
            'DURATION:PT30M',
          ]),
          buildEvent('x2', ['SUMMARY:Somewhere else', 'DTSTART:20260308T100000Z', 'DURATION:PT30M']),
        ],
        ['X-WR-CALNAME:Ben'],
      );
    const added = await ask('pick.friend', { key, fileName: 'picks.ics', content: theirs('g1', 'g3') });
    expect(added).toMatchObject({ name: 'Ben', sessions: 4, found: 3 });
    expect((await mine()).friends).toEqual([
      { id: added.id, name: 'Ben', sessions: ['1', '3', '2'], others: ['Somewhere else'] },
    ]);
    const again = await ask('pick.friend', { key, fileName: 'x.ics', content: theirs('g1'), name: 'ben' });
    expect([again.id, (await mine()).friends.map(({ sessions }) => sessions)]).toEqual([
      added.id,
      [['1', '2']],
    ]);
    await ask('pick.friend-remove', { key, id: added.id });
    expect((await mine()).friends).toEqual([]);
    expect(await refusalOf('pick.friend', { key, fileName: 'x.ics', content: bytes('hello') })).toBe(
      'not-a-programme',
    );
  });
});

describe('speakers', () => {
  it('[N7] lead to the person where exactly one has that name', async () => {
    const ana = await ask('person.save', { id: null, facts: { name: 'Ana Ruiz' } });
    await load([{ ...opening, speakers: ['ana ruiz', 'Bo Li'] }]);
    const speakers = async () => (await programme()).sessions[0]?.speakers;
    expect(await speakers()).toEqual([
      { name: 'ana ruiz', ref: ana.id },
      { name: 'Bo Li', ref: null },
    ]);
    await ask('person.save', { id: null, facts: { name: 'Ana Ruiz' } });
    expect((await speakers())?.[0]?.ref).toBe(null);
  });

  it('[N7] become must-meets because of their session, and no one twice', async () => {
    await load([opening]);
    expect(await ask('session.meet', { key, id: '1', speaker: 'Ana Ruiz' })).toEqual({ edit: 2 });
    expect(await ask('session.meet', { key, id: '1', speaker: 'ana ruiz' })).toEqual({ edit: null });
    const { networking } = await ask('event.get', { key });
    expect(networking.mustMeets.map(({ name, why }) => [name, why])).toEqual([['Ana Ruiz', 'Opening']]);
    expect((await mine()).meets).toEqual(['Ana Ruiz']);
    expect(await refusalOf('session.meet', { key, id: '1', speaker: 'Bo Li' })).toBe('not-found');
  });
});
