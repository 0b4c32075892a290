import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/domain/marking/kind';
import { type KnownForQuestions, lightQuestions } from '../../../src/domain/prep/light-questions';
import { runs } from '../../helpers/property-runs';

const nothing: KnownForQuestions = {
  ref: 'mailto:ana@example.com',
  organisation: '',
  place: '',
  children: '',
  daysSinceMet: null,
  daysSinceBirthday: null,
};
const codes = (known: Partial<KnownForQuestions>, form: Parameters<typeof lightQuestions>[1] = null) =>
  lightQuestions({ ...nothing, ...known }, form).map(({ code }) => code);

describe('[S3] light questions', () => {
  it('ask after what is known first, then what fits the form', () => {
    const known = { organisation: 'Acme', children: 'Lotte', daysSinceMet: 200, daysSinceBirthday: 3 };
    expect(codes(known, 'meal')).toEqual(['birthday', 'long-ago', 'cooked']);
    expect(codes({ organisation: 'Acme' }, 'trip').slice(0, 2)).toEqual(['work', 'go-next']);
    expect(lightQuestions({ ...nothing, place: ' Prague ' }, 'call')[0]).toEqual({
      code: 'place',
      about: 'Prague',
    });
  });

  it('do not ask after a place where one meets, nor a birthday that is today or long over', () => {
    expect(codes({ place: 'Prague' }, 'meal')).not.toContain('place');
    for (const daysSinceBirthday of [0, 22]) expect(codes({ daysSinceBirthday })).not.toContain('birthday');
  });

  it('are one to three, each once, and the same for the same guest', () => {
    const known = fc.record({
      ref: fc.string({ minLength: 1 }),
      organisation: fc.constantFrom('', ' ', 'Acme'),
      place: fc.constantFrom('', 'Prague'),
      children: fc.constantFrom('', 'Lotte'),
      daysSinceMet: fc.option(fc.nat(2000)),
      daysSinceBirthday: fc.option(fc.nat(365)),
    });
    fc.assert(
      fc.property(known, fc.constantFrom(null, ...forms), (facts, form) => {
        const asked = lightQuestions(facts, form);
        expect(asked.length).toBeGreaterThanOrEqual(1);
        expect(asked.length).toBeLessThanOrEqual(3);
        expect(new Set(asked.map(({ code }) => code)).size).toBe(asked.length);
        expect(lightQuestions(facts, form)).toEqual(asked);
      }),
      runs(60),
    );
  });
});
