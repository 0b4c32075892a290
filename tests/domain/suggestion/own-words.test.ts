import { describe, expect, it } from 'vitest';
import { isCallPlace, ownWords, withoutLinks } from '../../../src/domain/suggestion/own-words';
import type { CallService } from '../../bench/suggestions/boilerplate';
import { callText } from '../../bench/suggestions/boilerplate';
import { languages } from './build';

const services: readonly CallService[] = ['teams', 'zoom', 'meet'];
const blocks = services.flatMap((service) => languages.map((language) => [service, language] as const));

describe('the words that a person wrote', () => {
  it.each(blocks)('[M4] are none of what %s adds in %s', (service, language) => {
    expect(ownWords(`Agenda: budget\n\n${callText(service, language)}`).trim()).toBe('Agenda: budget');
  });

  it('[M4] are not the words in links and addresses', () => {
    expect(
      withoutLinks('See https://example.com/meetup-join/party and <mailto:x> ana@club.example now'),
    ).toBe('See   and <mailto:x>   now');
    expect(withoutLinks('Dinner @ Ana’s')).toBe('Dinner @ Ana’s');
  });

  it.each([
    ['Microsoft Teams-Besprechung', true],
    ['https://us02web.zoom.us/j/84512345678', true],
    ['Zoom Torino, Cumiana', false],
    ['Team room', false],
  ])('[M4] tell a call from a place: %s', (location, isCall) => {
    expect(isCallPlace(location)).toBe(isCall);
  });
});
