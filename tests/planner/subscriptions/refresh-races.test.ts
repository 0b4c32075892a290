import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { ImportId } from '../../../src/domain/calendars/import-record';
import { buildIcs } from '../../helpers/build-ics';
import {
  address,
  ask,
  at,
  call,
  chess,
  closeDesk,
  event,
  feed,
  fillDisk,
  history,
  many,
  openDesk,
  planner,
  refresh,
  refusal,
  restart,
  serve,
  subscribe,
  talk,
  theCalendar,
  theSubscription,
  titles,
} from './open-subscription-planner';

beforeEach(openDesk);
afterEach(closeDesk);

const dinner = event('dinner@example.com', 'Dinner', '06');

/** A subscription with one fetch to take back, whose server has more. */
async function subscribeTwice(): Promise<{ readonly id: CalendarId; readonly last: ImportId }> {
  const id = await subscribe([talk]);
  serve([talk, chess]);
  await refresh(id);
  const [last] = await ask('imports.list', {});
  serve([talk, chess, dinner], '"3"');
  return { id, last: last?.id ?? ('' as ImportId) };
}

describe('[I4] [I8] taking back while a subscription is refreshed', () => {
  it('holds where what comes is being read', async () => {
    const { id, last } = await subscribeTwice();
    let taken: Promise<unknown> = Promise.resolve();
    at('readCalendar', async () => {
      taken = ask('import.take-back', { id: last });
    });
    expect(await refusal(id)).toBe('cancelled');
    await taken;
    expect([await titles(), await theSubscription()]).toMatchObject([
      ['Talk'],
      { isPaused: true, trouble: null },
    ]);
    await ask('import.put-back', { id: last });
    expect(await titles()).toEqual(['Talk', 'Chess']);
  });

  it('holds where the subscription was paused already', async () => {
    const { id, last } = await subscribeTwice();
    await refresh(id);
    const [third] = await ask('imports.list', {});
    await ask('import.take-back', { id: third?.id ?? last });
    feed.meanwhile(() => ask('import.take-back', { id: last }));
    expect(await refusal(id)).toBe('cancelled');
    expect([await titles(), (await theSubscription()).isPaused]).toEqual([['Talk'], true]);
  });

  it('holds where the server says that nothing changed', async () => {
    const { id, last } = await subscribeTwice();
    serve([talk, chess], '"2"');
    at('plan.update', () => ask('import.take-back', { id: last }));
    expect(await refusal(id)).toBe('cancelled');
    expect([await titles(), (await theSubscription()).isPaused]).toEqual([['Talk'], true]);
  });

  it('holds where what comes would wait for a decision', async () => {
    const id = await subscribe(many);
    serve([...many, talk]);
    await refresh(id);
    const [last] = await ask('imports.list', {});
    serve([], '"3"');
    at('plan.update', () => ask('import.take-back', { id: last?.id ?? ('' as ImportId) }));
    expect(await refusal(id)).toBe('cancelled');
    expect((await theSubscription()).isPaused).toBe(true);
    expect(await ask('reviews.list', {})).toEqual([]);
  });
});

describe('[I8] a subscription that is removed', () => {
  it.each(['earlier.keep', 'calendars.write', 'plan.update'])(
    'stays so where a refresh has come to %s',
    async (step) => {
      const id = await subscribe([talk]);
      serve([talk, chess]);
      at(step, () => ask('calendar.remove', { id }));
      expect(await refusal(id)).toBe('not-found');
      expect([await ask('calendars.list', {}), await history()]).toEqual([[], [[1, 0, 0]]]);
      await ask('history.undo', {});
      expect([await titles(), (await theSubscription()).trouble]).toEqual([['Talk'], null]);
      expect(await refresh(id)).toEqual(['updated', 1, 0, 0, 1]);
    },
  );

  it('does not come back as another calendar with an import that waited', async () => {
    const id = await subscribe([talk]);
    const { id: reviewId } = await ask('calendar.review', {
      fileName: 'export.ics',
      content: buildIcs([talk, chess]),
    });
    await ask('calendar.remove', { id });
    expect(await call('calendar.apply', { reviewId, leaveOut: [] })).toMatchObject({
      error: { code: 'not-found', message: expect.stringMatching(/no longer there/) },
    });
    expect(await ask('calendars.list', {})).toEqual([]);
    await ask('review.adjust', { reviewId, target: null });
    await ask('calendar.apply', { reviewId, leaveOut: [] });
    expect(await titles()).toEqual(['Talk', 'Chess']);
  });

  it('goes with what waited when its first import is taken back', async () => {
    const id = await subscribe(many);
    serve([]);
    await refresh(id);
    const { waitingReview } = await theSubscription();
    const [first] = await ask('imports.list', {});
    await ask('import.take-back', { id: first?.id ?? ('' as ImportId) });
    expect(await ask('reviews.list', {})).toEqual([]);
    expect(await call('calendar.apply', { reviewId: waitingReview ?? '', leaveOut: [] })).toMatchObject({
      error: { code: 'review-expired' },
    });
    expect(await ask('calendars.list', {})).toEqual([]);
  });
});

describe('[I8] what waits for a decision', () => {
  const putUp = async () => {
    const id = await subscribe(many);
    serve(many.slice(0, 5));
    expect(await refusal(id)).toBe('waiting');
    return id;
  };
  const waitingReview = async () => (await theSubscription()).waitingReview ?? '';

  it('is fetched and put up again at the next start, however long it is until it is due', async () => {
    await putUp();
    await restart();
    await planner.refreshDue();
    expect((await ask('reviews.list', {})).map(({ counts }) => counts.gone)).toEqual([7]);
    const requests = feed.requests.length;
    await planner.refreshDue();
    expect(feed.requests).toHaveLength(requests);
    await ask('calendar.apply', { reviewId: await waitingReview(), leaveOut: [] });
    await restart();
    await planner.refreshDue();
    expect(feed.requests).toHaveLength(requests);
  });

  it('is not fetched again by itself where nothing is', async () => {
    const id = await putUp();
    await ask('subscription.save', { id, everyMinutes: null });
    await restart();
    await planner.refreshDue();
    expect(feed.requests).toHaveLength(2);
    expect(await refusal(id)).toBe('waiting');
  });

  it('is not put up again by itself once it was discarded, also after a new start', async () => {
    const id = await putUp();
    await ask('calendar.discard', { reviewId: await waitingReview() });
    await restart();
    await planner.refreshDue();
    expect(feed.requests).toHaveLength(2);
    planner.setNow('2026-03-04T08:00:00Z');
    await planner.refreshDue();
    expect([feed.requests.length, await ask('reviews.list', {})]).toEqual([3, []]);
    expect(await refusal(id)).toBe('waiting');
    await restart();
    await planner.refreshDue();
    expect(await ask('reviews.list', {})).toHaveLength(1);
  });

  it('stays refused where a timer outside of Mingle fetches it', async () => {
    const id = await putUp();
    await ask('calendar.discard', { reviewId: await waitingReview() });
    await restart();
    expect(await ask('subscription.refresh', { id, unasked: true })).toMatchObject({ outcome: 'unchanged' });
    await restart();
    await planner.refreshDue();
    expect(await ask('reviews.list', {})).toEqual([]);
  });

  it('stays where the disk is too full to note that it was discarded', async () => {
    await putUp();
    const reviewId = await waitingReview();
    fillDisk('plan.update');
    expect(await call('calendar.discard', { reviewId })).toMatchObject({ error: { code: 'disk-full' } });
    fillDisk();
    expect(await waitingReview()).toBe(reviewId);
    await ask('calendar.discard', { reviewId });
    expect(await call('calendar.discard', { reviewId })).toMatchObject({ error: { code: 'review-expired' } });
  });

  it('says and keeps the interval that holds, also where a change of it was undone', async () => {
    const id = await putUp();
    const everyMinutes = async () =>
      (await ask('review.get', { reviewId: await waitingReview(), from: 0 })).subscription?.everyMinutes;
    await ask('subscription.save', { id, everyMinutes: 60 });
    expect(await everyMinutes()).toBe(60);
    await ask('history.undo', {});
    expect(await everyMinutes()).toBe(1440);
    await ask('calendar.apply', { reviewId: await waitingReview(), leaveOut: [] });
    expect((await theSubscription()).everyMinutes).toBe(1440);
  });
});

describe('[I8] an interval', () => {
  it.each(['readCalendar', 'earlier.keep', 'calendars.write', 'plan.update'])(
    'saved while a refresh has come to %s stays',
    async (step) => {
      const id = await subscribe([talk]);
      serve([talk, chess]);
      at(step, () => ask('subscription.save', { id, everyMinutes: 360 }));
      expect(await refusal(id)).toBe('updated');
      expect((await theSubscription()).everyMinutes).toBe(360);
    },
  );

  it('chosen when subscribing again is the one that holds', async () => {
    const id = await subscribe([talk]);
    const { id: reviewId } = await ask('subscription.review', { address, everyMinutes: 60 });
    await ask('subscription.save', { id, everyMinutes: 360 });
    await ask('calendar.apply', { reviewId, leaveOut: [] });
    expect((await theSubscription()).everyMinutes).toBe(60);
  });
});

describe('[I3] one review', () => {
  it('applied twice at once brings one calendar', async () => {
    const { id: reviewId } = await ask('calendar.review', { fileName: 'a.ics', content: buildIcs([talk]) });
    const apply = () => call('calendar.apply', { reviewId, leaveOut: [] });
    const answers = await Promise.all([apply(), apply()]);
    expect(answers.map((answer) => (answer.ok ? null : answer.error.code))).toEqual([null, 'review-expired']);
    expect((await theCalendar()).events).toBe(1);
  });

  it('can be applied again where it failed', async () => {
    const { id: reviewId } = await ask('calendar.review', { fileName: 'a.ics', content: buildIcs([talk]) });
    fillDisk('plan.update');
    expect(await call('calendar.apply', { reviewId, leaveOut: [] })).toMatchObject({
      error: { code: 'disk-full' },
    });
    fillDisk();
    await ask('calendar.apply', { reviewId, leaveOut: [] });
    expect((await theCalendar()).events).toBe(1);
  });
});

describe('[I8] [T4] a full disk', () => {
  it.each([
    ['says that nothing changed', [talk], '"1"'],
    ['has more', [talk, chess], '"2"'],
  ] as const)('does not make Mingle fetch at every turn where the server %s', async (_name, events, etag) => {
    const id = await subscribe([talk]);
    serve(events, etag);
    fillDisk('plan.update');
    const requestsAt = async (time: string) => {
      planner.setNow(`2026-03-03T${time}:00Z`);
      await planner.refreshDue();
      return feed.requests.length;
    };
    expect(await requestsAt('08:00')).toBe(2);
    expect(await requestsAt('08:01')).toBe(2);
    expect(await requestsAt('08:14')).toBe(2);
    expect(await requestsAt('08:15')).toBe(3);
    fillDisk();
    expect(await refusal(id)).not.toBe('disk-full');
  });
});
