import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import { expandCalendar } from '../../../src/calendar/recurrence/occurrences';
import { type Occurrence, overlapping, type Span } from '../../../src/domain/event/occurrence';
import { parseSamplePlan } from '../../../src/domain/sample/plan';
import { sampleMonday } from '../../../src/domain/sample/shift';
import { addDays, type Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';

const read = (name: string) => readFileSync(new URL(`../../../resources/samples/${name}`, import.meta.url));
const content = readCalendar(read('sample.ics'));
const plan = parseSamplePlan(JSON.parse(read('sample-plan.json').toString('utf8')));
if (!plan.ok) throw new Error(plan.error);
const { marks } = plan.value;

const zone = 'Asia/Tokyo' as ZoneId;
const happening = (from: Day, to: Day): readonly Occurrence[] =>
  expandCalendar({ ...content, zone: null }, { from, to, zone }, 100).occurrences;
const kindOf = ({ seriesKey }: Occurrence) =>
  marks[seriesKey as string as keyof typeof marks]?.kind ?? 'unmarked';
const hours = (span: Span) => (span.kind === 'timed' ? (span.end - span.start) / 3_600_000 : 0);

describe('the sample calendar as it is read', () => {
  it('[I9] has no problem', () => {
    expect([content.problems, content.unknownZones, content.otherComponents]).toEqual([[], [], 0]);
  });

  it('[I9] spans three weeks back and eight ahead', () => {
    const all = happening(addDays(sampleMonday, -400), addDays(sampleMonday, 400));
    const inside = { from: addDays(sampleMonday, -21), to: addDays(sampleMonday, 63), zone };

    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(({ span }) => !overlapping(inside)(span))).toEqual([]);
  });

  it('[W2] shows every kind this week, with enough networking and little social time', () => {
    const week = happening(sampleMonday, addDays(sampleMonday, 7));
    const real = week.filter(({ version }) => version.status !== 'cancelled');
    const sum = (kind: string) =>
      real.filter((each) => kindOf(each) === kind).reduce((total, { span }) => total + hours(span), 0);

    expect(week.length).toBeGreaterThanOrEqual(12);
    expect(new Set(real.map(kindOf))).toEqual(new Set(['networking', 'social', 'both', 'other', 'unmarked']));
    expect([sum('networking') + sum('both') / 2, sum('social') + sum('both') / 2]).toEqual([3.25, 1.5]);
  });

  it('[I9] shows what calendars do: a moved and a cancelled occurrence, a tentative and a declined event', () => {
    const overrides = content.series.flatMap((series) =>
      series.overrides.map(({ version }) => version.status),
    );
    const masters = content.series.flatMap(({ master }) => (master === null ? [] : [master]));
    const declined = masters.filter(({ attendees }) =>
      attendees.some(
        ({ email, participation }) => plan.value.myEmails.includes(email) && participation === 'declined',
      ),
    );

    expect(overrides.sort()).toEqual(['cancelled', 'cancelled', 'confirmed']);
    expect(masters.filter(({ status }) => status === 'tentative').map(({ summary }) => summary)).toEqual([
      'Drinks after work?',
      'Careers day at the university',
    ]);
    expect(declined.map(({ summary }) => summary)).toEqual(['Product demo: PinBoard Pro']);
  });
});
