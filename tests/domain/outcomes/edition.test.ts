import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../src/domain/marking/kind';
import type { Edition } from '../../../src/domain/outcomes/edition';
import { editionTitle, isSameEdition } from '../../../src/domain/outcomes/edition';
import { runs } from '../../helpers/property-runs';

describe('[F5] the title of an edition', () => {
  it.each([
    ['Open Maps Summit 2026', 'open maps summit'],
    ['Open Maps Summit 2027', 'open maps summit'],
    ['12th Open Maps Summit', 'open maps summit'],
    ['12. Kartentag', 'kartentag'],
    ['Kartentag (2026)', 'kartentag'],
    ['Geo Meetup #14', 'geo meetup'],
    ['Geo Meetup, Vol. 3', 'geo meetup'],
    ["Café-Runde '26", 'cafe runde'],
    ['3e Journée des cartes', 'journee des cartes'],
    ['2026', ''],
    ['', ''],
  ])('of “%s” is “%s”', (title, expected) => {
    expect(editionTitle(title)).toBe(expected);
  });

  it('does not depend on the year', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    const year = fc.integer({ min: 1990, max: 2099 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), year, year, (words, one, other) => {
        const title = words.join(' ');
        expect(editionTitle(`${title} ${one}`)).toBe(editionTitle(`${other} ${title}`));
      }),
      runs(200),
    );
  });
});

describe('[F5] two events are editions of one', () => {
  const edition = (title: string, organiser = '', form: Form | null = null): Edition => ({
    title,
    organiser,
    form,
  });

  it('when title and organiser are the same, of whatever form', () => {
    const [one, other] = [edition('Lunch', 'mara@example.com'), edition('Lunch', 'mara@example.com', 'meal')];
    expect(isSameEdition(one, other)).toBe(true);
  });

  it('when the title is the same, no organiser says otherwise, and both are of a form that has editions', () => {
    expect(
      isSameEdition(
        edition('Maps Summit 2026', '', 'conference'),
        edition('Maps Summit 2027', '', 'conference'),
      ),
    ).toBe(true);
    expect(isSameEdition(edition('Lunch', '', 'meal'), edition('Lunch', '', 'meal'))).toBe(false);
    expect(isSameEdition(edition('Maps Summit 2026', '', 'conference'), edition('Maps Summit 2027'))).toBe(
      false,
    );
  });

  it('and never when the organisers differ', () => {
    const [one, other] = ['a@example.com', 'b@example.com'].map((organiser) =>
      edition('Summer party', organiser, 'party'),
    ) as [Edition, Edition];
    expect(isSameEdition(one, other)).toBe(false);
  });
});
