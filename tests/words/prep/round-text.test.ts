import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { createFormat } from '../../../src/words/format';
import { type Round, roundText } from '../../../src/words/prep/round-text';
import { runs } from '../../helpers/property-runs';

const format = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });
const dinner: Round = {
  title: 'Dinner',
  span: {
    kind: 'timed',
    start: Date.parse('2026-12-04T18:30:00Z'),
    end: Date.parse('2026-12-04T21:00:00Z'),
  },
  place: 'Ana’s, Lindenstraße 4',
  guests: [],
  brings: [],
};

describe('the text to send round', () => {
  it('[S2] says when and where, who is coming, who brings what and what is still free', () => {
    const guests = [
      { name: 'Ana', answer: 'coming' },
      { name: 'Ben', answer: 'coming' },
      { name: 'Cara', answer: 'maybe' },
      { name: 'Sam', answer: 'no-answer' },
      { name: 'Theo', answer: 'not-coming' },
    ] as const;
    const brings = [
      { what: 'bread', who: 'Ana' },
      { what: 'wine', who: 'ben' },
      { what: 'salad', who: 'me' },
      { what: 'olives', who: 'ana ' },
      { what: 'dessert', who: '' },
    ];
    expect(roundText({ ...dinner, guests, brings }, format)).toEqual({
      subject: 'Dinner, Friday 4 December at 19:30',
      body: [
        'Dinner: Friday 4 December at 19:30',
        'Where: Ana’s, Lindenstraße 4',
        '',
        'Coming: Ana and Ben',
        'Not sure yet: Cara',
        'No answer yet: Sam',
        '',
        'Who brings what:',
        'Ana: bread, olives',
        'ben: wine',
        'Me: salad',
        'Still free: dessert',
      ].join('\n'),
    });
  });

  it('[S2] says what is still to bring while nobody brings anything', () => {
    const brings = [
      { what: 'bread', who: '' },
      { what: 'wine', who: ' ' },
    ];
    expect(
      roundText({ ...dinner, brings }, format)
        .body.split('\n')
        .slice(2),
    ).toEqual(['', 'Still to bring: bread, wine']);
  });

  it('[S2] says the days of a trip, and leaves out what is empty', () => {
    const span = { kind: 'all-day', start: '2026-12-04' as Day, end: '2026-12-07' as Day } as const;
    expect(roundText({ ...dinner, title: '', span, place: ' ' }, format).body).toBe(
      'Without a title: 4–6 December',
    );
  });

  it('[S2] names each thing once, whoever brings it, and nothing twice', () => {
    const who = fc.constantFrom('', 'me', 'Ana', 'ana', 'Ben');
    fc.assert(
      fc.property(fc.array(who, { maxLength: 12 }), (names) => {
        const brings = names.map((name, index) => ({ what: `thing-${index};`, who: name }));
        const { body } = roundText({ ...dinner, brings }, format);
        for (const { what } of brings) expect(body.split(what)).toHaveLength(2);
      }),
      runs(60),
    );
  });
});
