import { expect } from 'vitest';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { ImportId } from '../../../src/domain/calendars/import-record';
import { toUtcText } from '../../../src/domain/time/instant';
import type { Case, Cases } from './case';
import { importLater, refusalOf, talk } from './case';

const startOfTalk = async ({ ask }: Case) => {
  const { span } = (await ask('event.get', { key: talk })).row;
  return span.kind === 'timed' ? toUtcText(span.start) : span.start;
};

export const importCases = {
  'imports.list': async (host) => {
    const latest = await importLater(host);
    const [, first] = await host.ask('imports.list', {});
    expect([latest, first].map((view) => [view?.fileName, view?.isFirst, view?.action])).toEqual([
      ['team.ics', false, 'take-back'],
      ['team.ics', true, null],
    ]);
    const { added, changed, gone, same, unreadable, calendarName } = latest;
    expect({ added, changed, gone, same, unreadable, calendarName }).toEqual({
      added: 0,
      changed: 1,
      gone: 1,
      same: 1,
      unreadable: 1,
      calendarName: 'Team',
    });
  },
  'import.differences': async (host) => {
    const latest = await importLater(host);
    const { isKept, items, problems, total } = await host.ask('import.differences', {
      id: latest.id,
      from: 0,
    });
    expect({ isKept, total }).toEqual({ isKept: true, total: 2 });
    expect(items.map(({ group, title }) => [group, title])).toEqual([
      ['changed', 'Meetup talk'],
      ['gone', 'Offsite'],
    ]);
    expect(problems).toMatchObject([{ code: 'no-start', uid: 'lost@example.com' }]);
    const rest = await host.ask('import.differences', { id: latest.id, from: 1 });
    expect(rest).toEqual({ isKept, items: items.slice(1), problems: [], total });
    const gone = 'gone' as ImportId;
    expect(await refusalOf(host, 'import.differences', { id: gone, from: 0 })).toBe('not-found');
  },
  'import.take-back': async (host) => {
    const { id } = await importLater(host);
    const taken = await host.ask('import.take-back', { id });
    expect([taken.action, taken.takenBackAt]).toEqual(['put-back', Date.parse('2026-03-02T08:00:00Z')]);
    expect(await startOfTalk(host)).toBe('2026-03-03T17:00:00Z');
    expect(await refusalOf(host, 'import.take-back', { id })).toBe('not-found');
  },
  'import.put-back': async (host) => {
    const { id } = await importLater(host);
    expect(await refusalOf(host, 'import.put-back', { id })).toBe('not-found');
    await host.ask('import.take-back', { id });
    const back = await host.ask('import.put-back', { id });
    expect([back.action, back.takenBackAt]).toEqual(['take-back', null]);
    expect(await startOfTalk(host)).toBe('2026-03-03T18:00:00Z');
  },
  'subscription.review': async (host) => {
    expect(await refusalOf(host, 'subscription.review', { address: 'ftp://x' })).toBe('bad-input');
  },
  'subscription.save': async (host) => {
    const id = 'nobody' as CalendarId;
    expect(await refusalOf(host, 'subscription.save', { id, everyMinutes: 60 })).toBe('not-found');
  },
  'subscription.refresh': async (host) => {
    const id = 'nobody' as CalendarId;
    expect(await refusalOf(host, 'subscription.refresh', { id })).toBe('not-found');
  },
} satisfies Partial<Cases>;
