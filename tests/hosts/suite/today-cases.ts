import { expect } from 'vitest';
import type { NewsId } from '../../../src/domain/news/event-news';
import type { Birthday } from '../../../src/domain/people/birthday';
import type { PersonFacts } from '../../../src/domain/people/person';
import type { ZoneId } from '../../../src/domain/time/zone';
import type { Cases } from './case';
import { day, importLater, key, markTalk, refusalOf, talk } from './case';

export const todayCases = {
  'today.get': async (host) => {
    const before = await host.ask('today.get', {});
    await markTalk(host);
    const { headline, rest, unmarked, week } = await host.ask('today.get', {});
    expect({
      headline: headline?.row.key,
      phase: headline?.phase,
      unmarked,
      networking: week.mix.networking,
    }).toEqual({
      headline: talk,
      phase: 'ahead',
      unmarked: { events: before.unmarked.events - 1, series: before.unmarked.series - 1, weeks: 4 },
      networking: { minutes: 120, events: 1, people: 1 },
    });
    expect(rest.map(({ key }) => key)).toEqual(['chess@example.com@2026-03-02T18:00:00Z']);
  },
  'news.dismiss': async (host) => {
    const { ask } = host;
    await markTalk(host);
    await importLater(host);
    const [news] = (await ask('today.get', {})).news;
    expect(news).toMatchObject({ eventKey: talk, title: 'Meetup talk', changes: [{ code: 'moved' }] });
    await ask('news.dismiss', { ids: [...(news?.ids ?? [])] });
    expect((await ask('today.get', {})).news).toEqual([]);
    expect(await ask('news.dismiss', { ids: ['gone' as NewsId] })).toEqual({ edit: null });
    await ask('history.undo', {});
    expect((await ask('today.get', {})).news).toEqual([news]);
  },
  'week.get': async (host) => {
    await markTalk(host);
    const { from, to, mix } = await host.ask('week.get', { of: day('2026-03-04') });
    expect({ from, to, networking: mix.networking, unmarked: mix.unmarked }).toEqual({
      from: '2026-03-02',
      to: '2026-03-09',
      networking: { minutes: 120, events: 1, people: 1 },
      unmarked: { minutes: 120, events: 2, people: 0 },
    });
  },
  'week.ideas': async ({ ask }) => {
    const of = day('2026-03-04');
    const birthday = '--03-04' as Birthday;
    const facts = { name: 'Sam Lee', ties: ['friend'], birthday } satisfies Partial<PersonFacts>;
    const { id } = await ask('person.save', { id: null, facts });
    const { from, list, note } = await ask('week.ideas', { of });
    expect({ from, note, ideas: list.map(({ form, who, day: on }) => [form, who?.name, on]) }).toEqual({
      from: '2026-03-02',
      note: null,
      ideas: [['call', 'Sam Lee', '2026-03-04']],
    });
    const without = await ask('week.ideas', { of, without: [id] });
    expect([without.note, without.list.map(({ what }) => what)]).toEqual(['nobody-due', ['rest']]);
    const time = {
      kind: 'timed',
      start: '2026-03-05T18:00:00',
      zone: 'Europe/Berlin' as ZoneId,
      minutes: 120,
    } as const;
    await ask('own-event.save', { id: null, title: 'Time to rest', time, kind: 'other' });
    expect((await ask('week.ideas', { of, without: [id] })).list).toEqual([]);
  },
  'ideas.teach': async (host) => {
    const { ask } = host;
    const lessons = async () => (await ask('app.info', {})).settings.ideaLessons;
    const notThen = { weekday: 4, hour: 18 };
    await ask('ideas.teach', { notThen });
    await ask('ideas.teach', { notThen });
    expect((await lessons()).notThen).toEqual([{ ...notThen, count: 2, last: '2026-03-02' }]);
    await ask('history.undo', {});
    expect((await lessons()).notThen).toMatchObject([{ count: 1 }]);
    await ask('ideas.teach', { restWeek: day('2026-03-02') });
    expect((await ask('week.ideas', { of: day('2026-03-04') })).note).toBe('resting');
    expect((await lessons()).notThen).toHaveLength(1);
    const { id } = await ask('person.save', { id: null, facts: { name: 'Sam Lee' } });
    await ask('ideas.teach', { notThem: { people: [id], until: day('2026-03-16') } });
    expect((await ask('person.get', { id })).restUntil).toBe('2026-03-16');
    await ask('ideas.teach', { forget: true });
    expect(await lessons()).toEqual({ notThen: [], restWeek: null });
    expect(await refusalOf(host, 'ideas.teach', { notThen: { weekday: 8, hour: 18 } })).toBe('bad-input');
  },
  'week.trend': async (host) => {
    await markTalk(host);
    const { weeks, targets } = await host.ask('week.trend', { of: day('2026-03-04'), weeks: 2 });
    expect(targets.people).toEqual({ floor: 5, ceiling: null });
    expect(weeks).toEqual([
      {
        from: '2026-02-23',
        planned: { networking: 0, social: 0, people: 0 },
        real: { networking: 0, social: 0, people: 0 },
      },
      { from: '2026-03-02', planned: { networking: 120, social: 0, people: 1 }, real: null },
    ]);
    expect(await refusalOf(host, 'week.trend', { of: day('2026-03-04'), weeks: 0 })).toBe('bad-input');
  },
  'happened.get': async (host) => {
    await markTalk(host);
    expect(await host.ask('happened.get', {})).toEqual({ from: '2026-02-23', events: [] });
  },
  'happened.save': async (host) => {
    const { ask } = host;
    await markTalk(host);
    const networking = async () => (await ask('week.get', { of: day('2026-03-04') })).mix.networking.events;
    await ask('happened.save', { keys: [talk], answer: 'did-not' });
    expect([await networking(), (await ask('week.get', { of: day('2026-03-04') })).notHappened]).toEqual([
      0,
      [{ key: talk, title: 'Meetup talk' }],
    ]);
    await ask('happened.save', { keys: [talk], answer: null });
    expect(await networking()).toBe(1);
    expect(await refusalOf(host, 'happened.save', { keys: [key('gone')], answer: 'did' })).toBe('not-found');
  },
  'history.get': async (host) => {
    expect(await host.ask('history.get', {})).toEqual({ edits: [], latest: 0, undo: null, redo: null });
    await markTalk(host);
    expect(await host.ask('history.get', {})).toEqual({
      edits: [1],
      latest: 1,
      undo: { code: 'mark', kind: 'networking', subject: { title: 'Meetup talk' } },
      redo: null,
    });
  },
  'history.undo': async (host) => {
    await markTalk(host);
    expect(await host.ask('history.undo', {})).toEqual({
      edit: 1,
      label: { code: 'mark', kind: 'networking', subject: { title: 'Meetup talk' } },
    });
    expect((await host.ask('event.get', { key: talk })).row.mark).toBeNull();
  },
  'history.redo': async (host) => {
    await markTalk(host);
    await host.ask('history.undo', {});
    expect(await host.ask('history.redo', {})).toEqual({
      edit: 1,
      label: { code: 'mark', kind: 'networking', subject: { title: 'Meetup talk' } },
    });
    expect((await host.ask('event.get', { key: talk })).row.mark?.kind).toBe('networking');
  },
} satisfies Partial<Cases>;
