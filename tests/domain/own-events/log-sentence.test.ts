import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLogSentence } from '../../../src/domain/own-events/log-sentence';
import type { Day } from '../../../src/domain/time/day';
import { runs } from '../../helpers/property-runs';
import { logPhrases, noLogs } from './log-phrases';

const read = (text: string) =>
  readLogSentence(text, {
    today: '2026-10-14' as Day,
    lean: 'ahead',
    monthFirst: false,
    languages: ['en', 'de', 'fr', 'es'],
  });

describe('the log of something that was in no calendar', () => {
  it.each(logPhrases)('[S7] reads “%s”', (text, title, form, people, day) => {
    const log = read(text);
    expect(log && { title: log.title, form: log.form, people: log.people, day: log.day }).toEqual(
      title === '' ? null : { title, form, people, day },
    );
  });

  it.each(noLogs)('[S7] takes “%s” for none', (text) => {
    expect(read(text)).toBeNull();
  });

  it('[S7] takes time and length from the sentence, else the usual ones', () => {
    const times = (text: string) => {
      const log = read(text);
      return log && [log.startMinute, log.minutes];
    };
    expect(times('dinner with Ana')).toEqual([19 * 60, 120]);
    expect(times('dinner with Ana at 20:30')).toEqual([20 * 60 + 30, 120]);
    expect(times('call with Sam, 40 min')).toEqual([18 * 60, 40]);
    expect(times('Essen mit Paul um 13 Uhr, 2 Stunden')).toEqual([13 * 60, 120]);
    expect(times('hike with Finn')).toEqual([null, 0]);
  });

  it('[F1] leaves what is said after it to the debrief', () => {
    const log = read('called Sam yesterday, he starts at Acme in May, send him the link by Friday');
    expect([log?.title, log?.rest]).toEqual([
      'Called Sam',
      'he starts at Acme in May, send him the link by Friday',
    ]);
  });

  it('[S7] reads any text in some way', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.constantFrom('dinner with ', 'mit ', 'vi a '),
        (text, start) => {
          const log = read(start + text);
          expect(log === null || log.people.length > 0).toBe(true);
        },
      ),
      runs(300),
    );
  });
});
