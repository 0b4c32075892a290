import { describe, expect, it } from 'vitest';
import { createFindAbsence } from '../../../src/domain/suggestion/absence';
import { buildShippedWords } from './build';

const find = createFindAbsence(buildShippedWords());
const absence = (
  summary: string,
  { wholeDay = true, categories = [] as readonly string[], description = '' } = {},
) => find({ summary, categories, description, wholeDay });

describe('[W11] absences', () => {
  it.each([
    'Out of office',
    'OOO',
    '[OOO] dentist',
    'Vacation in Greece',
    'Summer holidays',
    'Trip to Lisbon',
    'Urlaub',
    'Sommerurlaub Kreta',
    'Dienstreise München',
    'Abwesend',
    'Vacances en Bretagne',
    'Congés',
    'Déplacement à Lyon',
    'Vacaciones',
    'Viaje a Sevilla',
    'Fuera de la oficina',
  ])('of whole days are found by their words: %s', (title) => expect(absence(title)).toBe('away'));

  it.each([
    'Flight to Lisbon',
    '✈ BER → LIS',
    'Flug nach Wien',
    'TGV 6h58',
    'Vuelo a Madrid',
    'Zug nach Köln',
  ])('of some hours are journeys: %s', (title) => expect(absence(title, { wholeDay: false })).toBe('away'));

  it.each([
    'Ana: Urlaub',
    'Jonas OOO',
    'Plan the summer vacation',
    'Holiday party',
    'KubeCon',
    'Lena’s birthday',
    'Chess club',
  ])('are not: %s', (title) => expect(absence(title)).toBe(null));

  it('are named by categories, in which a holiday is a public one', () => {
    expect([
      absence('Kreta', { categories: ['Urlaub'] }),
      absence('Lisbon', { categories: ['Travel'], wholeDay: false }),
      absence('Christmas Day', { categories: ['Holiday'] }),
      absence('KubeCon', { categories: ['Conference', 'Travel budget'] }),
    ]).toEqual(['away', 'away', 'holiday', null]);
  });

  it.each(['Bank holiday', 'Feiertag', 'Jour férié', 'Festivo nacional'])(
    'are public holidays where the title says so: %s',
    (title) => expect(absence(title)).toBe('holiday'),
  );

  it('are public holidays where only the description says so, as in Google’s calendars', () => {
    expect(absence('Boxing Day', { description: 'Public holiday' })).toBe('holiday');
    expect(absence('Mother’s Day', { description: 'Observance' })).toBe(null);
  });
});
