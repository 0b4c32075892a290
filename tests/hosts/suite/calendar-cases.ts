import { expect } from 'vitest';
import type { Cases } from './case';
import { teamId } from './case';

export const calendarCases = {
  'calendars.list': async ({ ask }) => {
    const [team, ...others] = await ask('calendars.list', {});
    expect(others).toEqual([]);
    expect(team).toMatchObject({ name: 'Team', fileName: 'team.ics', events: 3, archived: 0, problems: 1 });
  },
  'calendar.rename': async (host) => {
    const id = await teamId(host);
    expect((await host.ask('calendar.rename', { id, name: 'Work' })).name).toBe('Work');
    expect((await host.ask('calendars.list', {}))[0]?.name).toBe('Work');
  },
  'calendar.remove': async (host) => {
    expect(await host.ask('calendar.remove', { id: await teamId(host) })).toBeNull();
    expect(await host.ask('calendars.list', {})).toEqual([]);
  },
  'calendar.put-back': async (host) => {
    const id = await teamId(host);
    const before = await host.ask('calendars.list', {});
    await host.ask('calendar.remove', { id });
    expect([await host.ask('calendar.put-back', { id })]).toEqual(before);
    expect(await host.ask('calendars.list', {})).toEqual(before);
    expect(await host.call('calendar.put-back', { id })).toMatchObject({ error: { code: 'not-found' } });
  },
  'sample.add': async ({ ask }) => {
    const { calendarName, unreadable, problems } = await ask('sample.add', {});
    expect({ calendarName, unreadable, problems }).toEqual({
      calendarName: 'Sample calendar',
      unreadable: 0,
      problems: [],
    });
  },
} satisfies Partial<Cases>;
