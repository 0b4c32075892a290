import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import type { InputOf } from '../../../src/contract/client';
import { exportKinds } from '../../../src/contract/export/export-options';
import type { EventKey } from '../../../src/domain/event/key';
import { ownCalendar } from '../../../src/domain/own-events/own-calendar';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';
import { patience, runs } from '../../helpers/property-runs';

type Options = InputOf<'data.export'>;

let planner: TestPlanner;
const call: TestPlanner['client']['call'] = (name, input) => planner.client.call(name, input);

const ana = 'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@example.com';
const ben = 'ATTENDEE;CN=Ben Cole:mailto:ben@example.com';
const at = (day: string): string => `DTSTART:${day}T090000Z`;

const calendar = buildIcs([
  buildEvent('talk', ['SUMMARY:Talk with Ana', at('20260302'), ana, ben]),
  buildEvent('old', ['SUMMARY:Old talk', at('20250302'), ben]),
  buildEvent('club', ['SUMMARY:Club', at('20250106'), 'RRULE:FREQ=WEEKLY;BYDAY=MO']),
  buildEvent('club', ['SUMMARY:Club at night', 'RECURRENCE-ID:20260309T090000Z', at('20260310')]),
  buildEvent('ended', ['SUMMARY:Course', at('20250107'), 'RRULE:FREQ=WEEKLY;COUNT=3']),
  buildEvent('plain', ['SUMMARY:Dentist', at('20260401')]),
  ['BEGIN:VTODO', 'UID:todo', 'SUMMARY:A task', 'END:VTODO'].join('\r\n'),
  ...Array.from({ length: 80 }, (_, index) =>
    buildEvent(`filler-${index}`, [`SUMMARY:Filler ${index}`, at('20240105')]),
  ),
]);

beforeAll(async () => {
  planner = await openTestPlanner();
  const { id } = await reviewFile(planner.client, calendar);
  await expectValue(call('calendar.apply', { reviewId: id, leaveOut: [] }));
  const mark = (key: string, kind: 'networking' | 'social' | 'both' | 'other') =>
    expectValue(call('event.mark', { keys: [key as EventKey], scope: 'series', kind }));
  await mark('talk', 'both');
  await mark('old', 'networking');
  await mark('club', 'social');
  await mark('ended', 'other');
  const time = (day: string) =>
    ({ kind: 'timed', start: `${day}T19:00:00`, zone: 'Europe/Berlin' as ZoneId, minutes: 60 }) as const;
  const people = [{ name: 'Cleo', personId: null }];
  await expectValue(
    call('own-event.save', { id: null, title: 'Dinner', time: time('2026-03-05'), people, kind: 'social' }),
  );
  await expectValue(call('own-event.save', { id: null, title: 'Run', time: time('2025-03-05') }));
  for (const eventKey of ['talk' as EventKey, null])
    await expectValue(
      call('follow-up.save', {
        id: null,
        eventKey,
        person: 'Ana Ruiz',
        text: 'Send the scan',
        state: 'to-do',
        due: '2026-03-09' as Day,
      }),
    );
});
afterAll(() => planner.close());

const days = ['2025-03-01', '2026-01-01', '2026-03-02', '2026-03-06'] as Day[];
const mostDays = { from: '2016-04-01' as Day, to: '2027-03-03' as Day };

const choices = fc
  .record(
    {
      format: fc.constantFrom('ics', 'csv', 'markdown', 'json'),
      shareSafe: fc.boolean(),
      todos: fc.boolean(),
      kinds: fc.constantFrom(...exportKinds),
      own: fc.boolean(),
      from: fc.constantFrom(...days),
      to: fc.constantFrom(...days),
    },
    { requiredKeys: ['format', 'shareSafe'] },
  )
  .filter(({ from, to }) => from === undefined || to === undefined || from < to)
  .map(({ format, kinds, own, from, to, ...others }): Options => {
    if (format === 'json') return { format, ...others };
    const choice = { ...(kinds && { kinds }), ...(own && { own }), ...(from && { from }), ...(to && { to }) };
    return { format, ...others, ...choice };
  });

/** What the list of events has of the choice, found without the rules of the export. */
async function chosenRows({ kinds, own, from, to }: Options) {
  const window = { from: from ?? mostDays.from, to: to ?? mostDays.to };
  const { events } = await expectValue(call('events.list', window));
  return events.filter(({ mark, calendarId }) => {
    const kind = mark?.kind;
    const fits = !kinds || (kind && (kinds === 'marked' || kind === kinds || kind === 'both'));
    return fits && (!own || calendarId === ownCalendar.id);
  });
}

const attendees = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/^ATTENDEE.*?(?:mailto:(.*)|CN="?([^;:"]*).*)$/gm)].map(([, a, b]) => a ?? b ?? ''),
  );

describe('[X1] [X2] the preview of an export', () => {
  it(
    'says the numbers of the file, and begins as the file does, whatever is chosen',
    async () => {
      const property = fc.asyncProperty(choices, async (options) => {
        const { text: written } = await expectValue(call('data.export', options));
        const preview = await expectValue(call('data.preview', options));
        const text = written.replaceAll('\r\n ', '').replaceAll('\r\n', '\n');
        const { counts, start, isWhole } = preview;
        expect(written.replaceAll('\r\n', '\n').startsWith(start)).toBe(true);
        expect(isWhole).toBe(start.length === written.replaceAll('\r\n', '\n').length);
        const rows = await chosenRows(options);
        if (options.format === 'ics') {
          const { series } = readCalendar(new TextEncoder().encode(written));
          expect(counts.events).toBe(series.length);
          expect(counts.events).toBe(new Set(rows.map(({ uid }) => uid)).size);
          expect(counts.own).toBe(
            new Set(rows.filter((row) => row.calendarId === ownCalendar.id).map(({ uid }) => uid)).size,
          );
          expect(counts.tasks).toBe(text.split('BEGIN:VTODO').length - 1);
          expect(counts.people).toBe(attendees(text).size);
        } else if (options.format === 'csv') {
          expect(counts.rows).toBe(text.trimEnd().split('\n').length - 1);
          expect(counts.rows).toBe(rows.length);
        } else if (options.format === 'markdown') {
          expect(counts.events).toBe(text.split(/^# /m).length - 1);
        } else {
          const all = JSON.parse(written).calendars.map((one: { series: unknown[] }) => one.series.length);
          expect([counts.events, counts.own]).toEqual([all[0] + all[1], all[1]]);
        }
        if (options.shareSafe) expect(counts.people).toBe(0);
        else expect(preview.hiddenPeople).toBe(0);
      });
      await fc.assert(property, runs(60));
    },
    patience,
  );

  it('[X3] says how many people a copy to share leaves out, and shows none of them', async () => {
    const preview = await expectValue(
      call('data.preview', { format: 'ics', shareSafe: true, kinds: 'marked' }),
    );
    expect(preview).toMatchObject({ hiddenPeople: 3, counts: { events: 5, own: 1, people: 0, tasks: 0 } });
    expect(preview.start).not.toMatch(/Ana|Ben|Cleo|ATTENDEE/);
  });

  it('refuses a choice of events for what has none', async () => {
    for (const options of [{ format: 'json' }, { format: 'csv', table: 'people' }] as const)
      expect(await call('data.preview', { shareSafe: false, ...options, own: true })).toMatchObject({
        ok: false,
        error: { code: 'bad-input', field: 'format' },
      });
  });
});
