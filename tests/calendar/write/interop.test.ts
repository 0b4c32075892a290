import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClocks, instantOf } from '../../../src/calendar/zones/clock';
import type { CalendarContent } from '../../../src/domain/calendars/calendar';
import type { EventTime, EventVersion, Series } from '../../../src/domain/event/series';
import { toUtcText } from '../../../src/domain/time/instant';
import { utc } from '../../../src/domain/time/zone';
import { toOccurrenceRows } from '../../../src/hosts/cli/text/occurrence-rows';
import { debianPython, otherOnDebian } from '../../helpers/debian';
import { type Khal, openKhal } from '../../helpers/khal';
import { buildWindow } from '../build';
import type { Written } from './interop-calendar';
import { fixturesAsOne, generated, writeAndReread } from './interop-calendar';

const noIcalendar = otherOnDebian('python3-icalendar', '4.0.3');
const noExpander = noIcalendar ?? otherOnDebian('python3-recurring-ical-events', '2.0.1');
const noKhal = noIcalendar ?? otherOnDebian('khal', '0.10.5');
const titleOf = (name: string, missing: string | null): string =>
  missing ? `${name} (skipped: ${missing})` : name;

type Exceptions = Readonly<Record<string, string>>;

/** Fixtures that python-icalendar 4.0.3 cannot read, or reads in another way, and why. */
const icalendarDiffers: Exceptions = {
  'nth-weekday-of-the-year': 'BYDAY may have two digits, it knows one',
  'skipped-and-repeated-hour': 'it takes the second of two equal wall times',
  'zone-name-in-other-case': 'it finds zones by their names in any case',
};

/** Fixtures that khal 0.10.5 cannot read, or reads in another way, and why. */
const khalDiffers: Exceptions = {
  'nth-weekday-of-the-year': 'its python-icalendar knows one digit in BYDAY',
  'skipped-and-repeated-hour': 'its python-icalendar takes the second of two equal wall times',
  'zone-name-in-other-case': 'it finds zones by their names in any case',
  'far-years': 'it adds a day to the last day there is',
  'extra-periods': 'it fails on RDATEs that are PERIODs',
  'week-of-the-year': 'it takes a whole week where BYWEEKNO stands without BYDAY',
  'several-rules': 'it fails on a second RRULE',
  'excluded-rule': 'it knows no EXRULE, which RFC 5545 gave up',
  'on-no-day': 'it knows no EXRULE',
  'broken-rules': 'it drops a DTSTART that is off the rule, and does not count it',
  'first-date-off-the-rule': 'it drops a DTSTART that is off the rule, and does not count it',
  'excluded-date-off-the-rule-first': 'it drops a DTSTART that is off the rule, and does not count it',
  'nominal-duration-over-clock-change': 'it adds the days of a DURATION as 24 hours each',
  'until-in-utc-of-floating-times': 'it compares UTC with the floating time as if both were one',
};

/** Fixtures that recurring-ical-events 2.0.1 cannot expand, or expands in another way, and why. */
const expanderDiffers: Exceptions = {
  'nth-weekday-of-the-year': 'its python-icalendar knows one digit in BYDAY',
  'skipped-and-repeated-hour': 'its python-icalendar takes the second of two equal wall times',
  'zone-name-in-other-case': 'it finds zones by their names in any case',
  'extra-periods': 'it fails on RDATEs that are PERIODs',
  'week-of-the-year': 'it takes a whole week where BYWEEKNO stands without BYDAY',
  'several-rules': 'it fails on a second RRULE',
  'excluded-rule': 'it knows no EXRULE, which RFC 5545 gave up',
  'on-no-day': 'it knows no EXRULE, and shows a DTSTART after its UNTIL',
  'broken-rules': 'it does not count a DTSTART that is off the rule',
  'first-date-off-the-rule': 'it does not count a DTSTART that is off the rule',
  'excluded-date-off-the-rule-first': 'it does not count a DTSTART that is off the rule',
  'nominal-duration-over-clock-change': 'it adds the days of a DURATION as 24 hours each',
  'until-in-utc-of-floating-times': 'it compares UTC with the floating time as if both were one',
  'override-named-by-a-day': 'it finds overrides by their days, whatever the time',
  'all-day-ending-on-its-start': 'our script cannot tell such a day from one without an end',
  'this-and-future': 'it knows no RANGE=THISANDFUTURE',
};

const window = buildWindow('2026-01-01', '2028-01-01');

/** What one of our scripts for Debian's Python prints about a calendar. */
function readInPython(name: string, bytes: Uint8Array, ...words: readonly string[]): readonly unknown[] {
  const script = fileURLToPath(new URL(`interop/${name}`, import.meta.url));
  const { stdout, stderr, status } = spawnSync(debianPython, [script, ...words], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe.skipIf(noIcalendar)(titleOf('python-icalendar', noIcalendar), () => {
  const check = (written: Written): void => {
    const { bytes, content } = writeAndReread(written);
    const ours = content.series.flatMap((series) => eventsOf(series, content));
    expect(sorted(readInPython('read_with_icalendar.py', bytes))).toEqual(sorted(ours));
  };

  it('[X1] reads our export of every fixture as we do', () => {
    check(fixturesAsOne(new Set(Object.keys(icalendarDiffers))));
  });

  it('[X1] reads our export of a calendar with every kind of start and rule as we do', () => {
    check(generated());
  });
});

const sorted = (list: readonly unknown[]): readonly unknown[] =>
  [...list].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** The VEVENTs of a series as the script prints them. */
function eventsOf(
  { uid, master, recurrence, overrides }: Series,
  { zones }: CalendarContent,
): readonly unknown[] {
  const text = (time: EventTime): string => {
    if (time.kind === 'all-day') return time.day;
    const isLocal = time.kind === 'floating' || (time.kind === 'zoned' && !Object.hasOwn(zones, time.zone));
    return isLocal ? time.wall : toUtcText(instantOf(time, createClocks(zones, utc)));
  };
  const event = (version: EventVersion, more: object) => ({
    uid,
    summary: version.summary,
    start: text(version.start),
    end: version.end.kind === 'at' ? text(version.end.time) : null,
    duration: version.end.kind === 'duration' ? durationText(version.end) : null,
    recurrenceId: null,
    rules: [],
    extra: [],
    excluded: [],
    ...more,
  });
  const extraText = ({
    start,
    end,
  }: {
    readonly start: EventTime;
    readonly end: EventVersion['end'] | null;
  }) => {
    if (end?.kind === 'at') return `${text(start)}/${text(end.time)}`;
    return end?.kind === 'duration' ? `${text(start)}/${durationText(end)}` : text(start);
  };
  return [
    ...(master
      ? [
          event(master, {
            rules: (recurrence?.rules ?? []).map((rule) => rule.split(';').sort()),
            extra: (recurrence?.extraDates ?? []).map(extraText).sort(),
            excluded: (recurrence?.excludedDates ?? []).map(text).sort(),
          }),
        ]
      : []),
    ...overrides.map(({ version, recurrenceTime }) => event(version, { recurrenceId: text(recurrenceTime) })),
  ];
}

/** As Python writes a length: `1 day, 2:00:00`. */
function durationText({ days, seconds }: { readonly days: number; readonly seconds: number }): string {
  const [wholeDays, rest] = [days + Math.floor(seconds / 86_400), seconds % 86_400];
  const pad = (value: number): string => String(value).padStart(2, '0');
  const clock = `${Math.floor(rest / 3600)}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`;
  return wholeDays === 0 ? clock : `${wholeDays} day${wholeDays === 1 ? '' : 's'}, ${clock}`;
}

describe.skipIf(noExpander)(titleOf('recurring-ical-events', noExpander), () => {
  const check = (written: Written): void => {
    const { bytes, content } = writeAndReread(written);
    const days = [window.from, window.to, window.zone];
    const theirs = readInPython('expand_with_recurring_ical_events.py', bytes, ...days);
    const { rows } = toOccurrenceRows(content, window, 10_000);
    const ours = rows.map(({ uid, summary, start, end }) => ({ uid, summary, start, end }));
    expect(sorted(theirs)).toEqual(sorted(ours));
  };

  it('[X1] finds the same occurrences in our export of every fixture', () => {
    check(fixturesAsOne(new Set(Object.keys(expanderDiffers))));
  });

  it('[X1] finds the same occurrences in a calendar with every kind of start and rule', () => {
    check(generated());
  });
});

describe.skipIf(noKhal)(titleOf('khal', noKhal), () => {
  let khal: Khal;
  beforeAll(() => {
    khal = openKhal();
  });
  afterAll(() => khal.close());

  const check = (written: Written): void => {
    const { bytes, content } = writeAndReread(written);
    khal.clear();
    khal.import(bytes);
    const lines = khal.list('{uid} {start-long-full} {end-long-full}', window.from, window.to);
    // Events of several days are listed on each, and the last day asked for is listed too.
    const theirs = new Set(lines.filter((line) => line.includes(' 202') && !line.includes(` ${window.to}`)));
    const { rows } = toOccurrenceRows(content, window, 10_000);
    expect([...theirs].sort()).toEqual([...new Set(rows.map(toKhalLine))].sort());
  };

  it('[X1] lists the same occurrences of our export of every fixture', () => {
    check(fixturesAsOne(new Set(Object.keys(khalDiffers))));
  }, 60_000);

  it('[X1] lists the same occurrences of a calendar with every kind of start and rule', () => {
    check(generated());
  }, 60_000);
});

type Row = ReturnType<typeof toOccurrenceRows>['rows'][number];

/** An occurrence as khal lists it: whole days by their last day, and an hour for what has no length. */
function toKhalLine({ uid, start, end, allDay }: Row): string {
  if (allDay) {
    const last = new Date(Date.parse(end) - (end > start ? 86_400_000 : 0)).toISOString().slice(0, 10);
    return `${uid} ${start}T00:00:00 ${last}T00:00:00`;
  }
  const shown = start === end ? toUtcText(Date.parse(end) + 3_600_000) : end;
  return `${uid} ${inBerlin(start)} ${inBerlin(shown)}`;
}

const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const inBerlin = (text: string): string => berlin.format(Date.parse(text)).replace(' ', 'T');
