import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { EventKey } from '../../../src/domain/event/key';
import { buildIcs } from '../../helpers/build-ics';
import {
  address,
  ask,
  call,
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
  restart,
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

describe('[I8] subscribing', () => {
  it('shows what comes before anything changes, without the address', async () => {
    feed.serve(address, buildIcs([talk, chess], ['X-WR-CALNAME:Club']), '"1"');
    const review = await ask('subscription.review', { address, everyMinutes: 60 });
    expect([review.calendarName, review.counts.added, review.target]).toEqual(['Club', 2, null]);
    expect(review.subscription).toEqual({
      host: 'calendar.example.com',
      isEncrypted: true,
      isNew: true,
      everyMinutes: 60,
    });
    expect(await ask('calendars.list', {})).toEqual([]);
  });

  it('brings a calendar that knows when it was fetched and is fetched next', async () => {
    await subscribe([talk, chess], ['X-WR-CALNAME:Club']);
    const calendar = await theCalendar();
    expect([calendar.kind, calendar.name, calendar.fileName, calendar.events]).toEqual([
      'subscription',
      'Club',
      'calendar.example.com',
      2,
    ]);
    expect(calendar.subscription).toEqual({
      host: 'calendar.example.com',
      isEncrypted: true,
      everyMinutes: 1440,
      fetchedAt: start,
      trouble: null,
      isPaused: false,
      held: null,
      nextFetch: start + 1440 * minute,
      waitingReview: null,
    });
    expect(await history()).toEqual([[2, 0, 0]]);
  });

  it('is named after the server where the calendar has no name', async () => {
    await subscribe([talk]);
    expect((await theCalendar()).name).toBe('calendar.example.com');
  });

  it.each([
    ['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 60],
    ['X-PUBLISHED-TTL:PT2H', 360],
    ['X-PUBLISHED-TTL:P30D', 10_080],
    ['X-PUBLISHED-TTL:soon', 1440],
  ])('takes the interval from %s where none is given', async (line, everyMinutes) => {
    await subscribe([talk], [line]);
    expect((await theSubscription()).everyMinutes).toBe(everyMinutes);
  });

  it('takes the interval that is given, also that of never', async () => {
    feed.serve(address, buildIcs([talk], ['REFRESH-INTERVAL;VALUE=DURATION:PT1H']));
    const { id } = await ask('subscription.review', { address, everyMinutes: null });
    await ask('calendar.apply', { reviewId: id, leaveOut: [] });
    expect(await theSubscription()).toMatchObject({ everyMinutes: null, nextFetch: null });
  });

  it('to the same address again updates the first calendar and keeps its interval', async () => {
    const id = await subscribe([talk]);
    await ask('subscription.save', { id, everyMinutes: 360 });
    expect(await subscribe([talk, chess])).toBe(id);
    const { events, subscription } = await theCalendar();
    expect([events, subscription?.everyMinutes]).toEqual([2, 360]);
  });

  it('to the same address with another sign-in updates the calendar too, though its events are all new', async () => {
    const id = await subscribe([talk, chess]);
    await ask('subscription.save', { id, everyMinutes: 360 });
    const signedIn = address.replace('//', '//ana:secret@');
    feed.serve(signedIn, buildIcs(many));
    const review = await ask('subscription.review', { address: signedIn });
    expect([review.target, review.subscription]).toEqual([
      id,
      { host: 'calendar.example.com', isEncrypted: true, everyMinutes: 360, isNew: true },
    ]);
  });

  it('says what the server did instead of sending a calendar, and changes nothing', async () => {
    feed.fail(address, 'forbidden', 'calendar.example.com does not give this calendar away (403).');
    expect(await call('subscription.review', { address })).toMatchObject({ error: { code: 'forbidden' } });
    feed.serve(address, new TextEncoder().encode('{"error": "sign in"}'));
    expect(await call('subscription.review', { address })).toMatchObject({
      error: { code: 'not-a-calendar', message: expect.stringMatching(/^calendar\.example\.com: /) },
    });
    expect([await ask('calendars.list', {}), await ask('reviews.list', {})]).toEqual([[], []]);
  });

  it('[I7] can be stopped while it is fetched', async () => {
    feed.meanwhile(async () => {
      await ask('read.cancel', { readId: 'r1' });
      expect(feed.requests[0]?.signal?.aborted).toBe(true);
    });
    feed.fail(address, 'cancelled', 'The fetch was stopped.');
    const answer = await call('subscription.review', { address, readId: 'r1' });
    expect(answer).toMatchObject({ error: { code: 'cancelled' } });
  });
});

describe('[I8] refreshing', () => {
  it('takes the server’s word that nothing changed', async () => {
    const id = await subscribe([talk, chess]);
    planner.setNow('2026-03-02T09:00:00Z');
    expect(await refresh(id)).toEqual(['unchanged', 0, 0, 0, 2]);
    expect(feed.requests[1]).toMatchObject({ address, etag: '"1"' });
    expect([(await theSubscription()).fetchedAt, await history()]).toEqual([
      start + 60 * minute,
      [[2, 0, 0]],
    ]);
  });

  it('sees for itself that nothing changed, and keeps the new tag', async () => {
    const id = await subscribe([talk]);
    serve([talk], '"2"');
    expect(await refresh(id)).toEqual(['unchanged', 0, 0, 0, 1]);
    await refresh(id);
    expect(feed.requests[2]?.etag).toBe('"2"');
    expect(await history()).toEqual([[1, 0, 0]]);
  });

  it('takes what changed, with a line in the history, and keeps what I made', async () => {
    const id = await subscribe([talk, chess]);
    const key = 'talk@example.com' as EventKey;
    await ask('event.mark', { keys: [key], scope: 'series', kind: 'networking' });
    serve([talk.replace('0303T', '0305T'), event('new@example.com', 'Dinner', '06')]);
    expect(await refresh(id)).toEqual(['updated', 1, 1, 1, 0]);
    expect(await titles()).toEqual(['Talk', 'Dinner']);
    expect((await ask('event.get', { key })).row.mark?.kind).toBe('networking');
    expect(await history()).toEqual([
      [1, 1, 1],
      [2, 0, 0],
    ]);
    expect((await theCalendar()).archived).toBe(1);
  });

  it('writes nothing into the history where only stamps changed', async () => {
    const id = await subscribe([talk]);
    serve([talk.replace('DTSTAMP:2026', 'DTSTAMP:2027')]);
    expect(await refresh(id)).toEqual(['unchanged', 0, 0, 0, 1]);
    expect(await history()).toEqual([[1, 0, 0]]);
    await refresh(id);
    expect(feed.requests.at(-1)?.etag).toBe('"2"');
  });

  it('[I3] finds events again that the server renumbered', async () => {
    const id = await subscribe([talk, chess]);
    const key = 'talk@example.com' as EventKey;
    await ask('event.mark', { keys: [key], scope: 'series', kind: 'social' });
    serve([talk.replace('talk@', 'x1@'), chess.replace('chess@', 'x2@')]);
    expect(await refresh(id)).toEqual(['unchanged', 0, 0, 0, 2]);
    const { row } = await ask('event.get', { key: 'x1@example.com' as EventKey });
    expect(row.mark?.kind).toBe('social');
  });

  it('leaves out what was left out before', async () => {
    feed.serve(address, buildIcs([talk, chess]), '"1"');
    const { id: reviewId } = await ask('subscription.review', { address });
    const { calendarId } = await ask('calendar.apply', { reviewId, leaveOut: ['chess@example.com'] });
    serve([talk, chess, event('new@example.com', 'Dinner', '06')]);
    expect(await refresh(calendarId)).toEqual(['updated', 1, 0, 0, 1]);
    expect(await titles()).toEqual(['Talk', 'Dinner']);
  });

  it('asked for twice at once happens once', async () => {
    const id = await subscribe([talk]);
    serve([talk, chess]);
    const both = await Promise.all([refresh(id), refresh(id), planner.refreshDue()]);
    expect(both.slice(0, 2)).toEqual([
      ['updated', 1, 0, 0, 1],
      ['updated', 1, 0, 0, 1],
    ]);
    expect(feed.requests).toHaveLength(2);
  });

  it('of what is no subscription, or no longer there, is not found', async () => {
    const { id } = await ask('calendar.review', { fileName: 'a.ics', content: buildIcs([talk]) });
    const { calendarId } = await ask('calendar.apply', { reviewId: id, leaveOut: [] });
    expect(await refusal(calendarId)).toBe('not-found');
    expect(await call('subscription.save', { id: calendarId, everyMinutes: 60 })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await refusal('nobody' as CalendarId)).toBe('not-found');
  });

  it('keeps everything over a restart', async () => {
    const id = await subscribe([talk]);
    feed.fail(address, 'unreachable', 'It is down.');
    await refusal(id);
    const before = await theCalendar();
    await restart();
    expect(await theCalendar()).toEqual(before);
    serve([talk, chess]);
    expect(await refresh(id)).toEqual(['updated', 1, 0, 0, 1]);
    expect(feed.requests.at(-1)).toMatchObject({ address, etag: '"1"' });
  });
});

describe('[I8] what is due', () => {
  it('is fetched when its time has come, and not before', async () => {
    await subscribe([talk]);
    planner.setNow('2026-03-03T07:59:59Z');
    await planner.refreshDue();
    expect(feed.requests).toHaveLength(1);
    planner.setNow('2026-03-03T08:00:00Z');
    await planner.refreshDue();
    expect(feed.requests).toHaveLength(2);
  });

  it('is fetched after a clock that went wrong was set right', async () => {
    await subscribe([talk]);
    planner.setNow('2026-03-01T08:00:00Z');
    await planner.refreshDue();
    expect([feed.requests.length, (await theSubscription()).fetchedAt]).toEqual([2, start - 1440 * minute]);
  });

  it('is nothing that was removed, and again once that is undone', async () => {
    const id = await subscribe([talk]);
    planner.setNow('2026-03-04T08:00:00Z');
    await ask('calendar.remove', { id });
    await planner.refreshDue();
    expect(feed.requests).toHaveLength(1);
    await ask('history.undo', {});
    await planner.refreshDue();
    expect(feed.requests).toHaveLength(2);
  });
});

describe('[I8] files and addresses of one calendar', () => {
  it('make a subscription of a calendar that was a file, with what I made', async () => {
    const { id } = await ask('calendar.review', { fileName: 'club.ics', content: buildIcs([talk, chess]) });
    const { calendarId } = await ask('calendar.apply', { reviewId: id, leaveOut: [] });
    const key = 'talk@example.com' as EventKey;
    await ask('event.mark', { keys: [key], scope: 'series', kind: 'social' });
    expect(await subscribe([talk, chess])).toBe(calendarId);
    expect(await theCalendar()).toMatchObject({ kind: 'subscription', name: 'club', events: 2 });
    expect((await ask('event.get', { key })).row.mark?.kind).toBe('social');
  });

  it('leave a subscription one when a file is imported into it, and fetch it whole the next time', async () => {
    const id = await subscribe([talk, chess]);
    const { id: reviewId } = await ask('calendar.review', {
      fileName: 'export.ics',
      content: buildIcs([talk, chess, event('new@example.com', 'Dinner', '06')]),
    });
    expect((await ask('calendar.apply', { reviewId, leaveOut: [] })).calendarId).toBe(id);
    expect(await theCalendar()).toMatchObject({ kind: 'subscription', events: 3 });
    expect(await refresh(id)).toEqual(['updated', 0, 0, 1, 2]);
    expect(feed.requests.at(-1)?.etag).toBe('');
  });

  it('[T2] undo a change of the interval and nothing else', async () => {
    const id = await subscribe([talk]);
    await ask('subscription.save', { id, everyMinutes: 60 });
    serve([talk, chess]);
    planner.setNow('2026-03-02T09:00:00Z');
    await refresh(id);
    expect(await ask('history.undo', {})).toMatchObject({
      label: { code: 'change-interval', name: 'calendar.example.com' },
    });
    expect(await theSubscription()).toMatchObject({ everyMinutes: 1440, fetchedAt: start + 60 * minute });
    await refresh(id);
    expect(feed.requests.at(-1)?.etag).toBe('"2"');
    expect(await titles()).toEqual(['Talk', 'Chess']);
  });

  it('[T6] mend a calendar whose files were damaged', async () => {
    const id = await subscribe([talk]);
    await restart(() => rmSync(join(planner.folder, 'calendars'), { recursive: true }));
    expect((await theCalendar()).damage).not.toBeNull();
    expect(await refusal(id)).toBe('updated');
    expect([await titles(), (await theCalendar()).damage]).toEqual([['Talk'], null]);
  });
});
