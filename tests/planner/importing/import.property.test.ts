import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';
import { patience, runs } from '../../helpers/property-runs';
import type { ImportDesk } from './open-import-planner';
import { createImportDesk, key, march } from './open-import-planner';

interface EventModel {
  readonly id: number;
  /** How often the feed has renumbered it. */
  readonly number: number;
  /** Some events are told apart by their UID alone. */
  readonly title: 'own' | 'Tea' | 'Coffee';
  readonly day: number;
  readonly hour: number;
  readonly repeats: 'once' | 'weekly' | 'abroad';
  readonly second: 'as it is' | 'moved' | 'cancelled';
}

const two = (number: number) => String(number).padStart(2, '0');

/** One event as a file writes it; the second time of a weekly one may be moved or cancelled. */
function toIcs({ id, number, title, day, hour, repeats, second }: EventModel): readonly string[] {
  const uid = `event-${id}-${number}@example.com`;
  const summary = `SUMMARY:${title === 'own' ? `Event ${id}` : title}`;
  const zone = repeats === 'abroad' ? ';TZID=Kleinstadt Normalzeit' : ';TZID=Europe/Berlin';
  const start = `DTSTART${zone}:202603${two(day)}T${two(hour)}0000`;
  const master = buildEvent(uid, [
    summary,
    start,
    ...(repeats === 'once' ? [] : ['RRULE:FREQ=WEEKLY;COUNT=3']),
  ]);
  if (repeats === 'once' || second === 'as it is') return [master];
  const recurrenceId = `RECURRENCE-ID${zone}:202603${two(day + 7)}T${two(hour)}0000`;
  const override =
    second === 'moved'
      ? [recurrenceId, summary, `DTSTART${zone}:202603${two(day + 8)}T${two(hour)}3000`]
      : [recurrenceId, summary, `DTSTART${zone}:202603${two(day + 7)}T${two(hour)}0000`, 'STATUS:CANCELLED'];
  return [master, buildEvent(uid, override)];
}

const event: fc.Arbitrary<EventModel> = fc.record({
  id: fc.integer({ min: 0, max: 4 }),
  number: fc.integer({ min: 0, max: 1 }),
  title: fc.constantFrom('own', 'Tea', 'Coffee'),
  day: fc.integer({ min: 9, max: 10 }),
  hour: fc.integer({ min: 9, max: 10 }),
  repeats: fc.constantFrom('once', 'weekly', 'abroad'),
  second: fc.constantFrom('as it is', 'moved', 'cancelled'),
});
const file = fc.uniqueArray(event, { minLength: 1, maxLength: 5, selector: ({ id }) => id });
const zones = fc.constantFrom(undefined, 'Asia/Tokyo', 'America/Lima');
const oneImport = fc.record({ events: file, zone: zones });
type OneImport = typeof oneImport extends fc.Arbitrary<infer Value> ? Value : never;

const toFile = (events: readonly EventModel[]) => buildIcs(events.flatMap(toIcs), ['X-WR-CALNAME:Mine']);

/** Applies one file to the one calendar there is, whatever it shares with it; all of it, or as the review expects. */
async function importTo(
  planner: TestPlanner,
  { events, zone }: OneImport,
  leaveOut: { readonly leaveOut?: string[] } = { leaveOut: [] },
): Promise<void> {
  const { client } = planner;
  const [calendar] = await expectValue(client.call('calendars.list', {}));
  const { id } = await expectValue(
    client.call('calendar.review', { fileName: 'mine.ics', content: toFile(events) }),
  );
  const zoneAnswers = zone ? { 'Kleinstadt Normalzeit': zone as never } : {};
  await expectValue(
    client.call('review.adjust', { reviewId: id, target: calendar?.id ?? null, zoneAnswers }),
  );
  await expectValue(client.call('calendar.apply', { reviewId: id, ...leaveOut }));
}

/** Marks every event as a whole, plans every second occurrence, and notes a follow-up with each. */
async function fill({ client }: TestPlanner, desk: ImportDesk): Promise<void> {
  const { events } = await expectValue(client.call('events.list', march));
  for (const [index, row] of events.entries()) {
    const scope = row.recurring ? 'occurrence' : 'series';
    await desk.mark(row.key, index % 2 === 0 ? 'social' : 'networking', scope);
    if (index % 2 === 0) await desk.plan(row.key, `plan ${index}`, scope);
    await desk.followUp(row.key, `note ${index}`);
  }
}

async function withPlanner(use: (planner: TestPlanner, desk: ImportDesk) => Promise<void>): Promise<void> {
  const planner = await openTestPlanner();
  try {
    await use(planner, createImportDesk(planner));
  } finally {
    await planner.close();
  }
}

const cases = runs(25);
vi.setConfig({ testTimeout: patience });

const at = { number: 0, day: 10, hour: 9, second: 'as it is' } as const;
/** Found by longer searches: UIDs that count the events or name another event, twins, and an event that a series takes in. */
const foundBefore: [OneImport, OneImport][] = [
  [
    { events: [1, 2, 0].map((id) => ({ ...at, id, title: 'own', repeats: 'once' })), zone: undefined },
    { events: [{ ...at, id: 0, title: 'Coffee', repeats: 'abroad' }], zone: undefined },
  ],
  [
    {
      events: [
        { ...at, id: 1, title: 'Coffee', repeats: 'weekly' },
        { ...at, id: 0, number: 1, title: 'own', repeats: 'once' },
      ],
      zone: undefined,
    },
    { events: [{ ...at, id: 0, number: 1, title: 'Coffee', repeats: 'weekly' }], zone: undefined },
  ],
  [
    {
      events: [
        { ...at, id: 4, number: 1, title: 'own', day: 9, repeats: 'once' },
        { ...at, id: 2, title: 'Tea', repeats: 'once' },
        { ...at, id: 1, title: 'own', day: 9, hour: 10, repeats: 'once' },
        { ...at, id: 0, title: 'own', repeats: 'once' },
      ],
      zone: undefined,
    },
    {
      events: [
        { ...at, id: 4, number: 1, title: 'Tea', repeats: 'weekly' },
        { ...at, id: 0, title: 'own', day: 9, repeats: 'once' },
      ],
      zone: undefined,
    },
  ],
  [
    {
      events: [
        { ...at, id: 0, title: 'own', day: 9, repeats: 'once' },
        { ...at, id: 1, title: 'Coffee', day: 9, repeats: 'once' },
      ],
      zone: undefined,
    },
    { events: [{ ...at, id: 0, title: 'Coffee', day: 9, repeats: 'weekly' }], zone: undefined },
  ],
  [
    {
      events: [
        { ...at, id: 0, title: 'own', day: 9, repeats: 'weekly' },
        { ...at, id: 1, title: 'Coffee', day: 9, repeats: 'once' },
      ],
      zone: undefined,
    },
    { events: [{ ...at, id: 0, title: 'Coffee', day: 9, repeats: 'weekly' }], zone: undefined },
  ],
  [
    { events: [0, 1].map((id) => ({ ...at, id, title: 'Tea', repeats: 'weekly' })), zone: undefined },
    { events: [{ ...at, id: 2, title: 'own', repeats: 'once' }], zone: undefined },
  ],
  [
    {
      events: [
        { ...at, id: 0, title: 'Tea', hour: 10, repeats: 'once' },
        { ...at, id: 3, number: 1, title: 'own', day: 9, repeats: 'weekly' },
      ],
      zone: undefined,
    },
    {
      events: [
        { ...at, id: 3, number: 1, title: 'Tea', hour: 10, repeats: 'weekly' },
        { ...at, id: 1, title: 'own', day: 9, repeats: 'once' },
      ],
      zone: undefined,
    },
  ],
];

/** A series in a zone that is not known takes the place of one whose second date was moved; and such a zone is named twice. */
const takenBackBefore: [OneImport, OneImport, OneImport][] = [
  [
    { events: [{ ...at, id: 0, title: 'own', repeats: 'weekly' }], zone: undefined },
    { events: [{ ...at, id: 0, title: 'Tea', repeats: 'weekly', second: 'moved' }], zone: undefined },
    { events: [{ ...at, id: 1, title: 'Tea', repeats: 'abroad' }], zone: undefined },
  ],
  [
    { events: [{ ...at, id: 0, title: 'own', repeats: 'abroad' }], zone: undefined },
    { events: [{ ...at, id: 0, title: 'own', repeats: 'abroad' }], zone: 'America/Lima' },
    { events: [{ ...at, id: 0, title: 'own', repeats: 'abroad' }], zone: 'Asia/Tokyo' },
  ],
  [
    { events: [{ ...at, id: 0, number: 1, title: 'own', repeats: 'abroad' }], zone: undefined },
    { events: [{ ...at, id: 0, title: 'own', repeats: 'once' }], zone: 'America/Lima' },
    { events: [{ ...at, id: 0, title: 'own', repeats: 'once' }], zone: 'Asia/Tokyo' },
  ],
  [
    { events: [{ ...at, id: 1, title: 'own', repeats: 'abroad' }], zone: undefined },
    {
      events: [
        { ...at, id: 1, title: 'own', repeats: 'abroad', second: 'moved' },
        { ...at, id: 0, title: 'own', repeats: 'once' },
      ],
      zone: 'Asia/Tokyo',
    },
    { events: [{ ...at, id: 0, title: 'own', repeats: 'once' }], zone: 'America/Lima' },
  ],
  [
    { events: [{ ...at, id: 2, title: 'own', repeats: 'abroad' }], zone: undefined },
    {
      events: [
        { ...at, id: 2, number: 1, title: 'own', day: 9, repeats: 'abroad' },
        { ...at, id: 0, title: 'own', day: 9, repeats: 'once' },
      ],
      zone: 'America/Lima',
    },
    {
      events: [
        { ...at, id: 2, number: 1, title: 'own', repeats: 'abroad' },
        { ...at, id: 0, title: 'own', day: 9, repeats: 'once' },
      ],
      zone: undefined,
    },
  ],
];

describe('imports in any order', () => {
  it('[I3] that come twice are as if they had come once', async () => {
    await fc.assert(
      fc.asyncProperty(oneImport, oneImport, (first, second) =>
        withPlanner(async (planner, desk) => {
          await importTo(planner, first);
          await fill(planner, desk);
          await importTo(planner, second);
          const once = await desk.look();
          await importTo(planner, second);
          expect(await desk.look()).toEqual(once);
          const [again] = await desk.history();
          expect([again?.added, again?.changed, again?.gone]).toEqual([0, 0, 0]);
        }),
      ),
      cases,
    );
  });

  it('[I4] are as before when taken back, and as after when put back', async () => {
    let times = 0;
    await fc.assert(
      fc.asyncProperty(oneImport, oneImport, oneImport, (first, second, third) =>
        withPlanner(async (planner, desk) => {
          await importTo(planner, first);
          await fill(planner, desk);
          await importTo(planner, second);
          const before = await desk.look();
          await importTo(planner, third);
          const after = await desk.look();
          const [latest] = await desk.history();
          // What changes nothing cannot be taken back.
          if (latest?.action !== 'take-back') {
            expect([latest?.added, latest?.changed, latest?.gone]).toEqual([0, 0, 0]);
            return;
          }
          times += 1;
          await desk.takeBack(latest);
          expect(await desk.look()).toEqual(before);
          await desk.putBack(latest);
          expect(await desk.look()).toEqual(after);
        }),
      ),
      { ...cases, examples: takenBackBefore },
    );
    expect(times).toBeGreaterThan(cases.numRuns / 2);
  });

  it('[I3] [I4] of one file, another, and the first again have the first’s events with all that was made', async () => {
    await fc.assert(
      fc.asyncProperty(oneImport, oneImport, (first, second) =>
        withPlanner(async (planner, desk) => {
          const rows = async () => {
            const { events } = await expectValue(planner.client.call('events.list', march));
            return events.map(({ suggestion: _suggestion, ...row }) => row);
          };
          await importTo(planner, first);
          await fill(planner, desk);
          const before = await rows();
          await importTo(planner, { ...second, zone: first.zone });
          await importTo(planner, first);
          expect(await rows()).toEqual(before);
        }),
      ),
      { ...cases, examples: foundBefore },
    );
  });

  it('[I3] [I4] of one file, two others, and the first again have the first’s events with all that was made', async () => {
    await fc.assert(
      fc.asyncProperty(oneImport, oneImport, oneImport, (first, second, third) =>
        withPlanner(async (planner, desk) => {
          const rows = async () => {
            const { events } = await expectValue(planner.client.call('events.list', march));
            return events.map(({ suggestion: _suggestion, ...row }) => row);
          };
          await importTo(planner, first);
          await fill(planner, desk);
          const before = await rows();
          await importTo(planner, { ...second, zone: first.zone });
          await importTo(planner, { ...third, zone: first.zone });
          await importTo(planner, first);
          expect(await rows()).toEqual(before);
        }),
      ),
      cases,
    );
  });

  it('[I2] [I3] say the same in whichever order a file has its events', async () => {
    await fc.assert(
      fc.asyncProperty(
        oneImport,
        file.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        (first, [events, shuffled]) =>
          withPlanner(async (planner) => {
            await importTo(planner, first);
            const itemsOf = async (list: readonly EventModel[]) => {
              const { id, items } = await reviewFile(planner.client, toFile(list));
              const [calendar] = await expectValue(planner.client.call('calendars.list', {}));
              await expectValue(
                planner.client.call('review.adjust', { reviewId: id, target: calendar?.id ?? null }),
              );
              const { items: adjusted } = await expectValue(
                planner.client.call('review.get', { reviewId: id, from: 0 }),
              );
              expect(items.length).toBeGreaterThan(0);
              return adjusted.toSorted((one, other) => (one.key < other.key ? -1 : 1));
            };
            expect(await itemsOf(shuffled)).toEqual(await itemsOf(events));
          }),
      ),
      cases,
    );
  });

  it('[I14] leave a mark, a plan or a note on no event that cannot be opened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(oneImport, { minLength: 2, maxLength: 4 }), fc.boolean(), (imports, whole) =>
        withPlanner(async (planner, desk) => {
          for (const [index, one] of imports.entries()) {
            planner.setNow(`2026-03-${two(6 + index * 5)}T12:00:00Z`);
            await importTo(planner, one, index % 2 === 0 ? {} : { leaveOut: [] });
            const { events } = await expectValue(planner.client.call('events.list', march));
            for (const { seriesKey } of whole ? events.slice(0, 1) : []) await desk.mark(seriesKey, 'both');
            await fill(planner, desk);
          }
          const { marks = {}, preps = {}, followUps = {} } = desk.onDisk();
          const noted = Object.values(followUps).map(
            (one) => (one as { readonly eventKey: string }).eventKey,
          );
          for (const event of new Set([...Object.keys(marks), ...Object.keys(preps), ...noted])) {
            const opened = await planner.client.call('event.get', { key: key(event) });
            expect([event, opened.ok]).toEqual([event, true]);
          }
        }),
      ),
      cases,
    );
  });

  it('[I14] bring the differences that the history counts', async () => {
    const someOut = fc.constantFrom<{ leaveOut?: string[] }>({}, { leaveOut: [] });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(oneImport, someOut), { minLength: 2, maxLength: 4 }), (imports) =>
        withPlanner(async (planner, desk) => {
          for (const [index, [one, leaveOut]] of imports.entries()) {
            planner.setNow(`2026-03-${two(8 + index * 2)}T09:30:00Z`);
            await importTo(planner, one, leaveOut);
          }
          for (const { id, added, changed, gone } of await desk.history()) {
            const { items } = await expectValue(planner.client.call('import.differences', { id, from: 0 }));
            const count = (wanted: string) => items.filter(({ group }) => group === wanted).length;
            expect([count('new'), count('changed'), count('gone')]).toEqual([added, changed, gone]);
          }
        }),
      ),
      cases,
    );
  });
});
