import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms, kinds } from '../../../src/domain/marking/kind';
import type { Day } from '../../../src/domain/time/day';
import { addDays } from '../../../src/domain/time/day';
import { headlineOf, isWithinLead, justOver } from '../../../src/domain/today/attention';
import { phaseOf } from '../../../src/domain/today/phase';
import { isMarked, isRoutine } from '../../../src/domain/today/today-event';
import { momentAt, type NamedEvent, timed, wholeDays } from './build';

const conference = wholeDays('conference', '2026-10-13', 3, {
  kind: 'networking',
  form: 'conference',
  isPrepared: true,
});
const standUp = timed('stand-up', '2026-10-13T09:15', 0.25, { isWeekly: true });
const dinner = timed('dinner', '2026-10-13T19:30', 2, { kind: 'social', form: 'meal', isPrepared: true });
const call = timed('call', '2026-10-13T18:00', 1, { kind: 'social', form: 'call' });

const later = timed('later', '2026-09-24T10:00', 1, { kind: 'networking', form: 'meeting' });

const at = (moment: string, ...events: readonly NamedEvent[]) => {
  const found = headlineOf(events, momentAt(moment));
  return found && [found.event.name, found.phase];
};

describe('the headline of Today', () => {
  it('is a conference on each of its days, and never the stand-up before it', () => {
    expect(at('2026-10-13T08:00', standUp, conference, dinner)).toEqual(['conference', 'running']);
    expect(at('2026-10-14T23:00', conference)).toEqual(['conference', 'running']);
  });

  it('is what is prepared for today, before what is only marked and runs', () => {
    const talk = timed('talk', '2026-10-13T09:00', 1, { kind: 'networking', form: 'meetup' });
    expect(at('2026-10-13T09:30', talk, dinner)).toEqual(['dinner', 'ahead']);
    expect(at('2026-10-13T09:30', talk, call)).toEqual(['talk', 'running']);
  });

  it('is what lies ahead within its lead time, before what is unmarked today', () => {
    const lunch = timed('lunch', '2026-10-06T12:00', 1);
    expect(at('2026-10-06T07:00', lunch, standUp, conference)).toEqual(['conference', 'ahead']);
    expect(at('2026-09-01T07:00', timed('lunch', '2026-09-01T12:00', 1), conference)).toEqual([
      'lunch',
      'ahead',
    ]);
  });

  it('is a conference that is ahead within a month, prepared or not', () => {
    expect(at('2026-09-12T08:00', { ...conference, isPrepared: false }, later)).toEqual(['later', 'ahead']);
    expect(at('2026-09-13T08:00', { ...conference, isPrepared: false }, later)).toEqual([
      'conference',
      'ahead',
    ]);
  });

  it('is, of two events ahead, the one with the smaller part of its lead time left', () => {
    const chess = timed('chess', '2026-10-12T19:00', 2, { kind: 'social', form: 'club', isPrepared: true });
    expect(at('2026-10-11T08:00', chess, conference)).toEqual(['conference', 'ahead']);
    expect(at('2026-10-12T08:00', chess, conference)).toEqual(['chess', 'ahead']);
  });

  it('says in the evening and on the next day that a prepared conference is over', () => {
    expect(at('2026-10-15T17:30', conference)).toEqual(['conference', 'running']);
    expect(at('2026-10-15T18:00', conference)).toEqual(['conference', 'over']);
    expect(at('2026-10-16T12:00', conference)).toEqual(['conference', 'over']);
    expect(at('2026-10-17T00:00', conference)).toBeNull();
  });

  it('lets a conference last until the last thing one goes to on its last day is over', () => {
    const panel = timed('panel', '2026-10-15T18:00', 2, { kind: 'networking', form: 'conference' });
    expect(at('2026-10-15T19:00', conference, panel)).toEqual(['conference', 'running']);
    expect(at('2026-10-15T20:00', conference, panel)).toEqual(['conference', 'over']);
  });

  it('puts what comes today before what is over, which is still found', () => {
    const evening = timed('evening', '2026-10-16T18:00', 1, { kind: 'social', form: 'call' });
    expect(at('2026-10-16T12:00', conference, evening)).toEqual(['evening', 'ahead']);
    expect(justOver([conference, evening], momentAt('2026-10-16T12:00'))).toBe(conference);
    expect(justOver([dinner], momentAt('2026-10-13T23:00'))).toBeNull();
  });

  it('does not let a birthday or an unmarked deadline hide what is in its day', () => {
    const birthday = wholeDays('birthday', '2026-10-13', 1, { kind: 'social', form: 'party' });
    const deadline = wholeDays('deadline', '2026-10-13', 1);
    const lunch = timed('lunch', '2026-10-13T12:00', 1);
    expect(at('2026-10-13T08:00', birthday, call)).toEqual(['call', 'ahead']);
    expect(at('2026-10-13T08:00', deadline, lunch)).toEqual(['lunch', 'ahead']);
  });

  it('is never marked as other', () => {
    expect(at('2026-10-13T08:00', timed('dentist', '2026-10-13T09:00', 1, { kind: 'other' }))).toBeNull();
  });

  it('is never an unmarked event without people, even if nothing else comes', () => {
    const parcel = timed('parcel', '2026-10-13T09:00', 1, { concernsPeople: false });
    const coffee = timed('coffee', '2026-10-15T10:00', 1);
    const customer = timed('customer', '2026-10-16T10:00', 1, { kind: 'networking', form: 'meeting' });
    const open = { ...conference, name: 'open', isPrepared: false };
    expect(at('2026-10-12T08:00', parcel)).toBeNull();
    expect(at('2026-10-13T08:00', parcel)).toBeNull();
    expect(at('2026-10-12T08:00', parcel, coffee)).toEqual(['coffee', 'ahead']);
    expect(at('2026-10-12T08:00', parcel, coffee, customer)).toEqual(['customer', 'ahead']);
    expect(at('2026-10-12T08:00', parcel, coffee, open)).toEqual(['open', 'ahead']);
  });
});

const start = '2026-10-06' as Day;
const someEvent = fc
  .record({
    day: fc.integer({ min: -3, max: 30 }),
    hour: fc.integer({ min: 0, max: 23 }),
    length: fc.integer({ min: 0, max: 5 }),
    isWholeDay: fc.boolean(),
    kind: fc.constantFrom(null, ...kinds),
    form: fc.constantFrom(null, ...forms),
    hasPrep: fc.boolean(),
    isWeekly: fc.boolean(),
    concernsPeople: fc.boolean(),
  })
  .map(({ day, hour, length, isWholeDay, kind, form, hasPrep, ...rest }) => {
    const isDecided = kind !== null && kind !== 'other';
    const given = { kind, form: isDecided ? form : null, isPrepared: hasPrep && isDecided, ...rest };
    const on = addDays(start, day);
    return isWholeDay
      ? wholeDays('some', on, Math.max(1, length), given)
      : timed('some', `${on}T${String(hour).padStart(2, '0')}:00`, length, given);
  });

describe('the order of what matters', () => {
  it('holds for any events at any hour', () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 12 }), fc.integer({ min: 0, max: 23 }), (events, hour) => {
        const moment = momentAt(`${start}T${String(hour).padStart(2, '0')}:00`);
        const found = headlineOf(events, moment);
        const phase = (event: NamedEvent) => phaseOf(event, events, moment);
        const isTrifle = (one: NamedEvent) => !isMarked(one) && (one.kind === 'other' || !one.concernsPeople);
        const toCome = events.filter((event) => !isTrifle(event) && phase(event) !== 'over');
        if (!found) {
          expect(toCome).toEqual([]);
          return;
        }
        const { event } = found;
        const running = toCome.filter((one) => one.isPrepared && phase(one) === 'running');
        if (running.length > 0) expect(running).toContain(event);
        const today = toCome.filter((one) => one.isPrepared && one.day === moment.today);
        if (running.length === 0 && today.length > 0) expect(today).toContain(event);
        const near = toCome.some(
          (one) =>
            isMarked(one) && !isRoutine(one) && (phase(one) === 'running' || isWithinLead(one, moment)),
        );
        if (near) expect(isRoutine(event) || !isMarked(event)).toBe(false);
        expect(isTrifle(event)).toBe(false);
      }),
    );
  });

  it('does not depend on the order in which events are given', () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 10 }), (events) => {
        const moment = momentAt(`${start}T10:00`);
        const rank = (list: readonly NamedEvent[]) => {
          const found = headlineOf(list, moment);
          return found && [found.attention, found.event.start, found.event.end];
        };
        expect(rank(events.toReversed())).toEqual(rank(events));
      }),
    );
  });
});
