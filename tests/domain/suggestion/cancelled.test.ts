import { describe, expect, it } from 'vitest';
import { createSuggester } from '../../../src/domain/suggestion/suggest';
import { buildInput, buildLearned, buildShippedKnowledge } from './build';

const knowledge = buildShippedKnowledge();
const suggest = createSuggester(knowledge, { myEmails: [] });

describe('a cancelled event', () => {
  it.each([
    ['Canceled: Data Summit 2026', 'Canceled'],
    ['CANCELLED: Board games night', 'CANCELLED'],
    ['Canceled event: Lunch with Sarah', 'Canceled event'],
    ['Called off - choir', 'Called off'],
    ['[Cancelled] Team meeting', 'Cancelled'],
    ['❌ Cancelled – birthday party', 'Cancelled'],
    ['Abgesagt: Jahrestagung Vermessung', 'Abgesagt'],
    ['Abgesagter Termin: Chorprobe', 'Abgesagter Termin'],
    ['Fällt aus: Chorprobe', 'Fällt aus'],
    ['Annulé : Réunion d’équipe', 'Annulé'],
    ['ANNULEE: Réunion de famille', 'ANNULEE'],
    ['Événement annulé : pétanque', 'Événement annulé'],
    ['Cancelado: Reunión semanal', 'Cancelado'],
    ['Evento cancelado: Cena con amigos', 'Evento cancelado'],
    ['Cancelled', 'Cancelled'],
  ])('[M4] is not proposed: %s', (summary, found) => {
    expect(suggest(buildInput({ summary }))).toEqual({
      kind: null,
      form: null,
      confidence: 0,
      reasons: [{ code: 'cancelled', found }],
    });
  });

  it('[M4] is not proposed if its calendar says so, even if its title was marked before', () => {
    const event = buildInput({ summary: 'Board games night', status: 'cancelled' });
    const learned = buildLearned([{ event, kind: 'social', form: null }]);
    const suggestLearned = createSuggester(knowledge, { myEmails: [], learned });
    expect(suggestLearned(event)).toEqual({
      kind: null,
      form: null,
      confidence: 0,
      reasons: [{ code: 'cancelled', found: null }],
    });
  });

  it.each([
    ['Cancelled culture – a meetup', 'networking'],
    ['We cancelled culture: a meetup', 'networking'],
    ['Meetup: cancelled', 'networking'],
    ['Abgesagte Stücke, Chorprobe', 'social'],
    ['Absageparty', 'social'],
  ])('[M4] is none that only speaks of it: %s', (summary, kind) => {
    expect(suggest(buildInput({ summary })).kind).toBe(kind);
  });
});
