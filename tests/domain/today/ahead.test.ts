import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/domain/marking/kind';
import { aheadOf, partOf } from '../../../src/domain/today/ahead';
import { leadDays, longestLead } from '../../../src/domain/today/lead-time';
import { momentAt, type NamedEvent, timed, wholeDays } from './build';

const networking = { kind: 'networking' } as const;
const conference = wholeDays('conference', '2026-10-13', 3, { ...networking, form: 'conference' });
const keynote = timed('keynote', '2026-10-13T09:00', 1, { ...networking, form: 'conference' });
const workshop = timed('workshop', '2026-10-14T14:00', 3, { ...networking, form: 'workshop' });
const names = (events: readonly NamedEvent[]) => events.map(({ name }) => name);

describe('lead times', () => {
  it('are a month for a conference', () => {
    expect([leadDays('networking', 'conference'), leadDays('both', 'conference'), longestLead]).toEqual([
      30, 30, 30,
    ]);
  });

  it('are no shorter with a form than without one', () => {
    for (const kind of ['networking', 'social', 'both'] as const) {
      for (const form of forms) {
        expect(leadDays(kind, form)).toBeGreaterThanOrEqual(leadDays(kind, null));
      }
    }
  });

  it('are none for what is unmarked or other', () => {
    expect([leadDays(null, null), leadDays('other', null)]).toEqual([0, 0]);
  });
});

describe('what lies ahead', () => {
  const on = (moment: string, ...events: readonly NamedEvent[]) => names(aheadOf(events, momentAt(moment)));

  it('is shown as early as its form asks for, prepared or not', () => {
    for (const isPrepared of [false, true]) {
      const one = { ...conference, isPrepared };
      expect(on('2026-09-12T08:00', one)).toEqual([]);
      expect(on('2026-09-13T08:00', one)).toEqual(['conference']);
      expect(on('2026-09-20T08:00', one)).toEqual(['conference']);
    }
  });

  it('keeps showing a coffee when the user says that it is one-on-one', () => {
    const coffee = timed('coffee', '2026-10-15T10:00', 1, networking);
    expect(on('2026-10-08T08:00', coffee)).toEqual(['coffee']);
    expect(on('2026-10-08T08:00', { ...coffee, form: 'one-on-one' })).toEqual(['coffee']);
  });

  it('leaves out what is part of something larger, unless it is prepared itself', () => {
    expect(on('2026-10-12T08:00', conference, keynote, workshop)).toEqual(['conference']);
    expect(on('2026-10-12T08:00', conference, { ...workshop, isPrepared: true })).toEqual([
      'conference',
      'workshop',
    ]);
    expect(on('2026-10-12T08:00', keynote)).toEqual(['keynote']);
  });

  it('names a series once, and no routine, nothing of today and nothing unmarked', () => {
    const chess = timed('chess', '2026-10-13T19:00', 2, { kind: 'social', form: 'club', isPrepared: true });
    const later = { ...timed('chess later', '2026-10-14T19:00', 2, chess), seriesKey: 'chess' };
    const weekly = timed('weekly', '2026-10-13T10:00', 1, { ...networking, form: 'meeting', isWeekly: true });
    const unmarked = timed('unmarked', '2026-10-13T10:00', 1);
    const today = timed('today', '2026-10-12T19:00', 1, { kind: 'social', form: 'meal' });
    expect(on('2026-10-12T08:00', later, chess, weekly, unmarked, today)).toEqual(['chess']);
  });

  it('keeps, of too much, what is prepared and what needs the longest time', () => {
    const meals = Array.from({ length: 6 }, (_, at) =>
      timed(`meal ${at}`, `2026-10-1${3 + (at % 2)}T1${at}:00`, 1, { kind: 'social', form: 'meal' }),
    );
    const late = wholeDays('conference', '2026-10-20', 3, { ...networking, form: 'conference' });
    const prepared = { ...workshop, name: 'prepared', isPrepared: true };
    const found = on('2026-10-12T08:00', ...meals, late, prepared);
    expect(found).toHaveLength(5);
    expect(found).toEqual(expect.arrayContaining(['conference', 'prepared']));
  });

  it('keeps an unprepared conference beside many prepared meals', () => {
    const meals = Array.from({ length: 6 }, (_, at) =>
      timed(`meal ${at}`, `2026-10-13T1${at}:00`, 1, { kind: 'social', form: 'meal', isPrepared: true }),
    );
    const late = wholeDays('conference', '2026-11-02', 3, { ...networking, form: 'conference' });
    expect(on('2026-10-12T08:00', ...meals, late)).toEqual([
      ...['meal 0', 'meal 1', 'meal 2', 'meal 3'],
      'conference',
    ]);
  });
});

describe('the part of a conference to go to', () => {
  const part = (moment: string, ...events: readonly NamedEvent[]) =>
    partOf(conference, [conference, ...events], momentAt(moment))?.name ?? null;

  it('is the one that goes on, else the next one, also of tomorrow', () => {
    expect(part('2026-10-13T08:00', workshop, keynote)).toBe('keynote');
    expect(part('2026-10-13T09:30', workshop, keynote)).toBe('keynote');
    expect(part('2026-10-13T23:00', workshop, keynote)).toBe('workshop');
    expect(part('2026-10-14T18:00', workshop, keynote)).toBeNull();
  });

  it('is no stand-up, nothing that is other, and nothing outside of it', () => {
    const standUp = timed('stand-up', '2026-10-13T09:15', 0.25, { isWeekly: true });
    const dentist = timed('dentist', '2026-10-13T10:00', 1, { kind: 'other' });
    const after = timed('after', '2026-10-16T10:00', 1, networking);
    expect(part('2026-10-13T08:00', standUp, dentist, after)).toBeNull();
  });
});
