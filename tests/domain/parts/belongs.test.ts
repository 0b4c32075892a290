import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBelongs } from '../../../src/domain/parts/belongs';
import type { PartCandidate, Whole } from '../../../src/domain/parts/whole';
import type { Day } from '../../../src/domain/time/day';
import { addDays } from '../../../src/domain/time/day';
import { runs } from '../../helpers/property-runs';
import { buildCandidate, buildWhole } from './build';

const hour = 3_600_000;
const kubecon = buildWhole('KubeCon + CloudNativeCon Europe 2026', '2026-03-23', '2026-03-26', {
  organizer: 'events@cncf.example',
  place: 'RAI Amsterdam, Europaplein 24, 1078 GZ Amsterdam',
  links: ['https://events.linuxfoundation.example/kubecon-europe/'],
  programmes: new Set(['programme']),
});
const on = (whole: Whole, title: string, more: Partial<PartCandidate> = {}) =>
  createBelongs([whole])(buildCandidate(title, whole.first, more))?.why ?? null;

describe('what belongs to a conference', () => {
  it('[N7] is what names it, in any language, comes from its organiser, site, place or programme', () => {
    expect([
      on(kubecon, 'KubeCon: speakers’ dinner'),
      on(kubecon, 'Abendessen (KubeCon)'),
      on(kubecon, 'Dîner des bénévoles @ kubecon'),
      on(kubecon, 'Café con Ana, CloudNativeCon'),
      on(kubecon, 'Opening keynote', { organizer: 'events@cncf.example' }),
      on(kubecon, 'Opening keynote', { links: ['https://events.linuxfoundation.example/talks/12'] }),
      on(kubecon, 'Opening keynote', { place: 'RAI Amsterdam, Hall 12' }),
      on(kubecon, 'Opening keynote', { calendar: 'programme' }),
    ]).toEqual(['title', 'title', 'title', 'title', 'organizer', 'link', 'place', 'programme']);
  });

  it('[N7] is not what is only on its days', () => {
    expect([
      on(kubecon, 'Zahnarzt', { place: 'Hauptstraße 5, Berlin' }),
      on(kubecon, 'Dinner with Mum', { place: 'Café de Jaren, Nieuwe Doelenstraat 20, Amsterdam' }),
      on(kubecon, 'Dîner avec Paul', { place: 'Amsterdam' }),
      on(kubecon, 'Llamada con Marta', { links: ['https://zoom.us/j/123'] }),
      on(kubecon, 'Meeting Europe team'),
      on(kubecon, 'Cloud cost review'),
    ]).toEqual([null, null, null, null, null, null]);
  });

  it('[N7] is told by titles of four languages', () => {
    const pairs: readonly (readonly [string, string, 'title' | null])[] = [
      ['Hannover Messe 2026', 'Hannover Messe: Stand von Siemens', 'title'],
      ['Hannover Messe 2026', 'Zahnarzt Hannover', null],
      ['Hannover Messe 2026', 'Messe in St. Peter', null],
      ['Jobmesse München', 'Jobmesse: Gespräch mit BMW', 'title'],
      ['re:publica 26', 're:publica – Empfang', 'title'],
      ['Congrès de l’AFIA', 'AFIA : dîner de gala', 'title'],
      ['Journées de la science ouverte', 'Journées de la science ouverte - atelier', 'title'],
      ['Congreso Nacional de Informática', 'Taller (Congreso Nacional de Informática)', 'title'],
      ['Congreso', 'Congreso con Ana', null],
      ['Workshop', 'Workshop with the team', null],
      ['ECCV 2026 in Milan', 'ECCV welcome reception', 'title'],
      ['ECCV 2026 in Milan', 'Milan: dinner with Gio', null],
      ['WEB SUMMIT LISBON', 'Web team sync', null],
      ['CES 2026', 'Tous ces trucs', null],
      ['FOSDEM', 'Beer event, FOSDEM', 'title'],
    ];
    for (const [whole, title, why] of pairs) {
      expect([whole, title, on(buildWhole(whole, '2026-03-23', '2026-03-26'), title)]).toEqual([
        whole,
        title,
        why,
      ]);
    }
  });

  it('[N7] shares a building, not a city, a video room or an office', () => {
    const at = (whole: string, place: string) =>
      on(buildWhole('Tagung', '2026-03-23', '2026-03-24', { place: whole }), 'Vortrag', { place });
    expect([
      at('Messe Wien', 'Messe Wien, Halle B'),
      at('Palais des Congrès, Paris', 'Salle 3, Palais des congrès'),
      at('Wien', 'Wien'),
      at('Wien', 'Café Central, Wien'),
      at('Wien, Österreich', 'Hotel Sacher, Wien'),
      at('San Francisco', 'Dentist, 12 Main St, San Francisco'),
      at('Zoom', 'Zoom'),
      at('https://zoom.us/j/1', 'https://zoom.us/j/1'),
      at('Microsoft Teams Meeting', 'Microsoft Teams Meeting'),
      at('Büro', 'Büro'),
      at('', ''),
    ]).toEqual(['place', 'place', 'place', null, null, null, null, null, null, null, null]);
  });

  it('[N7] shares a page of a platform, not the platform', () => {
    const to = (one: string, other: string) =>
      on(buildWhole('Tag', '2026-03-23', '2026-03-24', { links: [one] }), 'Talk', { links: [other] });
    expect([
      to('https://www.eventbrite.com/e/123?x=1', 'https://eventbrite.com/e/123'),
      to('https://www.eventbrite.com/e/123', 'https://eventbrite.com/e/124'),
      to('https://kccnc.sched.com/', 'https://kccnc.sched.com/event/9'),
      to('https://meet.google.com/abc', 'https://meet.google.com/abc'),
      to('https://acme.zoom.us/j/5', 'https://acme.zoom.us/j/5'),
      to('not a link', 'not a link'),
    ]).toEqual(['link', null, 'link', null, null, null]);
  });

  it('[N7] is no weekly habit, no whole itself, and nothing as long', () => {
    const title = 'KubeCon';
    expect([
      on(kubecon, title, { repeatsWeekly: true }),
      on(kubecon, title, { isWhole: true }),
      on(kubecon, title, { length: kubecon.length }),
    ]).toEqual([null, null, null]);
  });

  it('[N7] goes to the shortest of several, then to the first', () => {
    const day = buildWhole('KubeCon Maintainers Day', '2026-03-23', '2026-03-23');
    const find = createBelongs([kubecon, day]);
    expect(find(buildCandidate('KubeCon Maintainers Day lunch', '2026-03-23'))?.whole.title).toBe(day.title);
    expect(find(buildCandidate('KubeCon lunch', '2026-03-24'))?.whole.title).toBe(kubecon.title);
  });
});

describe('the rule on parts', () => {
  const first = '2026-03-23' as Day;
  const whole = fc
    .record({
      from: fc.nat(6),
      days: fc.integer({ min: 1, max: 4 }),
      title: fc.constantFrom('KubeCon', 'Tag', 'X'),
    })
    .map(({ from, days, title }) =>
      buildWhole(title, addDays(first, from), addDays(first, from + days - 1), {
        organizer: 'a@example.com',
      }),
    );
  const candidate = fc
    .record({
      from: fc.nat(8),
      nights: fc.nat(2),
      hours: fc.integer({ min: 0, max: 100 }),
      title: fc.constantFrom('KubeCon: dinner', 'Dinner', ''),
      organizer: fc.constantFrom('', 'a@example.com'),
    })
    .map(({ from, nights, hours, title, organizer }) =>
      buildCandidate(title, addDays(first, from), {
        last: addDays(first, from + nights),
        length: hours * hour,
        organizer,
      }),
    );

  it('[N7] never leaves the days of the whole, and does not depend on the order of the wholes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(whole, { maxLength: 4, selector: ({ title }) => title }),
        candidate,
        (wholes, one) => {
          const found = createBelongs(wholes)(one);
          expect(createBelongs(wholes.toReversed())(one)).toEqual(found);
          if (!found) return;
          expect(one.first >= found.whole.first && one.last <= found.whole.last).toBe(true);
          expect(one.length).toBeLessThan(found.whole.length);
        },
      ),
      runs(300),
    );
  });
});
