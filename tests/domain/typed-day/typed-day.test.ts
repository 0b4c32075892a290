import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/time/day';
import { addDays } from '../../../src/domain/time/day';
import type { DayLanguage } from '../../../src/domain/typed-day/day-words';
import type { DayReadingContext } from '../../../src/domain/typed-day/typed-day';
import { readTypedDay } from '../../../src/domain/typed-day/typed-day';
import { runs } from '../../helpers/property-runs';
import { english, french, german, numbers, onOtherDays, referenceDay, spanish, traps } from './phrases';

const day = (text: string) => text as Day;

const context: DayReadingContext = {
  today: day(referenceDay),
  lean: 'ahead',
  monthFirst: false,
  languages: ['en', 'de', 'fr', 'es'],
};

/** The day, or the code of the problem. */
function read(text: string, more: Partial<DayReadingContext> = {}): string {
  const typed = readTypedDay(text, { ...context, ...more });
  return typed.kind === 'day' ? typed.day : typed.problem.code;
}

const inFull = (expected: string): string => (/^\d\d-\d\d$/.test(expected) ? `2026-${expected}` : expected);

describe('[E6] a typed day', () => {
  it('has a table of phrases that is worth its name', () => {
    const rows = [traps, english, german, french, spanish, numbers].flat();
    expect(rows.length).toBeGreaterThan(300);
    expect(new Set(rows.map(([text]) => text)).size).toBe(rows.length);
  });

  it.each(traps)('is read where the library alone errs: %s → %s', (text, expected) => {
    expect(read(text)).toBe(inFull(expected));
  });

  it.each(english)('is read in English: %s → %s', (text, expected) => {
    expect(read(text)).toBe(inFull(expected));
  });

  it.each(german)('is read in German: %s → %s', (text, expected) => {
    expect(read(text)).toBe(inFull(expected));
  });

  it.each(french)('is read in French: %s → %s', (text, expected) => {
    expect(read(text)).toBe(inFull(expected));
  });

  it.each(spanish)('is read in Spanish: %s → %s', (text, expected) => {
    expect(read(text)).toBe(inFull(expected));
  });

  it.each(numbers)('is read in numbers: %s → %s', (text, expected) => {
    expect(read(text)).toBe(inFull(expected));
  });

  it.each(onOtherDays)('depends on today: on %s, %s → %s', (today, text, expected) => {
    expect(read(text, { today: day(today) })).toBe(expected);
  });

  it('puts the month first only where the region does, and only where it can', () => {
    const texts = ['10/11', '10/11/2026', '10.11.2026', '3.11.', '25/10/2026', '10/25', '2026-10-11'];
    expect(texts.map((text) => read(text, { monthFirst: true }))).toEqual([
      '2027-10-11',
      '2026-10-11',
      '2026-10-11',
      '2026-11-03',
      '2026-10-25',
      '2026-10-25',
      '2026-10-11',
    ]);
  });

  it('lies in this year where past days are looked up', () => {
    const texts = ['3.3.', '3 Mar', 'the 2nd', 'Friday', 'end of February'];
    expect(texts.map((text) => read(text, { lean: 'this-year' }))).toEqual([
      '2026-03-03',
      '2026-03-03',
      '2026-10-02',
      '2026-10-16',
      '2026-02-28',
    ]);
  });

  it('goes by the languages in their order, and by no other', () => {
    // March in English, Tuesday in Spanish.
    const readBy = (text: string, ...languages: DayLanguage[]) => read(text, { languages });
    expect([readBy('mar', 'en', 'es'), readBy('dom', 'en', 'es'), readBy('dom', 'en')]).toEqual([
      'only-month',
      '2026-10-18',
      'not-a-day',
    ]);
    expect([readBy('demain', 'en', 'fr'), readBy('demain', 'en')]).toEqual(['2026-10-15', 'not-a-day']);
  });

  it('names the days and the weekday that a text leaves open', () => {
    expect(readTypedDay('Mon or Tue', context)).toEqual({
      kind: 'problem',
      problem: { code: 'several', days: ['2026-10-19', '2026-10-20'] },
    });
    expect(readTypedDay('Mon 25 Oct 2026', context)).toEqual({
      kind: 'problem',
      problem: { code: 'other-weekday', day: '2026-10-25', said: 1 },
    });
    expect(readTypedDay('Ana, Friday', context)).toEqual({
      kind: 'problem',
      problem: { code: 'more-words', day: '2026-10-16' },
    });
  });

  it('says when it leaves out a time', () => {
    expect(readTypedDay('Fri 3pm', context)).toEqual({ kind: 'day', day: '2026-10-16', timeLeftOut: true });
    expect(readTypedDay('Friday', context)).toEqual({ kind: 'day', day: '2026-10-16', timeLeftOut: false });
  });

  it('is no essay', () => {
    const essay = 'Dear Ana, as we said on Friday, I will send the thesis tomorrow or on 25.10.2026. '.repeat(
      50,
    );
    expect(read(essay)).toBe('too-long');
  });
});

const anyDay = fc.integer({ min: -40_000, max: 40_000 }).map((offset) => addDays(context.today, offset));

/** Words that name no day in any of the four languages. */
const otherWord = fc.constantFrom(
  ...[
    'Ana',
    'Li',
    'Jonas',
    'thesis',
    'the',
    'with',
    'call',
    'mit',
    'und',
    'avec',
    'la',
    'con',
    'por',
    'at',
    'um',
  ],
  ...[
    'week',
    'Woche',
    'month',
    'in',
    'for',
    'after',
    'soon',
    'bald',
    'bientôt',
    'pronto',
    'Kaffee',
    'no',
    'ago',
  ],
);

describe('[E6] any text', () => {
  it('never throws, and gives a day with four digits for its year or a problem', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'0123456789./-: amon') }),
        ),
        anyDay,
        fc.boolean(),
        (text, today, monthFirst) => {
          const typed = readTypedDay(text, { ...context, today, monthFirst });
          if (typed.kind === 'day') expect(typed.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        },
      ),
      runs(2_000),
    );
  });

  it('without digits and words for days is no day', () => {
    fc.assert(
      fc.property(fc.array(otherWord, { maxLength: 6 }), (words) => {
        expect(readTypedDay(words.join(' '), context).kind).toBe('problem');
      }),
      runs(1_000),
    );
  });

  it('that is a day with something else beside it is no day', () => {
    const phrase = fc.constantFrom(
      'tomorrow',
      'Freitag',
      '25.10.2026',
      '25 octobre',
      'pasado mañana',
      'in 2 weeks',
    );
    const stranger = fc.constantFrom('Ana', 'thesis', 'Kaffee', 'not', 'after', 'avec', '7000');
    fc.assert(
      fc.property(phrase, stranger, fc.boolean(), (text, other, isBefore) => {
        expect(readTypedDay(isBefore ? `${other} ${text}` : `${text} ${other}`, context).kind).toBe(
          'problem',
        );
      }),
    );
  });

  it('in numbers means the same in every script of digits', () => {
    const zeros = ['٠', '۰', '०', '০', '０', '𝟎'].map((zero) => zero.codePointAt(0) ?? 0);
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...zeros), (date, zero) => {
        const [year, month, number] = date.split('-');
        const text = `${number}.${month}.${year}`;
        const written = text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
        expect(read(written)).toBe(read(text));
      }),
    );
  });

  it('means the same day whichever separator its numbers have', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('.', '/', '-'), fc.boolean(), (date, separator, monthFirst) => {
        const [year, month, number] = date.split('-');
        const parts = monthFirst ? [month, number, year] : [number, month, year];
        expect(read(parts.join(separator), { monthFirst })).toBe(date);
      }),
    );
  });
});
