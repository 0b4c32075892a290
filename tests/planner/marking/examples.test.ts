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
import type { ExampleContext, Examples } from '../../../src/planner/marking/examples';
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

function follow(examples: Examples, marks: Marks): void {
  for (const _ of examples.follow(marks));
}

/** What is said of an event of each title. */
const saidBy = ({ learned }: Examples) =>
  series.map((one) => learned(toSuggestionInput(one, source.name, zone)));

const byHand = (kind: Mark['kind'], at = 1): Mark => ({ kind, form: null, by: 'hand', at });
const wholeKey = ({ key }: Series): EventKey => seriesEventKey(key);
const [kvasir] = series as [Series];

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

  const someKey = fc.oneof(
    fc.constantFrom(...series).map(wholeKey),
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
  const someEdit = fc.array(fc.tuple(someKey, someMark), { maxLength: 4 });

  it('[M4] are the same after edit upon edit as from the last marks alone', () => {
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 12 }), (edits) => {
        const followed = createExamples(context);
        let marks: Marks = ImmutableMap.of();
        for (const edit of edits) {
          marks = marks.with(edit);
          follow(followed, marks);
        }
        const fresh = createExamples(context);
        follow(fresh, marks);
        expect(saidBy(followed)).toEqual(saidBy(fresh));
      }),
    );
  });
});
