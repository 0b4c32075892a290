import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarView } from '../../src/contract/views/app';
import type { CalendarId } from '../../src/domain/calendars/calendar';
import type { ImportId } from '../../src/domain/calendars/import-record';
import type { EventKey } from '../../src/domain/event/key';
import type { Day } from '../../src/domain/time/day';
import type { ZoneId } from '../../src/domain/time/zone';
import { buildEvent, buildIcs } from '../helpers/build-ics';
import type { TestPlanner } from '../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../helpers/open-test-planner';
import type { ScriptedFeed } from './scripted-feed';
import { createScriptedFeed } from './scripted-feed';

const address = 'https://calendar.example.com/private-7/basic.ics';
const march = { from: '2026-03-01' as Day, to: '2026-04-01' as Day };
const start = Date.parse('2026-03-02T08:00:00Z');
const minute = 60_000;

const event = (uid: string, title: string, day = '03') =>
  buildEvent(uid, [`SUMMARY:${title}`, `DTSTART:202603${day}T180000Z`, 'DURATION:PT2H']);
const talk = event('talk@example.com', 'Talk');
const chess = event('chess@example.com', 'Chess', '04');
const many = Array.from({ length: 12 }, (_, at) => event(`${at}@example.com`, `Event ${at}`));

let feed: ScriptedFeed;
let planner: TestPlanner;
beforeEach(async () => {
  feed = createScriptedFeed();
  planner = await openTestPlanner(undefined, feed.fetch);
});
afterEach(() => planner.close());

const call: TestPlanner['client']['call'] = (name, input) => planner.client.call(name, input);
const ask: <Name extends Parameters<typeof call>[0]>(
  ...words: Parameters<typeof call<Name>>
) => Promise<Extract<Awaited<ReturnType<typeof call<Name>>>, { ok: true }>['value']> = (name, input) =>
  expectValue(call(name, input));

async function subscribe(events: readonly string[], lines: readonly string[] = [], etag = '"1"') {
  feed.serve(address, buildIcs(events, lines), etag);
  const { id } = await ask('subscription.review', { address });
  return (await ask('calendar.apply', { reviewId: id, leaveOut: [] })).calendarId;
}

const serve = (events: readonly string[], etag = '"2"', lines: readonly string[] = []) =>
  feed.serve(address, buildIcs(events, lines), etag);

const titles = async () => (await ask('events.list', march)).events.map(({ summary }) => summary);
const history = async () =>
  (await ask('imports.list', {})).map(({ added, changed, gone }) => [added, changed, gone]);

async function theCalendar(): Promise<CalendarView> {
  const [calendar, ...others] = await ask('calendars.list', {});
  if (!calendar || others.length > 0) throw new Error('there should be one calendar');
  return calendar;
}
const theSubscription = async () => {
  const { subscription } = await theCalendar();
  if (!subscription) throw new Error('the calendar is no subscription');
  return subscription;
};

/** What a refresh did, in short. */
const refresh = async (id: CalendarId) => {
  const { outcome, added, changed, gone, same } = await ask('subscription.refresh', { id });
  return [outcome, added, changed, gone, same];
};
const refusal = async (id: CalendarId) => {
  const answer = await call('subscription.refresh', { id });
  return answer.ok ? answer.value.outcome : answer.error.code;
};

describe('[I8] subscribing', () => {
  it('shows what comes before anything changes, without the address', async () => {
    feed.serve(address, buildIcs([talk, chess], ['X-WR-CALNAME:Club']), '"1"');
    const review = await ask('subscription.review', { address, everyMinutes: 60 });
    expect([review.calendarName, review.counts.added, review.target]).toEqual(['Club', 2, null]);
    expect(review.subscription).toEqual({
      host: 'calendar.example.com',
      isEncrypted: true,
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
      await ask('reading.cancel', { readingId: 'r1' });
      expect(feed.requests[0]?.signal?.aborted).toBe(true);
    });
    feed.fail(address, 'cancelled', 'The fetch was stopped.');
    const answer = await call('subscription.review', { address, readingId: 'r1' });
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
    const again = await openTestPlannerAgain();
    expect(await theCalendar()).toEqual(before);
    serve([talk, chess]);
    expect(await refresh(id)).toEqual(['updated', 1, 0, 0, 1]);
    expect(again.requests.at(-1)).toMatchObject({ address, etag: '"1"' });
  });

  /** The same folder, as a new start finds it. */
  async function openTestPlannerAgain(): Promise<ScriptedFeed> {
    await planner.end();
    planner = await openTestPlanner(planner.folder, feed.fetch);
    return feed;
  }
});

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
    // Fetched again meanwhile, it is the same review, with the answer.
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
    // The tag of what was not taken is not sent: else it would pass for what is there.
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
    expect(await ask('history.undo', {})).toEqual({
      label: 'Change how often “calendar.example.com” is fetched',
    });
    expect(await theSubscription()).toMatchObject({ everyMinutes: 1440, fetchedAt: start + 60 * minute });
    await refresh(id);
    expect(feed.requests.at(-1)?.etag).toBe('"2"');
    expect(await titles()).toEqual(['Talk', 'Chess']);
  });

  it('[T6] mend a calendar whose files were damaged', async () => {
    const id = await subscribe([talk]);
    await planner.end();
    rmSync(join(planner.folder, 'calendars'), { recursive: true });
    planner = await openTestPlanner(planner.folder, feed.fetch);
    expect((await theCalendar()).damage).not.toBeNull();
    expect(await refusal(id)).toBe('updated');
    expect([await titles(), (await theCalendar()).damage]).toEqual([['Talk'], null]);
  });
});
