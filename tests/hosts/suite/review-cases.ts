import { expect } from 'vitest';
import type { Cases } from './case';
import { key, reviewLater, talk, teamId } from './case';
import { laterTeamCalendar } from './team-calendar';

export const reviewCases = {
  'calendar.review': async (host) => {
    const { fileName, target, counts } = await reviewLater(host);
    expect({ fileName, target, counts }).toEqual({
      fileName: 'team.ics',
      target: await teamId(host),
      counts: { added: 0, changed: 1, gone: 1, same: 1, older: 0, unreadable: 1 },
    });
  },
  'review.get': async (host) => {
    const summary = await reviewLater(host);
    const get = (from: number) => host.ask('review.get', { reviewId: summary.id, from });
    const { items, problems, total, ...rest } = await get(0);
    expect(rest).toEqual(summary);
    expect(total).toBe(3);
    expect(items.map(({ group }) => group)).toEqual(['changed', 'gone', 'same']);
    expect(problems).toMatchObject([{ code: 'no-start', uid: 'lost@example.com' }]);
    expect(await get(1)).toEqual({ ...summary, items: items.slice(1), total, problems: [] });
    expect((await get(9)).items).toEqual([]);
  },
  'review.event': async (host) => {
    const { id: reviewId } = await reviewLater(host);
    const { items } = await host.ask('review.get', { reviewId, from: 0 });
    for (const item of items) {
      const event = await host.ask('review.event', { reviewId, key: key(item.key) });
      expect({ title: item.title, ...event }).toMatchObject({ title: item.title, kind: null, purposes: [] });
    }
    const none = await host.call('review.event', { reviewId, key: key('nothing@example.com') });
    expect(none).toMatchObject({ error: { code: 'not-found' } });
  },
  'read.cancel': async (host) => {
    // What is not under way needs no stopping; a reading under way answers with `cancelled` or has just ended.
    expect(await host.ask('read.cancel', { readId: 'nothing' })).toBeNull();
    const reading = host.call('calendar.review', {
      fileName: 'team.ics',
      content: laterTeamCalendar,
      readId: 'reading',
    });
    expect(await host.ask('read.cancel', { readId: 'reading' })).toBeNull();
    const answer = await reading;
    expect(answer.ok ? null : answer.error.code).toBeOneOf([null, 'cancelled']);
    expect(await host.ask('reviews.list', {})).toHaveLength(answer.ok ? 1 : 0);
  },
  'reviews.list': async (host) => {
    expect(await host.ask('reviews.list', {})).toEqual([]);
    const review = await reviewLater(host);
    expect(await host.ask('reviews.list', {})).toEqual([review]);
  },
  'review.adjust': async (host) => {
    const { id } = await reviewLater(host);
    const adjusted = await host.ask('review.adjust', { reviewId: id, target: null });
    expect({ target: adjusted.target, added: adjusted.counts.added }).toEqual({ target: null, added: 2 });
  },
  'calendar.apply': async (host) => {
    const { id } = await reviewLater(host);
    const { added, changed, gone, same } = await host.ask('calendar.apply', { reviewId: id, leaveOut: [] });
    expect({ added, changed, gone, same }).toEqual({ added: 0, changed: 1, gone: 1, same: 1 });
    const { span } = (await host.ask('event.get', { key: talk })).row;
    expect(span).toEqual({
      kind: 'timed',
      start: Date.parse('2026-03-03T18:00:00Z'),
      end: Date.parse('2026-03-03T20:00:00Z'),
    });
  },
  'calendar.discard': async (host) => {
    const { id } = await reviewLater(host);
    expect(await host.ask('calendar.discard', { reviewId: id })).toBeNull();
    expect(await host.ask('reviews.list', {})).toEqual([]);
  },
} satisfies Partial<Cases>;
