import { expect } from 'vitest';
import type { OwnEventId } from '../../../src/domain/own-events/own-event';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import type { Case, Cases } from './case';
import { day, importLater, key, markTalk, refusalOf, talk } from './case';

const march = { from: day('2026-03-01'), to: day('2026-04-01') };

const addDinner = ({ ask }: Case) =>
  ask('own-event.save', {
    id: null,
    title: 'Dinner with Ana',
    time: { kind: 'timed', start: '2026-03-01T19:00:00', zone: 'Europe/Berlin' as ZoneId, minutes: 120 },
    people: [{ name: 'Ana', personId: null }],
  });

export const eventCases = {
  'events.list': async ({ ask }) => {
    const { events, truncated } = await ask('events.list', march);
    expect(events.map(({ key }) => key)).toEqual([
      'chess@example.com@2026-03-02T18:00:00Z',
      'talk@example.com',
      'offsite@example.com',
      'chess@example.com@2026-03-09T18:00:00Z',
      'chess@example.com@2026-03-16T18:00:00Z',
      'chess@example.com@2026-03-23T18:00:00Z',
    ]);
    expect(truncated).toBe(false);
    const found = await ask('events.list', { ...march, text: 'LIBRARY' });
    expect(found.events.map(({ key }) => key)).toEqual(['talk@example.com']);
    for (const person of ['ANA@example.com', ' ana ruíz ']) {
      const withAna = await ask('events.list', { ...march, person });
      expect(withAna.events.map(({ key }) => key)).toEqual(['talk@example.com']);
    }
    expect((await ask('events.list', { ...march, person: 'ana' })).events).toEqual([]);
    expect((await ask('events.list', march)).clashes).toBeUndefined();
    const time = {
      kind: 'timed',
      start: '2026-03-09T19:00:00',
      zone: 'Europe/Berlin' as ZoneId,
      minutes: 60,
    } as const;
    for (const title of ['Call', 'Dinner'])
      await ask('own-event.save', { id: null, title, time, kind: 'social' });
    const { clashes } = await ask('events.list', { ...march, clashes: true });
    expect(clashes).toMatchObject([{ kind: 'overlap', start: Date.parse('2026-03-09T18:00:00Z') }]);
  },
  'events.find': async (host) => {
    expect(await host.ask('events.find', { ...march, text: 'ruiz' })).toEqual({ keys: [talk] });
    expect(await host.ask('events.find', { ...march, text: 'library' })).toEqual({ keys: [] });
    const backwards = { text: 'ruiz', from: march.to, to: march.from };
    expect(await refusalOf(host, 'events.find', backwards)).toBe('bad-input');
  },
  'events.states': async (host) => {
    const { ask, call } = host;
    await ask('event.mark', { keys: [key('chess@example.com')], scope: 'series', kind: 'social' });
    const own = key('chess@example.com@2026-03-09T18:00:00Z');
    await ask('event.mark', { keys: [own], scope: 'occurrence', kind: 'other' });
    const window = { from: '2026-03-02' as Day, to: '2026-03-30' as Day };
    const { events } = await ask('events.list', window);
    const [states, ...others] = await ask('events.states', { keys: [own], ...window });
    expect(others).toEqual([]);
    expect(states?.usual.mark).toMatchObject({ kind: 'social' });
    expect(states?.exceptions.map(({ key: at, state }) => [at, state.mark?.kind])).toEqual([[own, 'other']]);
    // Patched into the rows of before, they are the rows of now.
    for (const row of events.filter(({ uid }) => uid === 'chess@example.com')) {
      const state = states?.exceptions.find(({ key: at }) => at === row.key)?.state ?? states?.usual;
      expect({ ...row, ...state }).toEqual(row);
    }
    expect(await ask('events.states', { keys: [key('nobody@example.com')], ...window })).toEqual([]);
    const backwards = { keys: [own], from: window.to, to: window.from };
    expect(await refusalOf({ ...host, call }, 'events.states', backwards)).toBe('bad-input');
  },
  'archive.list': async (host) => {
    expect(await host.ask('archive.list', {})).toEqual([]);
    const { at } = await importLater(host);
    const [offsite, ...others] = await host.ask('archive.list', { text: 'OFFSITE' });
    expect(others).toEqual([]);
    expect(offsite).toMatchObject({
      key: 'offsite@example.com',
      summary: 'Offsite',
      span: { kind: 'all-day', start: '2026-03-05', end: '2026-03-07' },
      calendarName: 'Team',
      goneAt: at,
      mark: null,
      hasPrep: false,
      followUps: 0,
      dates: [],
    });
    expect(await host.ask('archive.list', { text: 'talk' })).toEqual([]);
  },
  'event.get': async ({ ask }) => {
    const { row, calendarName, guests } = await ask('event.get', { key: talk });
    expect({ summary: row.summary, location: row.location, calendarName, guests }).toEqual({
      summary: 'Meetup talk',
      location: 'Library',
      calendarName: 'Team',
      guests: [
        {
          id: 'ana@example.com',
          name: 'Ana Ruiz',
          email: 'ana@example.com',
          answer: 'coming',
          from: 'calendar',
        },
      ],
    });
  },
  'event.mark': async (host) => {
    expect(await markTalk(host)).toEqual({ marked: 1, edit: 1 });
    const { mark } = (await host.ask('event.get', { key: talk })).row;
    expect(mark).toEqual({
      kind: 'networking',
      form: 'meetup',
      by: 'hand',
      at: Date.parse('2026-03-02T08:00:00Z'),
    });
  },
  'suggestions.accept': async (host) => {
    const proposals = [{ keys: [talk], kind: 'networking' as const, form: 'meetup' as const }];
    const marked = await host.ask('suggestions.accept', { scope: 'series', proposals });
    expect(marked).toEqual({ marked: 1, edit: 1 });
    const { mark } = (await host.ask('event.get', { key: talk })).row;
    expect(mark).toMatchObject({ kind: 'networking', form: 'meetup', by: 'hand' });
  },
  'prep.save': async ({ ask }) => {
    const purpose = { goTo: 'the talk', soThat: 'I meet Ana', decision: 'Which lab to join' };
    const saved = await ask('prep.save', { key: talk, scope: 'series', networking: { purpose } });
    expect(saved.networking).toEqual({ purpose, goals: [], mustMeets: [], materials: [] });
    expect(await ask('event.get', { key: talk })).toEqual(saved);
  },
  'own-event.save': async (host) => {
    const { id, key: dinner, edit } = await addDinner(host);
    expect(edit).not.toBeNull();
    const changed = await host.ask('own-event.save', { id, place: 'At home' });
    expect([changed.key, (await host.ask('event.get', { key: dinner })).row.location]).toEqual([
      dinner,
      'At home',
    ]);
    expect((await host.ask('event.get', { key: dinner })).own?.sequence).toBe(1);
    expect((await host.ask('events.list', march)).events.map(({ key: one }) => one)).toContain(dinner);
    expect(await refusalOf(host, 'own-event.save', { id: null, title: 'Dinner' })).toBe('bad-input');
    expect(await refusalOf(host, 'own-event.save', { id: 'gone' as OwnEventId })).toBe('not-found');
  },
  'own-event.remove': async (host) => {
    const { id, key: dinner } = await addDinner(host);
    expect((await host.ask('own-event.remove', { id })).edit).not.toBeNull();
    expect(await refusalOf(host, 'event.get', { key: dinner })).toBe('not-found');
    await host.ask('history.undo', {});
    expect((await host.ask('event.get', { key: dinner })).row.summary).toBe('Dinner with Ana');
    expect(await refusalOf(host, 'own-event.remove', { id: 'gone' as OwnEventId })).toBe('not-found');
  },
  'part.set': async (host) => {
    const { key: dinner } = await addDinner(host);
    expect((await host.ask('part.set', { keys: [dinner], of: talk })).edit).not.toBeNull();
    const { row } = await host.ask('event.get', { key: dinner });
    expect([row.part?.of, row.part?.isSaid]).toEqual([talk, true]);
    expect((await host.ask('event.get', { key: talk })).parts.map(({ key: one }) => one)).toEqual([dinner]);
    expect(await refusalOf(host, 'part.set', { keys: [talk], of: dinner })).toBe('part-of-itself');
    await host.ask('part.set', { keys: [dinner], of: null });
    await host.ask('part.set', { keys: [dinner] });
    expect((await host.ask('event.get', { key: dinner })).row.part).toBeNull();
    expect(await refusalOf(host, 'part.set', { keys: [key('gone')], of: talk })).toBe('not-found');
  },
} satisfies Partial<Cases>;
