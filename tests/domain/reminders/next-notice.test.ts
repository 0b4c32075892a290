import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { NoticeState } from '../../../src/domain/reminders/next-notice';
import { nextNotice } from '../../../src/domain/reminders/next-notice';
import type { Reminder } from '../../../src/domain/reminders/reminder';
import type { ReminderSettings } from '../../../src/domain/reminders/reminder-settings';
import { defaultReminderSettings, digestOn, isQuiet } from '../../../src/domain/reminders/reminder-settings';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { runs } from '../../helpers/property-runs';

const berlin = 'Europe/Berlin' as ZoneId;
const minute = 60_000;
const hour = 60 * minute;
const at = (text: string) => Date.parse(text);

const reminderAt = (instant: number, name = 'Talk'): Reminder => ({
  at: instant,
  about: { kind: 'debrief', eventKey: name as EventKey, event: name },
});

const look = (
  reminders: readonly Reminder[],
  now: string,
  state: Partial<NoticeState> = {},
  settings: Partial<ReminderSettings> = {},
) =>
  nextNotice(
    reminders,
    { shownUntil: null, lastNotice: null, ...state },
    { ...defaultReminderSettings, ...settings },
    { now: at(now), zone: berlin },
  );

describe('[R1] a notification', () => {
  const noon = reminderAt(at('2026-03-02T12:00:00Z'));

  it('is shown by the first look after its time', () => {
    const state = { shownUntil: at('2026-03-02T11:59:40Z') };
    expect(look([noon], '2026-03-02T11:59:59Z', state).reminders).toEqual([]);
    expect(look([noon], '2026-03-02T12:00:10Z', state)).toEqual({
      shownUntil: at('2026-03-02T12:00:10Z'),
      lastNotice: at('2026-03-02T12:00:10Z'),
      reminders: [noon],
    });
  });

  it('is not shown for what was due before Mingle looked for the first time', () => {
    expect(look([noon], '2026-03-02T13:00:00Z').reminders).toEqual([]);
  });

  it('waits for the end of the quiet hours, over midnight too', () => {
    const night = reminderAt(at('2026-03-02T22:30:00Z'));
    const state = { shownUntil: at('2026-03-02T20:00:00Z') };
    expect(look([night], '2026-03-03T06:59:00Z', state)).toEqual({
      shownUntil: at('2026-03-02T20:00:00Z'),
      lastNotice: null,
      reminders: [],
    });
    expect(look([night], '2026-03-03T07:00:00Z', state).reminders).toEqual([night]);
  });

  it('waits for a minute after another one, so that several come as one digest', () => {
    const later = reminderAt(at('2026-03-02T12:00:20Z'), 'Dinner');
    const state = { shownUntil: at('2026-03-02T12:00:10Z'), lastNotice: at('2026-03-02T12:00:10Z') };
    expect(look([noon, later], '2026-03-02T12:00:40Z', state).reminders).toEqual([]);
    expect(look([noon, later], '2026-03-02T12:01:10Z', state).reminders).toEqual([later]);
  });

  it('[R2] tells at the next start what was due meanwhile, the oldest first', () => {
    const [friday, monday] = [reminderAt(at('2026-02-27T10:00:00Z'), 'Fair'), noon];
    const state = { shownUntil: at('2026-02-26T18:00:00Z') };
    expect(look([monday, friday], '2026-03-02T12:30:00Z', state).reminders).toEqual([friday, monday]);
  });

  it('is passed over while reminders are off', () => {
    const state = { shownUntil: at('2026-03-02T11:00:00Z') };
    const off = look([noon], '2026-03-02T12:10:00Z', state, { isOn: false });
    expect(off).toEqual({ shownUntil: at('2026-03-02T12:10:00Z'), lastNotice: null, reminders: [] });
    expect(look([noon], '2026-03-02T12:20:00Z', off).reminders).toEqual([]);
  });

  it('comes again on time after a clock that ran years ahead was set right', () => {
    const state = { shownUntil: at('2031-01-01T00:00:00Z') };
    const first = look([noon], '2026-03-02T11:00:00Z', state);
    expect(first).toEqual({ shownUntil: at('2026-03-02T11:00:00Z'), lastNotice: null, reminders: [] });
    expect(look([noon], '2026-03-02T12:00:00Z', first).reminders).toEqual([noon]);
  });
});

describe('[R1] the time of a day', () => {
  it('is the same on the wall before and after a clock change', () => {
    expect(digestOn('2026-03-28' as Day, defaultReminderSettings, berlin)).toBe(at('2026-03-28T07:30:00Z'));
    expect(digestOn('2026-03-29' as Day, defaultReminderSettings, berlin)).toBe(at('2026-03-29T06:30:00Z'));
  });

  it('comes an hour later where a clock change skips it', () => {
    const settings = { ...defaultReminderSettings, digestAt: '02:30' };
    expect(digestOn('2026-03-29' as Day, settings, berlin)).toBe(at('2026-03-29T01:30:00Z'));
  });

  it.each([
    ['22:00', '08:00', '2026-03-02T21:00:00Z', true],
    ['22:00', '08:00', '2026-03-02T20:59:00Z', false],
    ['22:00', '08:00', '2026-03-02T07:00:00Z', false],
    ['12:00', '14:00', '2026-03-02T11:30:00Z', true],
    ['12:00', '14:00', '2026-03-02T13:00:00Z', false],
    ['09:00', '09:00', '2026-03-02T08:00:00Z', false],
  ])('is quiet from %s to %s at %s: %s', (quietFrom, quietTo, now, expected) => {
    expect(isQuiet(at(now), { ...defaultReminderSettings, quietFrom, quietTo }, berlin)).toBe(expected);
  });
});

/** A run of looks over the days of a clock change: the computer wakes and sleeps, Mingle ends and starts, the clock is corrected. */
const start = at('2026-10-23T10:00:00Z');
const days = 5;
const reminders = fc.array(
  fc.integer({ min: 1, max: days * 24 * 60 }).map((minutes) => start + minutes * minute),
  { maxLength: 30 },
);
const steps = fc.array(
  fc.record({
    /** Minutes to the next look; many, while the computer sleeps. */
    wait: fc.oneof(fc.constant(0.5), fc.integer({ min: 1, max: 14 * 60 })),
    /** Minutes by which the clock is set back before it; it had run ahead. */
    back: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 })),
    isRestart: fc.boolean(),
  }),
  { maxLength: 120 },
);
const wallTime = (minutes: number): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
};
const wallTimes = fc.integer({ min: 0, max: 24 * 60 - 1 }).map(wallTime);
const nights = fc
  .tuple(fc.integer({ min: 0, max: 24 * 60 - 1 }), fc.integer({ min: 0, max: 14 * 60 }))
  .map(([from, length]) => ({ quietFrom: wallTime(from), quietTo: wallTime(from + length) }));

/** Every notification of such a run, with the moment at which it was shown; the last look is long after all and not in quiet hours. */
function runLooks(times: readonly number[], waits: readonly Step[], settings: ReminderSettings) {
  const all = times.map((time, index) => reminderAt(time, String(index)));
  const shown: { readonly now: number; readonly reminders: readonly Reminder[] }[] = [];
  let state: NoticeState = { shownUntil: start, lastNotice: null };
  let now = start;
  let count = 0;
  const lookNow = () => {
    const notice = nextNotice(all, state, settings, { now, zone: berlin });
    if (notice.reminders.length > 0) shown.push({ now, reminders: notice.reminders });
    count += notice.reminders.length;
    state = { shownUntil: notice.shownUntil, lastNotice: notice.lastNotice };
  };
  for (const { wait, back, isRestart } of waits) {
    now += wait * minute - Math.min(back, wait) * minute;
    if (isRestart) state = { ...state, lastNotice: null };
    lookNow();
  }
  now = Math.max(now, start + days * 24 * hour) + 2 * minute;
  for (let end = 0; end <= 26 * 60 && count < all.length; end += 1) {
    lookNow();
    now += minute;
  }
  return { all, shown };
}

type Step = { readonly wait: number; readonly back: number; readonly isRestart: boolean };

describe('[R1] [R2] over sleep, restarts and clock changes', () => {
  it('shows every reminder once, and none before its time', () => {
    fc.assert(
      fc.property(reminders, steps, wallTimes, wallTimes, (times, waits, quietFrom, quietTo) => {
        const settings = { ...defaultReminderSettings, quietFrom, quietTo };
        const { all, shown } = runLooks(times, waits, settings);
        const named = shown.flatMap((notice) => notice.reminders);
        expect(new Set(named)).toEqual(new Set(all));
        expect(named).toHaveLength(all.length);
        for (const { now, reminders: those } of shown) {
          expect(those.every((reminder) => reminder.at <= now)).toBe(true);
          expect(isQuiet(now, settings, berlin)).toBe(false);
        }
      }),
      runs(100),
    );
  });

  it('shows what is named in the morning of a day within a day, whatever the quiet hours of a night', () => {
    const dates = fc.array(
      fc.integer({ min: 0, max: 4 }).map((day) => `2026-10-${23 + day}` as Day),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(dates, wallTimes, nights, (those, digestAt, { quietFrom, quietTo }) => {
        const settings = { ...defaultReminderSettings, digestAt, quietFrom, quietTo };
        const times = those.map((day) => digestOn(day, settings, berlin)).filter((time) => time > start);
        const everyHour = Array.from({ length: 7 * 24 }, () => ({ wait: 60, back: 0, isRestart: false }));
        const { shown } = runLooks(times, everyHour, settings);
        expect(shown.flatMap((notice) => notice.reminders)).toHaveLength(times.length);
        for (const { now, reminders: told } of shown) {
          expect(told.filter(({ at: due }) => now < due || now - due > 24 * hour)).toEqual([]);
        }
      }),
      runs(60),
    );
  });
});
