import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { gapsOf } from '../../../src/domain/week/gap';
import { proposalsFor } from '../../../src/domain/week/proposal';
import type { Verdict } from '../../../src/domain/week/target';
import type { Measure, MixVerdict } from '../../../src/domain/week/verdict';

const berlin = 'Europe/Berlin' as ZoneId;
const monday = '2026-03-02' as Day;
const at = (text: string) => Date.parse(text);
const stretch = (start: string, end: string) => ({ start: at(start), end: at(end) });
const amounts: Readonly<Record<Verdict, number>> = { light: 0, 'in-range': 1, heavy: 3 };
const verdict = (measure: Measure, is: Verdict): MixVerdict => ({
  measure,
  amount: amounts[is],
  target: { floor: 1, ceiling: 2 },
  verdict: is,
  reason: null,
});
const light = [verdict('networkingHours', 'in-range'), verdict('socialHours', 'light')];

describe('gapsOf', () => {
  it('[W5] leaves out what is taken, overlapping or not, and what is past', () => {
    const busy = [
      stretch('2026-03-02T14:00:00Z', '2026-03-02T15:00:00Z'),
      stretch('2026-03-02T11:00:00Z', '2026-03-02T12:30:00Z'),
      stretch('2026-03-02T12:00:00Z', '2026-03-02T13:00:00Z'),
    ];
    const gaps = gapsOf(monday, { from: 9, to: 18 }, berlin, busy, at('2026-03-02T10:30:00Z'));
    expect(gaps).toEqual([
      stretch('2026-03-02T10:30:00Z', '2026-03-02T11:00:00Z'),
      stretch('2026-03-02T13:00:00Z', '2026-03-02T14:00:00Z'),
      stretch('2026-03-02T15:00:00Z', '2026-03-02T17:00:00Z'),
    ]);
  });

  it('follows the wall clock over a clock change', () => {
    const sunday = '2026-03-29' as Day;
    expect(gapsOf(sunday, { from: 0, to: 24 }, berlin, [], 0)).toEqual([
      stretch('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'),
    ]);
  });
});

describe('proposalsFor', () => {
  it('[W5] proposes free evenings for a week light on social, with the reason', () => {
    const busy = [stretch('2026-03-02T17:30:00Z', '2026-03-02T21:00:00Z')];
    expect(proposalsFor(light, monday, berlin, busy, at('2026-03-02T08:00:00Z'))).toEqual([
      {
        kind: 'social',
        ...stretch('2026-03-03T17:00:00Z', '2026-03-03T19:00:00Z'),
        day: '2026-03-03' as Day,
      },
      {
        kind: 'social',
        ...stretch('2026-03-04T17:00:00Z', '2026-03-04T19:00:00Z'),
        day: '2026-03-04' as Day,
      },
      {
        kind: 'social',
        ...stretch('2026-03-05T17:00:00Z', '2026-03-05T19:00:00Z'),
        day: '2026-03-05' as Day,
      },
    ]);
  });

  it('[W5] proposes nothing when nothing is light, or when the week is over', () => {
    const fine = [verdict('networkingHours', 'in-range'), verdict('socialHours', 'heavy')];
    expect([
      proposalsFor(fine, monday, berlin, [], at('2026-03-02T08:00:00Z')),
      proposalsFor(light, monday, berlin, [], at('2026-03-09T08:00:00Z')),
    ]).toEqual([[], []]);
  });

  it('[W2] proposes for what is short so far while events are unmarked', () => {
    const undecided = light.map((one) => ({ ...one, verdict: 'undecided' as const }));
    const now = at('2026-03-02T08:00:00Z');
    expect(proposalsFor(undecided, monday, berlin, [], now)).toEqual(
      proposalsFor(light, monday, berlin, [], now),
    );
  });

  it('[W5] takes the kinds in turn and proposes no networking on a weekend', () => {
    const both = [verdict('networkingHours', 'light'), verdict('socialHours', 'light')];
    const kinds = (now: string) => proposalsFor(both, monday, berlin, [], at(now)).map(({ kind }) => kind);
    expect([kinds('2026-03-02T08:00:00Z'), kinds('2026-03-07T06:00:00Z')]).toEqual([
      ['social', 'networking', 'social'],
      ['social', 'social'],
    ]);
  });
});
