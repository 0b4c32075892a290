import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Form, forms, socialForms } from '../../../src/domain/marking/kind';
import { emptySocialPrep, type SocialPrep, socialDetails } from '../../../src/domain/prep/social';
import {
  isSectionWritten,
  sectionsShown,
  socialSections,
  writtenDetails,
} from '../../../src/domain/prep/social-sections';
import { runs } from '../../helpers/property-runs';

const shownFor = (form: Form | null, prep: Partial<SocialPrep> = {}) =>
  sectionsShown(form, { ...emptySocialPrep, ...prep }).shown;

const text = fc.constantFrom('', '  ', 'Ana', 'by train');
const anyPrep: fc.Arbitrary<SocialPrep> = fc.record({
  purpose: fc.constant(emptySocialPrep.purpose),
  answers: fc.constant({}),
  guests: fc.array(fc.constant({ id: 'g', name: 'Ben', answer: 'coming' as const }), { maxLength: 1 }),
  brings: fc.array(fc.constant({ id: 'b', what: 'Bread', who: '', packed: false }), { maxLength: 1 }),
  topics: fc.array(fc.constant({ id: 't', text: 'The lake', about: 'mine' as const, talkedAbout: false }), {
    maxLength: 1,
  }),
  details: fc.record(Object.fromEntries(socialDetails.map((detail) => [detail, text])), { requiredKeys: [] }),
});

describe('the sections of a form', () => {
  it('[S1] [S2] shows few things for each form, always who comes, and nothing to bring to a talk from afar', () => {
    for (const form of socialForms) {
      expect(shownFor(form)).toContain('guests');
      expect(shownFor(form).length).toBeLessThanOrEqual(5);
    }
    expect(socialForms.filter((form) => shownFor(form).includes('brings'))).toEqual([
      'meal',
      'party',
      'trip',
    ]);
    const fitting = new Set(socialForms.flatMap((form) => shownFor(form)));
    expect(socialDetails.filter((detail) => !fitting.has(detail))).toEqual([]);
  });

  it('shows guests, what to bring and topics without a form, and in a conference that is social as well', () => {
    const usual = ['guests', 'brings', 'topics'];
    expect([shownFor(null), shownFor('conference')]).toEqual([usual, usual]);
  });

  it('keeps what does not fit one click away, and shows it once it is asked for', () => {
    expect(sectionsShown('call', emptySocialPrep, ['brings'])).toEqual({
      shown: ['reach', 'guests', 'brings', 'topics'],
      offered: ['doing', 'turn', 'cook', 'driver', 'route', 'costs', 'gift'],
    });
  });

  it('loses nothing that is written when the form changes', () => {
    fc.assert(
      fc.property(anyPrep, fc.constantFrom(null, ...forms), (prep, form) => {
        const { shown, offered } = sectionsShown(form, prep);
        const written = socialSections.filter((section) => isSectionWritten(prep, section));
        expect(shown).toEqual(expect.arrayContaining(written));
        expect([...shown, ...offered].toSorted()).toEqual(socialSections.toSorted());
      }),
      runs(60),
    );
  });

  it('tells the details that are written, in their order', () => {
    expect(writtenDetails({ details: { gift: 'a book ', cook: ' Ana', turn: ' ' } })).toEqual([
      { detail: 'cook', text: 'Ana' },
      { detail: 'gift', text: 'a book' },
    ]);
  });
});
