import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarId } from '../../src/domain/calendars/calendar';
import type { ImportId } from '../../src/domain/calendars/import-record';
import { buildIcs } from '../helpers/build-ics';
import {
  ask,
  at,
  call,
  chess,
  closeDesk,
  event,
  feed,
  history,
  many,
  openDesk,
  refresh,
  refusal,
  serve,
  subscribe,
  talk,
  theSubscription,
  titles,
} from './subscription-desk';

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
