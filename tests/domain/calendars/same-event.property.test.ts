import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchContext, Matching } from '../../../src/domain/calendars/same-event';
import { matchEvents } from '../../../src/domain/calendars/same-event';
import { eventTimeKey } from '../../../src/domain/event/event-time';
import type { Series } from '../../../src/domain/event/series';
import { leadingVersion } from '../../../src/domain/event/series';
import type { Day } from '../../../src/domain/time/day';
import { addDays } from '../../../src/domain/time/day';
import { buildSeries } from '../../helpers/build-series';
import { runs } from '../../helpers/property-runs';

const startOf = (series: Series) => eventTimeKey(leadingVersion(series).start);
const titleOf = (series: Series) => leadingVersion(series).summary;
const context: MatchContext = {
  startBefore: startOf,
  startAfter: startOf,
  isOver: () => false,
  isOverInFile: () => false,
};

function match(
  before: readonly Series[],
  after: readonly Series[],
  archived: readonly Series[] = [],
): Matching {
  const byKey = new Map(before.map((series) => [series.key, series]));
  const steps = matchEvents({ series: before, byKey, archived }, after, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The pairs as texts, in no order. */
const pairsOf = (before: readonly Series[], after: readonly Series[]) => {
  const { formerOf } = match(before, after);
  return after.map((series) => `${formerOf(series)?.key ?? '-'} > ${series.key}`).toSorted();
};

const event = fc
  .record({
    uid: fc.constantFrom('0', '1', '2', '3', 'x@a', 'y@a'),
    title: fc.constantFrom('Tea', 'Chess', 'Talk'),
    day: fc.integer({ min: 1, max: 4 }),
    place: fc.constantFrom('', 'Hall'),
  })
  .map(({ uid, title, day, place }) =>
    buildSeries(uid, {
      summary: title,
      location: place,
      start: { kind: 'floating', wall: `2026-03-0${day}T09:00:00` },
    }),
  );
const calendar = fc.uniqueArray(event, { maxLength: 6, selector: ({ key }) => key });

describe('which event is which', () => {
  it('[I12] never pairs two that differ in title and time while a better match stands in the file', () => {
    fc.assert(
      fc.property(calendar, calendar, (before, after) => {
        const { formerOf } = match(before, after);
        const taken = new Set(after.map(formerOf));
        for (const series of after) {
          const old = formerOf(series);
          if (!old || titleOf(old) === titleOf(series) || startOf(old) === startOf(series)) continue;
          const isBetter = (one: Series) => titleOf(one) === titleOf(old) && startOf(one) === startOf(old);
          // A better match may only have been taken by another event that is as good a match for it.
          const better = after.filter(isBetter);
          expect(better.every((one) => formerOf(one) !== null && isBetter(formerOf(one) ?? one))).toBe(true);
          // And no event that was left over is a better one for the event of the file.
          const free = before.filter((one) => !taken.has(one));
          expect(
            free.some((one) => titleOf(one) === titleOf(series) && startOf(one) === startOf(series)),
          ).toBe(false);
        }
      }),
      runs(2000),
    );
  });

  it('[I12] uses each event once', () => {
    fc.assert(
      fc.property(calendar, calendar, (before, after) => {
        const { formerOf, missing } = match(before, after);
        const used = after.flatMap((series) => formerOf(series) ?? []);
        expect(new Set(used).size).toBe(used.length);
        expect(new Set([...used, ...missing])).toEqual(new Set(before));
      }),
    );
  });

  it('[I3] finds every event in its own file, under whatever numbers', () => {
    fc.assert(
      fc.property(calendar, fc.integer({ min: 0, max: 5 }), (before, shift) => {
        const numbered = before.map((series, at) => buildSeries(String(at), { ...series.master }));
        const shifted = before.map((series, at) => buildSeries(String(at + shift), { ...series.master }));
        const { formerOf, missing } = match(numbered, shifted);
        expect(missing).toEqual([]);
        for (const series of shifted) {
          const old = formerOf(series);
          expect(old && [titleOf(old), startOf(old)]).toEqual([titleOf(series), startOf(series)]);
        }
      }),
    );
  });

  it('[I3] says the same in whichever order both sides have their events', () => {
    const shuffled = (list: readonly Series[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    fc.assert(
      fc.property(
        fc
          .tuple(calendar, calendar)
          .chain(([before, after]) =>
            fc.tuple(fc.constant({ before, after }), shuffled(before), shuffled(after)),
          ),
        ([{ before, after }, otherBefore, otherAfter]) => {
          expect(pairsOf(otherBefore, otherAfter)).toEqual(pairsOf(before, after));
        },
      ),
    );
  });

  it('[I12] follows an event that was moved and renumbered, if its title, place and organiser name it alone', () => {
    const at = (uid: string, title: string, day: string) =>
      buildSeries(uid, { summary: title, start: { kind: 'floating', wall: `2026-03-${day}T09:00:00` } });
    const before = [at('k1', 'Tea', '03'), at('k2', 'Fair', '04')];
    expect(pairsOf(before, [at('n1', 'Tea', '03'), at('n2', 'Fair', '09')])).toEqual(['k1 > n1', 'k2 > n2']);
    // Where UIDs name events, another UID is another event.
    expect(pairsOf(before, [at('k1', 'Tea', '03'), at('n2', 'Fair', '09')])).toEqual(['- > n2', 'k1 > k1']);
  });

  /** Events of one title, ten days apart, each a few days later. */
  const row = (prefix: string, delays: readonly number[]) =>
    delays.map((delay, at) =>
      buildSeries(`${prefix}${at}`, {
        summary: 'Shift',
        start: { kind: 'all-day', day: addDays('2026-03-01' as Day, at * 10 + delay) },
      }),
    );
  const delays = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 8 });

  it('[I12] follows events of one title that are moved between their neighbours, under new UIDs', () => {
    fc.assert(
      fc.property(delays, (moved) => {
        const [before, after] = [
          row(
            'k',
            moved.map(() => 0),
          ),
          row('n', moved),
        ];
        const { formerOf } = match(before, after);
        expect(after.map(formerOf)).toEqual(before);
      }),
    );
  });

  it('[I12] takes no event for another that is on the far side of its neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(), (count, number) => {
        const all = Array.from({ length: count + 1 }, () => 0);
        const gone = number % (count - 1);
        const [before, after] = [row('k', all.slice(1)), row('n', all)];
        const { formerOf, missing } = match(
          before,
          after.filter((_series, at) => at !== gone),
        );
        expect(missing).toEqual([before[gone]]);
        expect(formerOf(after[count] ?? buildSeries('none'))).toBeNull();
      }),
    );
  });

  it('[I12] follows titles that change places, where UIDs name places', () => {
    const titles = ['Tea', 'Chess', 'Talk', 'Fair', 'Walk'];
    const programme = (list: readonly string[]) =>
      list.map((summary, at) =>
        buildSeries(`slot-${'dbeac'[at]}`, {
          summary,
          location: `Hall ${at}`,
          start: { kind: 'floating', wall: `2026-03-03T1${at}:00:00` },
        }),
      );
    fc.assert(
      fc.property(fc.shuffledSubarray(titles, { minLength: titles.length }), (changed) => {
        const after = programme(changed);
        const { formerOf } = match(programme(titles), after);
        for (const series of after) expect(titleOf(formerOf(series) ?? series)).toBe(titleOf(series));
        expect(after.every((series) => formerOf(series) !== null)).toBe(true);
      }),
    );
  });

  it('[I3] [I12] takes an import and the one that reverses it for the same events', () => {
    fc.assert(
      fc.property(calendar, calendar, (before, after) => {
        const [forth, back] = [match(before, after), match(after, before)];
        for (const series of after) {
          const old = forth.formerOf(series);
          if (old) expect(back.formerOf(old)).toBe(series);
        }
      }),
      runs(2000),
    );
  });

  it('[I7] finds sixty thousand events that are all renumbered', () => {
    const many = (prefix: string) =>
      Array.from({ length: 60_000 }, (_, at) => buildSeries(`${prefix}${at}`, { summary: `Event ${at}` }));
    const { missing } = match(many('a'), many('b'));
    expect(missing).toEqual([]);
  });
});
