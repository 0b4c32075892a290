import { describe, expect, it } from 'vitest';
import { createSuggester } from '../../../src/domain/suggestion/suggest';
import { buildInput, buildShippedKnowledge } from './build';

const suggest = createSuggester(buildShippedKnowledge(), { myEmails: [] });
const proposalFor = (summary: string) => {
  const { kind, form } = suggest(buildInput({ summary }));
  return [kind, form];
};

describe('the shipped words', () => {
  it.each([
    ['Sprint planning', 'networking', 'meeting'],
    ['Conference call with Zurich', 'networking', 'meeting'],
    ['Lunch with my manager', 'networking', 'meeting'],
    ['1:1 Tom', 'networking', 'one-on-one'],
    ['React Berlin Meetup #42', 'networking', 'meetup'],
    ['Careers day', 'networking', 'career-fair'],
    ['Phone screen Northlight', 'networking', 'interview'],
    ['Writing workshop', 'networking', 'workshop'],
    ['Kickoffmeeting', 'networking', 'meeting'],
    ['Vorstandssitzung', 'networking', 'meeting'],
    ['Jahrestagung Vermessung', 'networking', 'conference'],
    ['Vorstellungsgespräch', 'networking', 'interview'],
    ['Réunion d’équipe', 'networking', 'meeting'],
    ['Entretien d’embauche', 'networking', 'interview'],
    ['Congreso de pediatría', 'networking', 'conference'],
    ['Reunion semanal', 'networking', 'meeting'],
  ])('[M4] take “%s” for networking', (summary, kind, form) => {
    expect(proposalFor(summary)).toEqual([kind, form]);
  });

  it.each([
    ['Call mum', 'social', 'call'],
    ['Book club', 'social', 'club'],
    ['Board games online', 'social', 'online'],
    ['Office Christmas party', 'social', 'party'],
    ['Birthday: Wanda', 'social', 'party'],
    ['Ski trip', 'social', 'trip'],
    ['Lunch with Sarah', 'social', 'meal'],
    ['Beers w/ Mike 🍻', 'social', 'hanging-out'],
    ['Sommerfest im Hof', 'social', 'party'],
    ['Doppelkopfabend', 'social', 'hanging-out'],
    ['Abendessen bei Oma', 'social', 'meal'],
    ['Chorprobe', 'social', 'club'],
    ['Anniversaire de Léa', 'social', 'party'],
    ['Réunion de famille', 'social', 'hanging-out'],
    ['Cena con amigos', 'social', 'meal'],
    ['Cumpleanos de Marta', 'social', 'party'],
  ])('[M4] take “%s” for social', (summary, kind, form) => {
    expect(proposalFor(summary)).toEqual([kind, form]);
  });

  it.each(['Call Lena', 'Telefonat Sophie', 'Appeler Camille', 'Llamar a Lucía'])(
    '[M4] take “%s” in the evening for a call',
    (summary) => {
      const time = { kind: 'timed', weekday: 3, startMinute: 19 * 60, minutes: 60 } as const;
      expect(suggest(buildInput({ summary, time }))).toMatchObject({ kind: 'social', form: 'call' });
    },
  );

  it.each([
    'Dentist',
    'Flight to Lisbon (XQ 482)',
    'Focus time: grant report',
    'Paper deadline',
    'Parent-teacher conference',
    'Sunday service',
    'Friseurtermin',
    'Sommerurlaub',
    'Klausur Mathe II',
    'Rendez-vous médecin',
    'Vacances scolaires',
    'Clase de inglés',
  ])('[M4] take “%s” for neither', (summary) => {
    expect(proposalFor(summary)).toEqual(['other', null]);
  });

  it.each(['Conference dinner', 'Networking drinks', 'Neujahrsempfang', 'Cena de gala'])(
    '[M4] take “%s” for both',
    (summary) => {
      expect(proposalFor(summary)[0]).toBe('both');
    },
  );

  it.each(['Tom', 'Sonnabend', 'Manifest', 'Meetup: barbecue', ''])(
    '[M4] are not sure about “%s”',
    (summary) => {
      expect(proposalFor(summary)).toEqual([null, null]);
    },
  );
});
