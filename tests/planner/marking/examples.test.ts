import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarId, CalendarSource } from '../../../src/domain/calendars/calendar';
import type { EventKey, RecurrenceId } from '../../../src/domain/event/key';
import { occurrenceEventKey, seriesEventKey } from '../../../src/domain/event/key';
import type { Series } from '../../../src/domain/event/series';
import { ImmutableMap } from '../../../src/domain/immutable-map';
import type { Mark, Marks } from '../../../src/domain/marking/mark';
import { toSuggestionInput } from '../../../src/domain/suggestion/input';
import type { ZoneId } from '../../../src/domain/time/zone';
import type { ExampleCalendar, ExampleContext, Examples } from '../../../src/planner/marking/examples';
import { createExamples } from '../../../src/planner/marking/examples';
import { buildSeries } from '../../helpers/build-series';

const zone = 'Europe/Berlin' as ZoneId;
const source: CalendarSource = {
  id: 'work' as CalendarId,
  kind: 'file',
  name: 'Work',
  fileName: 'work.ics',
  addedAt: 0,
  importedAt: 0,
  sha256: '',
  zoneAnswers: {},
  subscription: null,
  removedAt: null,
};
const titles = ['Kvasir', 'Kvasir amet', 'Lorem amet', 'Dolor'];
const series = titles.map((summary, at) => buildSeries(`series-${at}`, { summary }));
const context: ExampleContext = {
  zone,
  myEmails: [],
  calendars: [{ source, byKey: new Map(series.map((one) => [one.key, one])) }],
};

/** Whether an example changed. */
function follow(examples: Examples, marks: Marks, own: ExampleCalendar | null = null): boolean {
  const steps = examples.follow(marks, own);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What is said of an event of each title. */
const saidBy = ({ learned }: Examples) =>
  series.map((one) => learned(toSuggestionInput(one, source.name, zone)));

const byHand = (kind: Mark['kind'], at = 1): Mark => ({ kind, form: null, by: 'hand', at });
const wholeKey = ({ key }: Series): EventKey => seriesEventKey(key);
const [kvasir] = series as [Series];

const toOwn = (events: readonly (readonly [string, string])[]): ExampleCalendar => {
  const all = events.map(([uid, summary]) => buildSeries(uid, { summary }));
  return { source, byKey: new Map(all.map((one) => [one.key, one])) };
};

describe('examples of marks', () => {
  it('[M4] are the newest mark of each series, whatever of it was marked', () => {
    const examples = createExamples(context);
    const single = occurrenceEventKey(kvasir.key, '2026-03-09T09:00:00' as RecurrenceId);
    follow(
      examples,
      ImmutableMap.of<EventKey, Mark | null>([
        [single, byHand('social', 2)],
        [wholeKey(kvasir), byHand('networking', 1)],
      ]),
    );
    expect(saidBy(examples)[0]?.[0]).toMatchObject({
      kind: 'social',
      reason: { code: 'marked-before', feature: { code: 'title' }, kind: 'social', times: 1, total: 1 },
    });
  });

  it('[M4] leave out what a rule marked, and events that no calendar holds', () => {
    const examples = createExamples(context);
    follow(
      examples,
      ImmutableMap.of<EventKey, Mark | null>([
        [wholeKey(kvasir), { ...byHand('social'), by: 'rule' }],
        ['gone@example.com' as EventKey, byHand('social')],
      ]),
    );
    expect(saidBy(examples)).toEqual([[], [], [], []]);
  });

  it('[M4] are of own events, too, until these change or go, and say whether something changed', () => {
    const examples = createExamples(context);
    const marks = ImmutableMap.of<EventKey, Mark | null>([['own-0' as EventKey, byHand('social')]]);
    const said = () => saidBy(examples).map(([evidence]) => evidence?.kind ?? null);
    expect([follow(examples, marks), said()]).toEqual([false, [null, null, null, null]]);
    const own = toOwn([['own-0', 'Kvasir']]);
    expect([follow(examples, marks, own), said()]).toEqual([true, ['social', null, null, null]]);
    const more = { ...own, byKey: new Map([...own.byKey, ...toOwn([['own-1', 'Dolor']]).byKey]) };
    expect([follow(examples, marks, more), said()]).toEqual([false, ['social', null, null, null]]);
    expect([follow(examples, marks, toOwn([['own-0', 'Dolor']])), said()]).toEqual([
      true,
      [null, null, null, 'social'],
    ]);
    expect([follow(examples, marks, null), said()]).toEqual([true, [null, null, null, null]]);
  });

  const someKey = fc.oneof(
    fc.constantFrom(...series).map(wholeKey),
    fc.constantFrom('own-0', 'own-1').map((uid) => uid as EventKey),
    fc
      .tuple(fc.constantFrom(...series), fc.constantFrom('2026-03-09T09:00:00', '2026-03-16T09:00:00'))
      .map(([{ key }, id]) => occurrenceEventKey(key, id as RecurrenceId)),
  );
  const someMark: fc.Arbitrary<Mark | null | undefined> = fc.constantFrom(
    undefined,
    null,
    ...([1, 2, 3] as const).flatMap((at) => [byHand('networking', at), byHand('social', at)]),
    { ...byHand('other', 3), by: 'rule' },
  );
  /** The titles of the own events that there are. */
  const someOwn = fc.option(
    fc
      .subarray(['own-0', 'own-1'])
      .chain((uids) =>
        fc.tuple(...uids.map((uid) => fc.tuple(fc.constant(uid), fc.constantFrom(...titles)))),
      ),
  );
  const someEdit = fc.tuple(fc.array(fc.tuple(someKey, someMark), { maxLength: 4 }), someOwn);

  it('[M4] are the same after edit upon edit as from the last marks and own events alone', () => {
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 12 }), (edits) => {
        const followed = createExamples(context);
        let marks: Marks = ImmutableMap.of();
        let own: ExampleCalendar | null = null;
        for (const [edit, titlesOfOwn] of edits) {
          marks = marks.with(edit);
          own = titlesOfOwn && toOwn(titlesOfOwn);
          follow(followed, marks, own);
        }
        const fresh = createExamples(context);
        follow(fresh, marks, own);
        expect(saidBy(followed)).toEqual(saidBy(fresh));
      }),
    );
  });
});
