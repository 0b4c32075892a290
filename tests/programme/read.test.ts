import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../src/domain/time/zone';
import { codesOf, lineOf, readFixture } from './fixture';

const zone = 'Europe/Berlin' as ZoneId;

describe('reading the programme of a conference', () => {
  it('[N7] counts talks after midnight to the next day, on the clock of the place while no zone is known', () => {
    const programme = readFixture('after-midnight-without-date.xml');
    expect([programme.name, programme.zone, codesOf(programme)]).toEqual([
      'Night Meeting',
      null,
      ['no-zone'],
    ]);
    expect(programme.sessions.map(lineOf)).toEqual([
      'Late talk | 2007-12-27T22:30 | 2007-12-27T23:30 | Hall 1',
      'Later talk | 2007-12-28T00:15 | 2007-12-28T01:00 | Hall 1',
      'First talk of the day | 2007-12-27T04:00 | 2007-12-27T04:30 | Hall 1',
    ]);
  });

  it('[N7] places wall times in the zone that the user says', () => {
    const programme = readFixture('after-midnight-without-date.xml', { zone });
    expect([programme.zone, codesOf(programme)]).toEqual([zone, []]);
    expect(programme.sessions.map(lineOf)[1]).toBe(
      'Later talk | 2007-12-27T23:15:00Z | 2007-12-28T00:00:00Z | Hall 1',
    );
  });

  it('[N7] begins the day when the conference says', () => {
    expect(readFixture('day-change-of-its-own.xml').sessions.map(lineOf)).toEqual([
      'Breakfast | 2026-02-01T07:30:00Z | 2026-02-01T07:50:00Z | A',
      'Opening | 2026-01-31T08:00:00Z | 2026-01-31T08:20:00Z | A',
    ]);
  });

  it('[N7] loses only the broken events of a file, and names their lines', () => {
    const programme = readFixture('event-without-its-end.xml');
    expect(codesOf(programme)).toEqual(['bad-session 4', 'bad-end 6', 'no-start 7']);
    expect(programme.sessions.map(lineOf)).toEqual([
      'Before | 2026-03-02T09:00:00Z | 2026-03-02T09:30:00Z | Hall 1',
      'After | 2026-03-02T11:00:00Z | – | Hall 2',
      '<event> & more | 2026-03-02T13:00:00Z | – | Hall 2',
    ]);
    expect(programme.sessions[2]?.speakers).toEqual([{ name: 'Ann & Bo', id: '7' }]);
  });

  it('[N7] reads what a session of a schedule in JSON says, and names the path of a broken one', () => {
    const programme = readFixture('frab.json');
    const path = 'schedule.conference.days[0].rooms["Saal 1"]';
    expect(codesOf(programme).toSorted()).toEqual([`bad-session ${path}[3]`, `no-start ${path}[2]`]);
    expect(programme.sessions[0]).toEqual({
      ...{ id: '7', guid: 'g-7', title: 'Opening', subtitle: 'Hello', room: 'Saal 1', track: 'Main' },
      start: { kind: 'instant', at: Date.parse('2026-03-02T09:00:00Z') },
      end: { kind: 'instant', at: Date.parse('2026-03-02T09:30:00Z') },
      ...{ type: 'lecture', language: 'en', abstract: 'First.\n\nSecond.', url: 'https://example.org/7' },
      speakers: [
        { name: 'Ann Smith', id: '1' },
        { name: 'Bo Li', id: '2' },
      ],
    });
    expect(programme.sessions.slice(1).map(lineOf)).toEqual([
      'Night show | 2026-03-02T23:30:00Z | 2026-03-03T00:30:00Z | Saal 1',
    ]);
  });

  it('[N7] finds rooms and tracks of the second schema by their ids', () => {
    const { name, sessions, problems } = readFixture('second-schema.json');
    expect([name, problems, sessions.map(lineOf)]).toEqual([
      'Second',
      [],
      ['Painting | 2026-03-02T09:00:00Z | 2026-03-02T09:40:00Z | Saal 1'],
    ]);
    expect(sessions[0]).toMatchObject({
      id: 'ABC',
      track: 'Art & Beauty',
      speakers: [{ name: 'Ann Smith' }],
    });
  });

  it('[N7] trusts a clock more than the epoch beside it, which gives its day', () => {
    expect(readFixture('clock-beside-an-epoch.json').sessions.map(lineOf)).toEqual([
      'Supper | 2017-12-17T18:00 | 2017-12-17T18:45 | Casino',
      'By its epoch | 2017-12-17T18:00:00Z | 2017-12-17T20:00:00Z | A, B',
    ]);
  });

  it('[N7] reads each time of a repeated event on the days of the others, and none that is cancelled', () => {
    const { name, zone: named, sessions, problems } = readFixture('repeated-and-cancelled.ics');
    expect([name, named, problems]).toEqual(['Small Meeting', zone, []]);
    expect(sessions.map(lineOf)).toEqual([
      'Breakfast | 2026-03-02T07:00:00Z | 2026-03-02T08:00:00Z | Cafeteria',
      'Breakfast | 2026-03-03T07:00:00Z | 2026-03-03T08:00:00Z | Cafeteria',
      'A talk | 2026-03-02T09:00:00Z | 2026-03-02T09:30:00Z | ',
      'A talk | 2026-03-03T09:00:00Z | 2026-03-03T09:30:00Z | ',
    ]);
  });
});
