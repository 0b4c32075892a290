import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportId } from '../../../src/domain/calendars/import-record';
import type { EventKey } from '../../../src/domain/event/key';
import type { ZoneId } from '../../../src/domain/time/zone';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import {
  address,
  ask,
  chess,
  closeDesk,
  event,
  feed,
  history,
  many,
  minute,
  openDesk,
  planner,
  refresh,
  refusal,
  serve,
  start,
  subscribe,
  talk,
  theCalendar,
  theSubscription,
  titles,
} from './open-subscription-planner';

beforeEach(openDesk);
afterEach(closeDesk);

describe('[I8] what the server sends that wants a look', () => {
  it('waits where most of the calendar would go, and is taken by the user’s word', async () => {
    const id = await subscribe(many);
    serve(many.slice(0, 5));
    expect(await refresh(id)).toEqual(['waiting', 0, 0, 0, 0]);
    const { waitingReview, trouble } = await theSubscription();
    expect([trouble, (await theCalendar()).events]).toEqual([null, 12]);
    const [review] = await ask('reviews.list', {});
    expect([review?.id, review?.counts.gone]).toEqual([waitingReview, 7]);
    await ask('calendar.apply', { reviewId: waitingReview ?? '', leaveOut: [] });
    expect([(await theCalendar()).events, (await theSubscription()).waitingReview]).toEqual([5, null]);
    expect(await refresh(id)).toEqual(['unchanged', 0, 0, 0, 5]);
    expect(feed.requests.at(-1)?.etag).toBe('"2"');
  });

  it('waits where the calendar is empty of a sudden, however small it was', async () => {
    const id = await subscribe([talk]);
    serve([]);
    expect(await refresh(id)).toEqual(['waiting', 0, 0, 0, 0]);
    expect(await titles()).toEqual(['Talk']);
  });

  it('is taken unasked where few events go', async () => {
    const id = await subscribe([talk, chess, ...many.slice(0, 2)]);
    serve([talk]);
    expect(await refresh(id)).toEqual(['updated', 0, 0, 3, 1]);
  });

  it('waits for a zone that nobody knows, and remembers the answer', async () => {
    const id = await subscribe([talk]);
    const odd = (day: string) =>
      buildEvent('odd@example.com', [
        'SUMMARY:Odd',
        `DTSTART;TZID=Our Office:202603${day}T090000`,
        'DURATION:PT1H',
      ]);
    serve([talk, odd('05')]);
    expect(await refusal(id)).toBe('waiting');
    const [review] = await ask('reviews.list', {});
    const reviewId = review?.id ?? '';
    await ask('review.adjust', { reviewId, zoneAnswers: { 'Our Office': 'America/New_York' as ZoneId } });
    // After another fetch in the meantime it is the same review, with the answer.
    expect(await refusal(id)).toBe('waiting');
    expect((await ask('reviews.list', {})).map((one) => [one.id, one.zoneAnswers])).toEqual([
      [reviewId, { 'Our Office': 'America/New_York' }],
    ]);
    await ask('calendar.apply', { reviewId, leaveOut: [] });
    serve([talk, odd('06')], '"3"');
    expect(await refresh(id)).toEqual(['updated', 0, 1, 0, 1]);
    const { row } = await ask('event.get', { key: 'odd@example.com' as EventKey });
    expect(row.span).toMatchObject({ start: Date.parse('2026-03-06T14:00:00Z') });
  });

  it('is not put up again unasked once it was discarded, until the server sends something else', async () => {
    const id = await subscribe(many);
    serve(many.slice(0, 5));
    await refresh(id);
    const { waitingReview } = await theSubscription();
    await ask('calendar.discard', { reviewId: waitingReview ?? '' });
    planner.setNow('2026-03-04T08:00:00Z');
    await planner.refreshDue();
    expect([feed.requests.length, await ask('reviews.list', {})]).toEqual([3, []]);
    expect(await refusal(id)).toBe('waiting');
    await ask('calendar.discard', { reviewId: (await theSubscription()).waitingReview ?? '' });
    serve(many.slice(0, 4), '"3"');
    planner.setNow('2026-03-06T08:00:00Z');
    await planner.refreshDue();
    expect((await ask('reviews.list', {})).map(({ counts }) => counts.gone)).toEqual([8]);
    expect((await theCalendar()).events).toBe(12);
  });

  it('gives way to the next fetch', async () => {
    const id = await subscribe(many);
    serve(many.slice(0, 5));
    await refresh(id);
    serve(many.slice(0, 3), '"3"');
    await refresh(id);
    expect((await ask('reviews.list', {})).map(({ counts }) => counts.gone)).toEqual([9]);
    serve(many.slice(0, 11), '"4"');
    expect(await refresh(id)).toEqual(['updated', 0, 0, 1, 11]);
    expect(await ask('reviews.list', {})).toEqual([]);
  });

  it.each([
    ['says that nothing changed', '"1"'],
    ['sends what is there', '"9"'],
  ])('goes once the server %s again', async (_name, etag) => {
    const id = await subscribe(many);
    serve([], '"2"');
    expect(await refusal(id)).toBe('waiting');
    serve(many, etag);
    expect(await refusal(id)).toBe('unchanged');
    expect([await ask('reviews.list', {}), (await theSubscription()).waitingReview]).toEqual([[], null]);
  });

  it('keeps an interval that was chosen while it waited, and goes with its calendar', async () => {
    const id = await subscribe(many);
    serve([]);
    await refresh(id);
    const saved = await ask('subscription.save', { id, everyMinutes: 60 });
    await ask('calendar.apply', { reviewId: saved.subscription?.waitingReview ?? '', leaveOut: [] });
    expect((await theSubscription()).everyMinutes).toBe(60);
    serve(many, '"3"');
    await refresh(id);
    serve([], '"4"');
    expect(await refusal(id)).toBe('waiting');
    await ask('calendar.remove', { id });
    expect(await ask('reviews.list', {})).toEqual([]);
  });
});

describe('[I8] a server in trouble', () => {
  const broken: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['a web page', '<!doctype html><title>Sign in</title>'],
    ['JSON', '{"error":"sign in"}'],
    ['a part of the calendar', String.fromCharCode(...buildIcs([talk, chess])).slice(0, -60)],
    ['a calendar without its end', String.fromCharCode(...buildIcs([talk])).replace('END:VCALENDAR\r\n', '')],
  ];

  it.each(broken)('that sends %s leaves the last good state and says so', async (_name, text) => {
    const id = await subscribe([talk, chess]);
    feed.serve(address, new TextEncoder().encode(text), '"2"');
    planner.setNow('2026-03-02T09:00:00Z');
    expect(await refusal(id)).toBe('not-a-calendar');
    expect(await titles()).toEqual(['Talk', 'Chess']);
    expect(await theSubscription()).toMatchObject({
      fetchedAt: start,
      trouble: {
        message: expect.stringMatching(/^calendar\.example\.com(:| sent only) .*\.$/),
        triedAt: start + 60 * minute,
        times: 1,
      },
    });
    // The ETag of content that was not applied is not sent: the server would answer that nothing has changed.
    await refusal(id);
    expect(feed.requests.at(-1)?.etag).toBe('"1"');
    expect(await history()).toEqual([[2, 0, 0]]);
  });

  it('that always sent it without its end is taken as it was before', async () => {
    const cut = (events: readonly string[]) =>
      new TextEncoder().encode(new TextDecoder().decode(buildIcs(events)).replace('END:VCALENDAR\r\n', ''));
    feed.serve(address, cut([talk]), '"1"');
    const { id: reviewId } = await ask('subscription.review', { address });
    const { calendarId } = await ask('calendar.apply', { reviewId, leaveOut: [] });
    feed.serve(address, cut([talk, chess]), '"2"');
    expect(await refresh(calendarId)).toEqual(['updated', 1, 0, 0, 1]);
  });

  it('is tried again soon, then ever less often, and is well once it answers', async () => {
    const id = await subscribe([talk]);
    await ask('subscription.save', { id, everyMinutes: 60 });
    feed.fail(address, 'unreachable', 'calendar.example.com cannot be reached.');
    const waits: (number | null)[] = [];
    for (let times = 1; times <= 4; times += 1) {
      await refusal(id);
      const { trouble, nextFetch } = await theSubscription();
      expect(trouble?.times).toBe(times);
      waits.push(nextFetch && (nextFetch - start) / minute);
    }
    expect(waits).toEqual([15, 30, 60, 60]);
    serve([talk], '"1"');
    await refresh(id);
    expect(await theSubscription()).toMatchObject({ trouble: null, nextFetch: start + 60 * minute });
  });

  it('of one that breaks Mingle itself is noted, and holds up no other', async () => {
    const second = 'https://other.example.com/a.ics';
    const id = await subscribe([talk]);
    feed.serve(second, buildIcs([chess]), '"1"');
    const { id: reviewId } = await ask('subscription.review', { address: second });
    await ask('calendar.apply', { reviewId, leaveOut: [] });
    feed.breakDown(address, new Error(`a mistake about ${address}`));
    feed.serve(second, buildIcs([chess, event('new@example.com', 'Dinner', '06')]), '"2"');
    planner.setNow('2026-03-04T08:00:00Z');
    await expect(planner.refreshDue()).rejects.toThrow('a mistake');
    expect(feed.requests.slice(2).map((request) => request.address)).toEqual([address, second]);
    expect(await titles()).toEqual(['Talk', 'Chess', 'Dinner']);
    const calendars = await ask('calendars.list', {});
    expect(calendars.find((one) => one.id === id)?.subscription?.trouble).toEqual({
      message: 'Something in Mingle went wrong while this was fetched.',
      triedAt: Date.parse('2026-03-04T08:00:00Z'),
      times: 1,
    });
    await planner.refreshDue();
    expect(feed.requests).toHaveLength(4);
  });

  it('is not blamed for a fetch that was stopped', async () => {
    const id = await subscribe([talk]);
    feed.fail(address, 'cancelled', 'The fetch was stopped.');
    expect(await refusal(id)).toBe('cancelled');
    expect((await theSubscription()).trouble).toBeNull();
  });
});

describe('[I8] what the user does while a subscription is fetched', () => {
  it('to remove it is not undone by what comes', async () => {
    const id = await subscribe([talk]);
    serve([talk, chess]);
    feed.meanwhile(() => ask('calendar.remove', { id }));
    expect(await refusal(id)).toBe('not-found');
    expect([await ask('calendars.list', {}), await history()]).toEqual([[], [[1, 0, 0]]]);
  });

  it('to choose another interval or name stays', async () => {
    const id = await subscribe([talk]);
    serve([talk, chess]);
    feed.meanwhile(async () => {
      await ask('subscription.save', { id, everyMinutes: 360 });
      await ask('calendar.rename', { id, name: 'Club' });
    });
    expect(await refusal(id)).toBe('updated');
    const { name, subscription, events } = await theCalendar();
    expect([name, subscription?.everyMinutes, events]).toEqual(['Club', 360, 2]);
  });

  it('to take back its last change is not overtaken by what comes', async () => {
    const id = await subscribe([talk]);
    serve([talk, chess]);
    await refresh(id);
    const [last] = await ask('imports.list', {});
    serve([talk, chess, event('new@example.com', 'Dinner', '06')], '"3"');
    planner.setNow('2026-03-04T08:00:00Z');
    feed.meanwhile(() => ask('import.take-back', { id: last?.id ?? ('' as ImportId) }));
    await planner.refreshDue();
    expect([await titles(), await theSubscription()]).toMatchObject([
      ['Talk'],
      { isPaused: true, trouble: null },
    ]);
  });
});

describe('[I8] a subscription whose last change was taken back', () => {
  it('waits until the user asks for it', async () => {
    const id = await subscribe([talk]);
    serve([talk, chess]);
    await refresh(id);
    const [last] = await ask('imports.list', {});
    await ask('import.take-back', { id: last?.id ?? ('' as ImportId) });
    expect(await theSubscription()).toMatchObject({ isPaused: true, nextFetch: null });
    planner.setNow('2026-03-09T08:00:00Z');
    await planner.refreshDue();
    expect(await titles()).toEqual(['Talk']);
    expect(await refresh(id)).toEqual(['updated', 1, 0, 0, 1]);
    expect(feed.requests.at(-1)?.etag).toBe('');
    expect(await theSubscription()).toMatchObject({ isPaused: false });
  });
});
