import { describe, expect, it } from 'vitest';
import type { Reason, SharedFeature } from '../../src/domain/suggestion/reason';
import type { ZoneId } from '../../src/domain/time/zone';
import { createFormat } from '../../src/words/format';
import { reasonText, reasonTexts } from '../../src/words/reason';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' as ZoneId, hourCycle: 24 });
const said = (...reasons: readonly Reason[]) => reasonTexts({ reasons }, format);

describe('the reasons of a suggestion', () => {
  it('[M4] quote the phrase they stand on, and where it is', () => {
    expect(
      said(
        { code: 'phrase', found: 'Summit', place: 'title' },
        { code: 'phrase', found: 'Summit', place: 'categories' },
        { code: 'phrase', found: 'party', place: 'description' },
        { code: 'phrase', found: 'Restaurant', place: 'location' },
        { code: 'phrase', found: 'Work', place: 'calendar-name' },
      ),
    ).toEqual([
      '‘Summit’ in the title',
      '‘Summit’ among the categories',
      '‘party’ in the description',
      '‘Restaurant’ in the location',
      '‘Work’ in the calendar’s name',
    ]);
  });

  it('[M4] say what the look of a title reminds of', () => {
    expect(
      said(
        { code: 'title-shape', shape: 'conference', found: 'MapCon' },
        { code: 'title-shape', shape: 'yearly-conference', found: 'ABCD Europe 2026' },
        { code: 'title-shape', shape: 'names-with-arrow', found: 'a <> B' },
        { code: 'title-shape', shape: 'number', found: 'XQ 482' },
        { code: 'title-shape', shape: 'numbered-journey', found: 'TGV' },
        { code: 'title-shape', shape: 'journey', found: 'BER → LIS' },
      ),
    ).toEqual([
      '‘MapCon’ is named like a conference',
      '‘ABCD Europe 2026’ is named like a year’s conference',
      'two names with an arrow between them',
      '‘XQ 482’ looks like the number of a flight, train or course',
      '‘TGV’ with a number looks like a journey',
      '‘BER → LIS’ looks like a journey',
    ]);
  });

  it('[M4] count the people', () => {
    expect(
      said(
        { code: 'colleagues', guests: 1, domain: 'acme.com' },
        { code: 'colleagues', guests: 3, domain: 'acme.com' },
        { code: 'guests-of', guests: 1, domain: 'other.org' },
        { code: 'organisations', count: 2 },
        { code: 'crowd', guests: 16 },
        { code: 'private-addresses' },
        { code: 'video-link' },
        { code: 'cancelled', found: 'Annulé' },
        { code: 'cancelled', found: null },
      ),
    ).toEqual([
      '1 colleague from acme.com',
      '3 colleagues from acme.com',
      '1 guest from other.org',
      'guests from 2 organisations',
      '16 guests',
      'guests with private mail addresses',
      'a video link',
      '‘Annulé’ at the start of the title',
      'it is cancelled',
    ]);
  });

  it('[M4] tell the time and the length', () => {
    expect(
      said(
        { code: 'working-hours', alone: false },
        { code: 'working-hours', alone: true },
        { code: 'minutes', minutes: 25 },
        { code: 'hours', hours: 6 },
        { code: 'evening', recurring: false },
        { code: 'evening', recurring: true },
        { code: 'weekend', recurring: false },
        { code: 'weekend', recurring: true },
      ),
    ).toEqual([
      'on a weekday in working hours',
      'on a weekday in working hours, and nobody else is invited',
      '25 minutes',
      '6 hours',
      'in the evening',
      'again and again in the evening',
      'at the weekend',
      'again and again at the weekend',
    ]);
    expect(
      said(
        { code: 'all-day', alone: false },
        { code: 'all-day', alone: true },
        { code: 'days', days: 3, weekend: 'none' },
        { code: 'days', days: 3, weekend: 'some' },
        { code: 'days', days: 14, weekend: null },
      ),
    ).toEqual([
      'all day',
      'all day, and nobody else is invited',
      '3 days, none at a weekend',
      '3 days with a weekend',
      '14 days',
    ]);
  });

  it('[M4] tell what was learned from marks', () => {
    const learned = (feature: SharedFeature, times: number, total: number) =>
      reasonText({ code: 'marked-before', feature, kind: 'networking', times, total }, format);
    expect([
      learned({ code: 'title' }, 1, 1),
      learned({ code: 'title' }, 3, 3),
      learned({ code: 'word', word: 'planning' }, 3, 4),
      learned({ code: 'calendar', name: 'Ipsum' }, 4, 4),
      learned({ code: 'organizer', name: 'Ana' }, 4, 4),
      learned({ code: 'guests', domain: 'kvasir.co' }, 4, 4),
    ]).toEqual([
      'you marked an event with this title networking',
      'you marked 3 events with this title networking',
      'you marked 3 of 4 events with ‘planning’ in the title networking',
      'you marked 4 events of the calendar ‘Ipsum’ networking',
      'you marked 4 events by Ana networking',
      'you marked 4 events with guests from kvasir.co networking',
    ]);
  });

  it('[M4] say which side they are on where they contradict each other', () => {
    expect(
      said({
        code: 'speaks-for',
        kind: 'social',
        reason: { code: 'phrase', found: 'party', place: 'title' },
      }),
    ).toEqual(['‘party’ in the title (social)']);
  });
});
