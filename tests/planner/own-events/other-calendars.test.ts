import { spawnSync } from 'node:child_process';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { InputOf } from '../../../src/contract/client';
import type { OwnEventTime } from '../../../src/domain/own-events/own-event';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { debianPython, missingOnDebian } from '../../helpers/debian';
import { openKhal } from '../../helpers/khal';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';

const noKhal = missingOnDebian('khal');
const noIcalendar = missingOnDebian('python3-icalendar');
const titleOf = (name: string, missing: string | null): string =>
  missing ? `${name} (skipped: ${missing})` : name;

const at = (day: string, hour: string): OwnEventTime => ({
  kind: 'timed',
  start: `${day}T${hour}:00:00`,
  zone: 'Europe/Berlin' as ZoneId,
  minutes: 60,
});
const day = (text: string): Day => text as Day;

let planner: TestPlanner;
let club: Awaited<ReturnType<typeof save>>;
let dinner: Awaited<ReturnType<typeof save>>;
const save = (input: InputOf<'own-event.save'>) => expectValue(planner.client.call('own-event.save', input));
const exported = async (): Promise<string> =>
  (await expectValue(planner.client.call('data.export', { format: 'ics', shareSafe: false }))).text;

/** A dinner, and a club on five Mondays across the change of clocks: one is moved to a Tuesday, and one removed. */
beforeEach(async () => {
  planner = await openTestPlanner();
  onTestFinished(planner.close);
  dinner = await save({ id: null, title: 'Dinner', time: at('2026-03-05', '19') });
  const repeat = { weeks: 1, until: day('2026-04-13'), without: [] };
  club = await save({ id: null, title: 'Club', time: at('2026-03-16', '18'), repeat });
  await save({ id: club.id, time: at('2026-03-24', '20'), on: { day: day('2026-03-23'), only: true } });
  await expectValue(planner.client.call('own-event.remove', { id: club.id, only: day('2026-04-06') }));
});

describe.skipIf(noKhal)(titleOf('khal', noKhal), () => {
  it('[W6] [X1] takes in own events twice, each once, and what moved since at its new time', async () => {
    const khal = openKhal();
    onTestFinished(khal.close);
    const lines = () => khal.list('{title} {start-long-full}', '2026-03-01', '2026-05-01');
    const clubs = [
      'Club 2026-03-16T18:00:00',
      'Club 2026-03-24T20:00:00',
      'Club 2026-03-30T18:00:00',
      'Club 2026-04-13T18:00:00',
    ];
    khal.import(await exported());
    expect(lines()).toEqual(['Dinner 2026-03-05T19:00:00', ...clubs]);
    khal.import(await exported());
    expect(lines()).toEqual(['Dinner 2026-03-05T19:00:00', ...clubs]);
    await save({ id: dinner.id, time: at('2026-03-06', '20') });
    await save({ id: club.id, time: at('2026-03-31', '17'), on: { day: day('2026-03-30'), only: true } });
    khal.import(await exported());
    expect(lines()).toEqual([
      'Dinner 2026-03-06T20:00:00',
      ...clubs.slice(0, 2),
      'Club 2026-03-31T17:00:00',
      ...clubs.slice(3),
    ]);
  }, 60_000);
});

/** Of each event, what tells other programs which one it is, and how often it takes place. */
const script = `
import json, sys, icalendar
def days(event, name):
    value = event.get(name)
    return [d.dt.isoformat() for v in (value if isinstance(value, list) else [value] if value else []) for d in v.dts]
print(json.dumps([
    [str(e['UID']), int(e.get('SEQUENCE', 0)), e.decoded('DTSTART').isoformat(),
     e['RRULE'].to_ical().decode() if 'RRULE' in e else None, days(e, 'EXDATE'), 'RECURRENCE-ID' in e]
    for e in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk('VEVENT')]))
`;

describe.skipIf(noIcalendar)(titleOf('python-icalendar', noIcalendar), () => {
  it('[W6] [X1] reads the lasting UID, the growing SEQUENCE, the rule and its exceptions of own events', async () => {
    const read = async (): Promise<readonly (readonly unknown[])[]> => {
      const input = await exported();
      const { stdout, stderr } = spawnSync(debianPython, ['-c', script], { input, encoding: 'utf8' });
      expect(stderr).toBe('');
      return JSON.parse(stdout);
    };
    const before = await read();
    const apart = before.find(([, , start]) => start === '2026-03-24T20:00:00+01:00')?.[0];
    const series = [
      club.key,
      2,
      '2026-03-16T18:00:00+01:00',
      'FREQ=WEEKLY;UNTIL=20260413T160000Z;INTERVAL=1',
      ['2026-03-23T18:00:00+01:00', '2026-04-06T18:00:00+02:00'],
      false,
    ];
    // A time that is moved is an event by itself, which all programs read, also those that know no RECURRENCE-ID.
    const moved = [apart, 0, '2026-03-24T20:00:00+01:00', null, [], false];
    const rest = [series, moved];
    expect(before).toEqual([[dinner.key, 0, '2026-03-05T19:00:00+01:00', null, [], false], ...rest]);
    await save({ id: dinner.id, time: at('2026-03-06', '20') });
    expect(await read()).toEqual([[dinner.key, 1, '2026-03-06T20:00:00+01:00', null, [], false], ...rest]);
  });
});
