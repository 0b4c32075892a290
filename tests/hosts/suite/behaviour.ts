import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../src/contract/client';
import { operationNames } from '../../../src/contract/operation-names';
import type { Push } from '../../../src/contract/push';
import { createCase, key } from './case';
import { contractCases } from './contract-cases';
import type { SeededFolder } from './session';
import { createSeededFolder } from './session';
import { laterTeamCalendar, teamCalendar } from './team-calendar';
import type { Verbs } from './verbs';
import { clientVerbs } from './verbs';

/** A host that speaks the contract, on a data folder. */
export interface HostUnderTest {
  readonly client: Client;
  close(): Promise<void>;
}

type Open = (folder: string) => Promise<HostUnderTest>;

/**
 * Everything that holds for every host that speaks the contract: each operation, refusals, pushes, and the
 * verbs.
 */
export function describeHost(name: string, open: Open): void {
  describe(name, () => {
    const withFolder = useSeededFolder();
    const withHost = (use: (client: Client, folder: string) => Promise<void>) =>
      withFolder(async (folder) => {
        const host = await open(folder);
        try {
          await use(host.client, folder);
        } finally {
          await host.close();
        }
      });
    itAnswersEachOperation(withHost);
    itRefuses(withHost);
    itPushes(withHost);
    itHasTheVerbs((use) => withHost((client) => use(clientVerbs(client))));
  });
}

/** What holds for a host with forms of its own, such as the command line: the verbs. */
export function describeForms(name: string, open: (folder: string) => Verbs): void {
  describe(name, () => {
    const withFolder = useSeededFolder();
    itHasTheVerbs((use) => withFolder((folder) => use(open(folder))));
  });
}

/** A data folder of its own for each test, with the team calendar in it. */
function useSeededFolder(): (use: (folder: string) => Promise<void>) => Promise<void> {
  let seeded: SeededFolder;
  beforeAll(async () => {
    seeded = await createSeededFolder();
    return seeded.remove;
  });
  return (use) => use(seeded.copy());
}

type WithHost = (use: (client: Client, folder: string) => Promise<void>) => Promise<void>;

function itAnswersEachOperation(withHost: WithHost): void {
  it('has a case for each operation of the contract', () => {
    expect(Object.keys(contractCases).toSorted()).toEqual(operationNames.toSorted());
  });

  it.each(Object.entries(contractCases))('answers %s', (_operation, check) =>
    withHost((client, folder) => check(createCase(client, folder))),
  );
}

function itRefuses(withHost: WithHost): void {
  it('refuses input of another shape, by operation and field', () =>
    withHost(async (client) => {
      const refusals = await Promise.all(operationNames.map((name) => client.call(name, null as never)));
      expect(refusals.map((answer) => (answer.ok ? 'accepted' : answer.error.code))).toEqual(
        operationNames.map(() => 'bad-input'),
      );
      const answer = await client.call('week.get', { of: 'Monday' as never });
      expect(answer).toEqual({
        ok: false,
        error: {
          code: 'bad-input',
          message: 'week.get: of: a day is written YYYY-MM-DD',
          field: 'of',
        },
      });
    }));

  it('refuses names that are no operation, also those that every object has', () =>
    withHost(async (client) => {
      const names = ['events', 'constructor', '__proto__', 'toString', ''];
      const answers = await Promise.all(names.map((name) => client.call(name as never, {} as never)));
      expect(answers.map((answer) => (answer.ok ? 'accepted' : answer.error.code))).toEqual(
        names.map(() => 'bad-input'),
      );
    }));

  it('takes nothing from a key called __proto__', () =>
    withHost(async (client) => {
      const zoneAnswers = JSON.parse('{"__proto__":{"polluted":"Europe/Berlin"}}');
      const answer = await client.call('review.adjust', { reviewId: 'none', zoneAnswers });
      expect(answer.ok).toBe(false);
      expect('polluted' in {}).toBe(false);
    }));
}

function itPushes(withHost: WithHost): void {
  it('tells a listener what an edit changed, until it stops listening', () =>
    withHost(async (client) => {
      const heard: Push[] = [];
      const stop = client.subscribe((push) => heard.push(push));
      const mark = (kind: 'social' | 'other') =>
        client.call('event.mark', { keys: [key('talk@example.com')], scope: 'series', kind });
      // A stream may take a moment to open, so the first edits may go unheard.
      await vi.waitFor(async () => {
        await mark('social');
        expect(heard[0]).toEqual({
          kind: 'changed',
          topics: ['events', 'suggestions', 'history'],
          events: [key('talk@example.com')],
        });
      });
      stop();
      heard.length = 0;
      await mark('other');
      await client.call('app.info', {});
      expect(heard).toEqual([]);
    }));
}

function itHasTheVerbs(withVerbs: (use: (verbs: Verbs) => Promise<void>) => Promise<void>): void {
  const firstWeek = ['2026-03-02', '2026-03-09'] as const;
  const club = {
    uid: 'chess@example.com',
    recurrenceId: '2026-03-02T18:00:00Z',
    start: '2026-03-02T18:00:00Z',
    end: '2026-03-02T20:00:00Z',
    allDay: false,
    kind: null,
    form: null,
  };
  const talk = {
    uid: 'talk@example.com',
    recurrenceId: null,
    start: '2026-03-03T17:00:00Z',
    end: '2026-03-03T19:00:00Z',
    allDay: false,
    kind: null,
    form: null,
  };
  const offsite = {
    uid: 'offsite@example.com',
    recurrenceId: null,
    start: '2026-03-05',
    end: '2026-03-07',
    allDay: true,
    kind: null,
    form: null,
  };

  it('lists the occurrences of a window with their times and days', () =>
    withVerbs(async (verbs) => {
      expect(await verbs.events(...firstWeek)).toEqual([club, talk, offsite]);
    }));

  it('[I3] finds nothing new in a file it has already', () =>
    withVerbs(async (verbs) => {
      const { problems, ...counts } = await verbs.importFile('team.ics', teamCalendar);
      expect(counts).toMatchObject({
        calendar: 'Team',
        added: 0,
        changed: 0,
        gone: 0,
        same: 3,
        older: 0,
        unreadable: 1,
      });
      expect(problems.map(({ code, line, uid }) => ({ code, line, uid }))).toEqual([
        { code: 'no-start', line: 29, uid: 'lost@example.com' },
      ]);
    }));

  it('[I2] brings in what changed in a later file and takes out what is gone', () =>
    withVerbs(async (verbs) => {
      const { changed, gone, same } = await verbs.importFile('team.ics', laterTeamCalendar);
      expect({ changed, gone, same }).toEqual({ changed: 1, gone: 1, same: 1 });
      expect(await verbs.events(...firstWeek)).toEqual([
        club,
        { ...talk, start: '2026-03-03T18:00:00Z', end: '2026-03-03T20:00:00Z' },
      ]);
    }));

  it('[I4] takes an import back and puts it back', () =>
    withVerbs(async (verbs) => {
      const before = await verbs.events(...firstWeek);
      await verbs.importFile('team.ics', laterTeamCalendar);
      const after = await verbs.events(...firstWeek);
      const [latest, first] = await verbs.imports();
      expect([latest?.action, first?.action]).toEqual(['take-back', null]);
      await verbs.takeBack(latest?.id ?? '');
      expect(await verbs.events(...firstWeek)).toEqual(before);
      await verbs.putBack(latest?.id ?? '');
      expect(await verbs.events(...firstWeek)).toEqual(after);
    }));

  it('[M2] marks a whole series, and one occurrence of it differently', () =>
    withVerbs(async (verbs) => {
      expect(await verbs.mark('chess@example.com', 'social', 'club')).toBeNull();
      expect(await verbs.mark('chess@example.com@2026-03-09T18:00:00Z', 'networking')).toBeNull();
      const marks = (await verbs.events('2026-03-02', '2026-03-17'))
        .filter(({ uid }) => uid === 'chess@example.com')
        .map(({ kind, form }) => ({ kind, form }));
      expect(marks).toEqual([
        { kind: 'social', form: 'club' },
        { kind: 'networking', form: null },
        { kind: 'social', form: 'club' },
      ]);
    }));

  it('[M1] filters by kind, also by none', () =>
    withVerbs(async (verbs) => {
      await verbs.mark('talk@example.com', 'networking', 'meetup');
      const marked = { ...talk, kind: 'networking', form: 'meetup' };
      expect(await verbs.events(...firstWeek, 'networking')).toEqual([marked]);
      expect(await verbs.events(...firstWeek, 'unmarked')).toEqual([club, offsite]);
    }));

  it('takes a mark away', () =>
    withVerbs(async (verbs) => {
      await verbs.mark('talk@example.com', 'networking', 'meetup');
      expect(await verbs.mark('talk@example.com', null)).toBeNull();
      expect(await verbs.events(...firstWeek)).toEqual([club, talk, offsite]);
    }));

  it('refuses to mark an event that nobody knows', () =>
    withVerbs(async (verbs) => {
      expect(await verbs.mark('nobody@example.com', 'social')).not.toBeNull();
    }));

  it('[W2] sums the week by kind', () =>
    withVerbs(async (verbs) => {
      await verbs.mark('talk@example.com', 'networking');
      await verbs.mark('chess@example.com', 'social');
      expect(await verbs.week('2026-03-08')).toEqual({
        from: '2026-03-02',
        to: '2026-03-09',
        byKind: {
          networking: { minutes: 120, events: 1, people: 1 },
          social: { minutes: 120, events: 1, people: 0 },
          other: { minutes: 0, events: 0, people: 0 },
          unmarked: { minutes: 0, events: 1, people: 0 },
        },
      });
    }));

  it('[P1] knows the people of the calendars', () =>
    withVerbs(async (verbs) => {
      expect(await verbs.people()).toEqual(['Ana Ruiz']);
    }));

  it('[X1] [X3] exports a calendar, and one without people', () =>
    withVerbs(async (verbs) => {
      const whole = await verbs.exportIcs(false);
      const safe = await verbs.exportIcs(true);
      expect(whole).toContain('ana@example.com');
      expect(safe).not.toContain('ana@example.com');
      expect(safe.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    }));

  it('[T3] shows what a backup would bring back, and brings it back', () =>
    withVerbs(async (verbs) => {
      const file = await verbs.backup();
      await verbs.mark('talk@example.com', 'networking');
      const counts = {
        before: { calendars: 1, marks: 1, preps: 0, followUps: 0, ownEvents: 0, people: 0 },
        after: { calendars: 1, marks: 0, preps: 0, followUps: 0, ownEvents: 0, people: 0 },
      };
      expect(await verbs.restore(file, true)).toMatchObject(counts);
      expect(await verbs.restore(file, false)).toMatchObject(counts);
      expect(await verbs.events(...firstWeek)).toEqual([club, talk, offsite]);
    }));
}
