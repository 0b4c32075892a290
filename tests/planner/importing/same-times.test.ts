import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { openTestPlanner, reviewFile } from '../../helpers/open-test-planner';
import { runs } from '../../helpers/property-runs';
import { createImportDesk, type ImportDesk } from './open-import-planner';

let planner: TestPlanner;
let desk: ImportDesk;
beforeEach(async () => {
  planner = await openTestPlanner();
  desk = createImportDesk(planner);
});
afterEach(() => planner.close());

const berlin = 'TZID=Europe/Berlin';
const fileOf = (...events: readonly (readonly string[])[]) =>
  buildIcs(
    events.map((lines, at) => buildEvent(`e${Math.max(at, 0)}@example.com`, ['SUMMARY:Choir', ...lines])),
    ['X-WR-CALNAME:Choir'],
  );

/** The fields that are changed in the second file, by event; `same` for an event without any. */
async function changedIn(first: Uint8Array, second: Uint8Array): Promise<readonly string[]> {
  await desk.importFile(first);
  const { items } = await reviewFile(planner.client, second);
  return items.map(({ group, changes }) => [group, ...changes.map(({ field }) => field)].join(' '));
}

describe('an event whose times are written in another form', () => {
  it.each<[string, readonly string[], readonly string[], string]>([
    [
      'is the same in UTC',
      [`DTSTART;${berlin}:20260310T180000`, 'DURATION:PT1H'],
      ['DTSTART:20260310T170000Z', 'DURATION:PT1H'],
      'same',
    ],
    [
      'is the same with its end in UTC',
      [`DTSTART;${berlin}:20260310T180000`, `DTEND;${berlin}:20260310T190000`],
      ['DTSTART:20260310T170000Z', 'DTEND:20260310T180000Z'],
      'same',
    ],
    [
      'is the same in another zone',
      [`DTSTART;${berlin}:20260310T180000`],
      ['DTSTART;TZID=Europe/London:20260310T170000'],
      'same',
    ],
    [
      'and that ends later has another end',
      [`DTSTART;${berlin}:20260310T180000`, `DTEND;${berlin}:20260310T190000`],
      ['DTSTART:20260310T170000Z', 'DTEND:20260310T190000Z'],
      'changed start end',
    ],
    [
      'and place has another place alone',
      [`DTSTART;${berlin}:20260310T180000`],
      ['DTSTART:20260310T170000Z', 'LOCATION:Hall'],
      'changed place',
    ],
    [
      'is the same as a series without a clock change',
      [`DTSTART;${berlin}:20260303T180000`, 'RRULE:FREQ=WEEKLY;COUNT=3'],
      ['DTSTART:20260303T170000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20260317T170000Z'],
      'same',
    ],
    [
      'is another as a series over a clock change',
      [`DTSTART;${berlin}:20260303T180000`, 'RRULE:FREQ=WEEKLY;COUNT=6'],
      ['DTSTART:20260303T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=6'],
      'changed start',
    ],
    [
      'and that has a date less repeats otherwise',
      [`DTSTART;${berlin}:20260303T180000`, 'RRULE:FREQ=WEEKLY;COUNT=3'],
      ['DTSTART:20260303T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      'changed start repeats',
    ],
  ])('[I2] %s', async (_what, before, after, expected) => {
    expect(await changedIn(fileOf(before), fileOf(after))).toEqual([expected]);
  });

  it('[I2] shows a moved date of a series in UTC once', async () => {
    const moved = (times: readonly string[]) =>
      buildIcs(
        [
          buildEvent('c@example.com', ['SUMMARY:Choir', times[0] ?? '', 'RRULE:FREQ=WEEKLY;COUNT=3']),
          buildEvent('c@example.com', ['SUMMARY:Choir', times[1] ?? '', times[2] ?? '']),
        ],
        ['X-WR-CALNAME:Choir'],
      );
    const before = moved([
      `DTSTART;${berlin}:20260303T180000`,
      `RECURRENCE-ID;${berlin}:20260310T180000`,
      `DTSTART;${berlin}:20260311T180000`,
    ]);
    const after = moved([
      'DTSTART:20260303T170000Z',
      'RECURRENCE-ID:20260310T170000Z',
      'DTSTART:20260311T170000Z',
    ]);
    expect(await changedIn(before, after)).toEqual(['same']);
  });

  it('[I2] is the same whatever its day and hour', async () => {
    const day = fc.integer({ min: 1, max: 28 });
    const hour = fc.integer({ min: 4, max: 23 });
    const month = fc.integer({ min: 1, max: 12 });
    const times = fc.uniqueArray(fc.tuple(month, day, hour), {
      minLength: 20,
      maxLength: 40,
      selector: String,
    });
    const two = (number: number) => String(number).padStart(2, '0');
    await fc.assert(
      fc.asyncProperty(times, async (list) => {
        const own = await openTestPlanner();
        const at = ([month, day, hour]: (typeof list)[number]) =>
          `2026${two(month)}${two(day)}T${two(hour)}0000`;
        const zoned = list.map((time) => [`DTSTART;${berlin}:${at(time)}`]);
        const inUtc = list.map((time) => {
          const wall = at(time).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d).*/, '$1-$2-$3T$4:00:00');
          const instant = Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Berlin').toInstant();
          return [`DTSTART:${instant.toString().replace(/[-:]/g, '')}`];
        });
        await createImportDesk(own).importFile(fileOf(...zoned));
        const { counts } = await reviewFile(own.client, fileOf(...inUtc));
        await own.close();
        expect([counts.same, counts.changed, counts.added, counts.gone]).toEqual([list.length, 0, 0, 0]);
      }),
      runs(5),
    );
  });
});
