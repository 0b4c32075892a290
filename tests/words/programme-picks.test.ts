import { expect, it } from 'vitest';
import type { PickedSession, PickLevel } from '../../src/domain/programme/pick';
import type { Day } from '../../src/domain/time/day';
import type { ZoneId } from '../../src/domain/time/zone';
import { createFormat } from '../../src/words/format';
import {
  betweenText,
  formerText,
  friendText,
  newsText,
  nextPickText,
  overlapText,
  pickCountsText,
  picksLine,
} from '../../src/words/programme/picks';

const format = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });

const instant = (text: string) => ({ kind: 'instant', at: Date.parse(text) }) as const;

const talk: PickedSession = {
  id: '1',
  guid: '',
  title: 'Lambdas',
  start: instant('2026-03-07T09:00:00Z'),
  end: instant('2026-03-07T09:45:00Z'),
  room: 'Hall',
  track: '',
  url: '',
  speakers: [],
};

const pick = (level: PickLevel, kind = 'same') => ({ level, status: { kind } });

it('[N7] counts picks in words, without those that are gone', () => {
  expect([
    pickCountsText([pick('going'), pick('maybe'), pick('going')], format),
    pickCountsText([pick('maybe'), pick('going', 'gone')], format),
    pickCountsText([pick('going', 'gone')], format),
    pickCountsText([], format),
  ]).toEqual(['2 going, 1 maybe', '1 maybe', 'nothing picked', 'nothing picked']);
});

it('[N7] names the next pick, with its day unless that is today', () => {
  expect([
    nextPickText(talk, Date.parse('2026-03-06T09:00:00Z'), format),
    nextPickText({ ...talk, room: '' }, Date.parse('2026-03-07T08:00:00Z'), format),
  ]).toEqual(['next Sat 7 Mar, 10:00 Hall', 'next 10:00']);
});

it('[N7] says what a version brought, the user’s picks first', () => {
  expect([
    newsText({ added: 12, changed: 9, gone: 3 }, { changed: 4, gone: 1 }, format),
    newsText({ added: 0, changed: 0, gone: 2 }, { changed: 0, gone: 2 }, format),
    newsText({ added: 1, changed: 2, gone: 0 }, { changed: 0, gone: 0 }, format),
  ]).toEqual([
    '4 of your picks changed, 1 is gone, 12 new sessions, 9 changed in all, 3 gone in all.',
    '2 of your picks are gone, 2 gone in all.',
    'None of your picks changed: 1 new session, 2 changed, 0 gone.',
  ]);
});

it('[N7] says what a pick was before, with the day only where that is another', () => {
  const later = { start: instant('2026-03-07T14:00:00Z') };
  const nextDay = { start: instant('2026-03-08T09:00:00Z') };
  expect([
    formerText(talk, ['time', 'room'], later, format),
    formerText(talk, ['time'], nextDay, format),
    formerText({ ...talk, room: '' }, ['room', 'title', 'duration'], later, format),
    formerText({ ...talk, end: null }, ['duration'], later, format),
  ]).toEqual([
    'was 10:00, in Hall',
    'was Sat 7 Mar, 10:00',
    'was without a room, “Lambdas”, 45 min long',
    'was without an end',
  ]);
});

it('[N7] quotes what is at the same time, and of many the first', () => {
  expect(overlapText(['Rust', 'Go'])).toBe('at the same time: “Rust” and “Go”');
  expect(overlapText(['Rust', 'Go', 'Zig'])).toBe('at the same time: “Rust” and 2 more');
});

it('[N7] says what a friend picked, of one session and of many', () => {
  const text = (sessions: number, found: number) => friendText({ name: 'Ana', sessions, found }, format);
  expect([text(1, 1), text(1, 0), text(2, 2), text(1200, 1), text(3, 2)]).toEqual([
    'Ana picked 1 session, which is in this programme.',
    'Ana picked 1 session; none is in this programme.',
    'Ana picked 2 sessions, all in this programme.',
    'Ana picked 1,200 sessions; 1 of them is in this programme.',
    'Ana picked 3 sessions; 2 of them are in this programme.',
  ]);
});

it('[N7] says what lies between two entries of a day, without a guess at the way', () => {
  const hour = Date.parse('2026-03-07T09:00:00Z');
  expect([
    betweenText({ kind: 'nothing' }, format),
    betweenText({ kind: 'free', from: hour, to: hour + 3_600_000 }, format),
    betweenText({ kind: 'move', minutes: 0, from: 'Hall', to: 'Attic' }, format),
    betweenText({ kind: 'move', minutes: 10, from: 'Hall', to: 'Attic' }, format),
    betweenText({ kind: 'overlap', others: [{ title: 'Rust' }] }, format),
  ]).toEqual([
    '',
    'free 10:00–11:00, 1 h',
    'straight from Hall to Attic',
    '10 min to get from Hall to Attic',
    'at the same time: “Rust”',
  ]);
});

it('[N7] says the days of the picks where the event has others', () => {
  const at = { kind: 'instant', at: Date.parse('2026-03-07T10:00:00Z') } as const;
  const picks = [{ ...pick('going'), session: { ...talk, start: at } }];
  const on = (start: string, end: string) =>
    picksLine(
      { picks, span: { kind: 'all-day', start: start as Day, end: end as Day } },
      Date.parse('2026-03-01T10:00:00Z'),
      format,
    );
  expect(on('2026-03-07', '2026-03-09')).toMatch(/^1 going · next Sat 7 Mar, \d+:00 Hall$/);
  expect(on('2026-03-14', '2026-03-16')).toBe('1 going · of 7 March, not of the days of this event');
});
