import { describe, expect, it } from 'vitest';
import { goldLines, sharesOf } from './gold';
import { read } from './read-line';

const whenOf = (text: string, said = {}) => {
  const { time } = read(text, said);
  if (time.kind === 'timed') return time.start.slice(0, 16);
  return time.kind === 'day' ? time.day : null;
};

describe('a line in plain words', () => {
  it.each(['called Sam', 'saw Sam', 'texted Sam', 'met Sam'])(
    '[W7] takes “%s” for a person, not for a Saturday',
    (text) => {
      const { people, time } = read(text, { people: [{ id: 'sam', name: 'Sam Ortega' }] });
      expect([people.map(({ name }) => name), time.kind]).toEqual([['Sam'], 'none']);
    },
  );

  it('[W7] is understood as a whole', () => {
    const people = [{ id: 'ana', name: 'Ana Ruiz' }];
    expect(read('coffee with Ana Ruiz Thu 15:00-16:00 at Café X', { people })).toEqual({
      title: 'coffee with Ana Ruiz',
      time: { kind: 'timed', start: '2026-10-15T15:00:00', zone: 'Europe/Berlin' },
      minutes: 60,
      usualMinutes: 60,
      place: 'Café X',
      people: [{ kind: 'known', name: 'Ana Ruiz', id: 'ana' }],
      circles: [],
      kind: 'social',
      form: 'hanging-out',
      repeat: null,
      isPast: false,
      spans: [
        { from: 12, to: 20, what: 'person' },
        { from: 21, to: 24, what: 'day' },
        { from: 25, to: 36, what: 'time' },
        { from: 40, to: 46, what: 'place' },
      ],
      doubts: [],
    });
  });

  it.each([
    ['first', { when: 97, people: 97, title: 95, kind: 97, length: 97 }],
    ['second', { when: 95, people: 95, title: 90, kind: 95, length: 95 }],
    ['third', { when: 97, people: 90, title: 95, kind: 95, length: 97 }],
  ])('[W7] is read right in most of the lines of the %s set', (name, least) => {
    const shares = sharesOf(goldLines(name), ({ text, now, zone }) => read(text, { now, zone }));
    for (const [field, share] of Object.entries(least))
      expect({ field, share: shares[field as keyof typeof shares] }).toSatisfy(
        (one: { share: number }) => one.share >= share,
      );
  });

  it.each([
    ['call Sam tomorrow 18h 20 min', '2026-10-15T18:00'],
    ['Mittagessen mit Ben morgen 12:30 im Schlosscafé', '2026-10-15T12:30'],
    ['cena con los del club el viernes', '2026-10-16'],
    ['dinner with Ana and Ben yesterday', '2026-10-13'],
    ['coffee with Ana', null],
    ['Kaffee mit Ana am 3.11. um halb vier', '2026-11-03T15:30'],
    ['coffee thrusday 3pm', '2026-10-15T15:00'],
    ['kaffee mit ana donerstag 15 uhr', '2026-10-15T15:00'],
    ['☕ with Ana 🎉 tomorrow 3pm', '2026-10-15T15:00'],
  ])('[W7] %s', (text, expected) => {
    expect(whenOf(text)).toBe(expected);
  });

  it('[E6] says what may be meant otherwise', () => {
    expect(read('coffee with Ana 31.02. 15:00').doubts).toEqual([{ code: 'no-such-day' }]);
    expect(read('coffee with Ana 31.02. 15:00').time).toEqual({ kind: 'none' });
    expect(read('coffee with Ana 3/11').doubts).toEqual([
      { code: 'day-order', day: '2026-11-03', other: '2027-03-11' },
    ]);
    expect(read('coffee with Ana tomorrow at 3').doubts).toEqual([
      { code: 'half-of-day', minute: 15 * 60, other: 3 * 60 },
    ]);
    expect(read('coffee with Ana Friday 15 October 3pm').doubts).toEqual([
      { code: 'other-weekday', day: '2026-10-15', said: 5 },
    ]);
    expect(read('walk tomorrow morning').doubts).toEqual([{ code: 'part-of-day', part: 'morning' }]);
  });

  it('[P11] names the people whom a first name may mean', () => {
    const people = [
      { id: 'a', name: 'Ana Ruiz' },
      { id: 'b', name: 'Ana Costa' },
    ];
    const { people: found, doubts } = read('coffee with Ana and Zoe', { people });
    expect(found).toEqual([
      { kind: 'ambiguous', name: 'Ana', candidates: ['a', 'b'] },
      { kind: 'new', name: 'Zoe' },
    ]);
    expect(doubts).toEqual([{ code: 'which-person', name: 'Ana', candidates: ['a', 'b'] }]);
  });

  it('finds circles by their name', () => {
    const { circles, people } = read('dinner with Book Club friday', { circles: ['Book club'] });
    expect({ circles, people }).toEqual({ circles: ['Book club'], people: [] });
  });

  it('keeps how often it comes again', () => {
    expect(read('Chorprobe jeden zweiten Mittwoch 20 Uhr').repeat).toEqual({
      every: 'week',
      interval: 2,
      weekday: 3,
    });
    expect(read('yoga every day 7am').repeat).toEqual({ every: 'day', interval: 1, weekday: null });
  });

  it('puts a time that the clock skips where the clock is then', () => {
    const { time, doubts } = read('flight 29 March 02:30', { now: '2026-03-20T10:00' });
    expect(time).toEqual({ kind: 'timed', start: '2026-03-29T03:30:00', zone: 'Europe/Berlin' });
    expect(doubts).toEqual([{ code: 'skipped-time' }]);
  });

  it('reads the start of a text that is too long, and says so', () => {
    const text = 'coffee with Ana tomorrow 3pm '.repeat(400);
    const { doubts, title } = read(text);
    expect(title.length).toBeLessThan(401);
    expect(doubts.at(-1)?.code).toBe('too-long');
  });

  it.each([
    ['Board games Sat 7pm, Town Hall', 'Board games', 'Town Hall', []],
    ['dinner, Town Hall, Fri 8pm', 'dinner', 'Town Hall', []],
    ['lunch Priya/Tom tomorrow', 'lunch Priya/Tom', null, ['Priya', 'Tom']],
    ['Freitag Jule getroffen', 'Jule getroffen', null, ['Jule']],
    ['réunion avant vendredi 10h', 'réunion', null, []],
  ])('tells places from names in %j', (text, title, place, names) => {
    const { title: left, place: where, people } = read(text);
    expect([left, where, people.map(({ name }) => name)]).toEqual([title, place, names]);
  });

  it('leaves a run of many characters without a space in the title, and reads the rest', () => {
    const run = 'a1'.repeat(100);
    const { title, time } = read(`${run} tomorrow 3pm`);
    expect([title, time.kind]).toEqual([run, 'timed']);
  });

  it.each(['', '   ', '!!! ... !!!', "Robert'); DROP TABLE events;--", '3.14159'])(
    'takes %j as it is',
    (text) => {
      const { title, time, people } = read(text);
      expect({ title, time, people }).toEqual({ title: text.trim(), time: { kind: 'none' }, people: [] });
    },
  );
});
