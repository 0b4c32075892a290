import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/time/day';
import type { ZoneId } from '../../src/domain/time/zone';
import type { Target } from '../../src/domain/week/target';
import type { LightReason, Measure, MixVerdict } from '../../src/domain/week/verdict';
import { createFormat } from '../../src/words/format';
import { undecidedSentence, verdictSentence, weekTitle, wholeDaySentences } from '../../src/words/week';

const formatOf = (locale: string) => createFormat({ locale, zone: 'UTC' as ZoneId, hourCycle: 24 });
const british = formatOf('en-GB');
const hours = { floor: 2, ceiling: 5 };
const fivePeople = { floor: 5, ceiling: null };

const light = (
  measure: Measure,
  amount: number,
  target: Target,
  reason: LightReason | null = null,
): MixVerdict => ({ measure, amount, target, verdict: 'light', reason });
const inRange = (measure: Measure, amount: number, target: Target): MixVerdict => ({
  measure,
  amount,
  target,
  verdict: 'in-range',
  reason: null,
});
const heavy = (measure: Measure, amount: number, target: Target): MixVerdict => ({
  measure,
  amount,
  target,
  verdict: 'heavy',
  reason: null,
});
const said = (verdicts: readonly MixVerdict[], format = british) =>
  verdicts.map((verdict) => verdictSentence(verdict, format));

describe('the verdicts of a week', () => {
  it('[W2] say what is light, by how much, and why', () => {
    const tuesday: LightReason = { code: 'nothing-after', day: '2026-11-24' as Day };
    expect(
      said([
        inRange('networkingHours', 3.5, hours),
        light('socialHours', 1.5, { floor: 4, ceiling: 10 }, tuesday),
        inRange('people', 5, fivePeople),
      ]),
    ).toEqual([
      'Networking is in range: 3.5 hours (2 to 5).',
      'Light on social this week: 1.5 of 4 hours, nothing after Tuesday.',
      '5 different people this week, as you wanted (5 or more).',
    ]);
  });

  it('[W2] say that nothing is planned yet in an empty week', () => {
    const nothing: LightReason = { code: 'nothing-planned' };
    expect(
      said([
        light('networkingHours', 0, hours, nothing),
        light('socialHours', 0, { floor: 4, ceiling: 10 }, nothing),
        light('people', 0, fivePeople),
      ]),
    ).toEqual([
      'Light on networking this week: 0 of 2 hours, nothing planned yet.',
      'Light on social this week: 0 of 4 hours, nothing planned yet.',
      'Few different people this week: 0 of 5 people.',
    ]);
  });

  it('[W2] propose rest above the ceiling', () => {
    expect(
      said([heavy('networkingHours', 6.5, hours), heavy('people', 9, { floor: null, ceiling: 8 })]),
    ).toEqual([
      'A lot of networking this week: 6.5 hours, above 5. Leave room to rest.',
      'Many different people this week: 9 people, above 8. Leave room to rest.',
    ]);
  });

  it('[W2] name the ends that are set', () => {
    const open = { floor: null, ceiling: null };
    expect(
      said([
        inRange('socialHours', 1, { floor: 1, ceiling: null }),
        inRange('socialHours', 1, { floor: null, ceiling: 2 }),
        inRange('people', 1, open),
      ]),
    ).toEqual([
      'Social is in range: 1 hour (1 or more).',
      'Social is in range: 1 hour (up to 2).',
      '1 different person this week, as you wanted.',
    ]);
  });

  it('[E5] write numbers as the region does', () => {
    expect(said([light('socialHours', 1.5, { floor: 2.5, ceiling: null })], formatOf('de-DE'))).toEqual([
      'Light on social this week: 1,5 of 2,5 hours.',
    ]);
  });
});

it('[W10] says which week a verdict is of', () => {
  const verdict = light('socialHours', 1.5, { floor: 4, ceiling: 10 });
  expect([
    verdictSentence(verdict, british, 'this'),
    verdictSentence(verdict, british, 'coming'),
    verdictSentence(verdict, british, null),
  ]).toEqual([
    'Light on social this week: 1.5 of 4 hours.',
    'Light on social next week: 1.5 of 4 hours.',
    'Light on social this week: 1.5 of 4 hours.',
  ]);
});

it('[W10] names this week, the coming one, and others by their first day', () => {
  const title = (from: string) => weekTitle(from as Day, '2026-12-30' as Day, 1, british);
  expect(['2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11'].map(title)).toEqual([
    'Week of 21 December',
    'This week, 28 December 2026 – 3 January 2027',
    'Coming week, 4–10 January',
    'Week of 11 January 2027',
  ]);
});

it('[W2] says instead of a verdict that events are unmarked, and what stands so far', () => {
  const share = (minutes: number) => ({ minutes, events: 1, people: 1 });
  const mix = { networking: share(180), social: share(90), people: 1 };
  const none = {
    ...mix,
    networking: { ...mix.networking, minutes: 0 },
    social: { ...mix.social, minutes: 0 },
  };
  expect(undecidedSentence(4, none, british)).toBe(
    '4 events of this week are unmarked, so the mix is not judged yet.',
  );
  expect([undecidedSentence(1, mix, british), undecidedSentence(4, mix, british, 'coming')]).toEqual([
    '1 event of this week is unmarked, so the mix is not judged yet. So far: 3 hours of networking, 1.5 hours of social, 1 different person. It may add to each.',
    '4 events of next week are unmarked, so the mix is not judged yet. So far: 3 hours of networking, 1.5 hours of social, 1 different person. They may add to each.',
  ]);
  expect(said([{ ...light('socialHours', 1.5, hours), verdict: 'undecided' }])).toEqual([
    'Social so far: 1.5 hours. Unmarked events may add to it.',
  ]);
});

it('[W2] says how whole days count', () => {
  const wholeDays = {
    networking: [{ days: 3, minutes: 360 }],
    social: [
      { days: 2, minutes: 240 },
      { days: 1, minutes: 30 },
    ],
  };
  const notCounted = { cut: [], bySessions: { networking: 0, social: 0 } };
  expect(wholeDaySentences({ mix: { wholeDays }, notCounted }, british)).toEqual([
    'Networking counts 3 whole days at 6 h.',
    'Social counts 2 whole days at 4 h and 1 whole day at 30 min.',
  ]);
  const none = { wholeDays: { networking: [], social: [] } };
  const cut = [
    { title: 'KubeCon', inWeek: 2, of: 3 },
    { title: 'Trip', inWeek: 1, of: 2 },
  ];
  expect(wholeDaySentences({ mix: none, notCounted: { ...notCounted, cut } }, british)).toEqual([]);
  expect(
    wholeDaySentences(
      {
        mix: { wholeDays: { networking: [{ days: 2, minutes: 360 }], social: [] } },
        notCounted: { cut, bySessions: { networking: 1, social: 0 } },
      },
      british,
    ),
  ).toEqual([
    'Networking counts 2 whole days at 6 h.',
    'On 1 more day its sessions count, as they are longer.',
    '2 of the 3 days of KubeCon lie in this week.',
    '1 of the 2 days of Trip lies in this week.',
  ]);
});
