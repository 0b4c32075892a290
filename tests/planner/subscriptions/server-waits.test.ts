import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  address,
  ask,
  chess,
  closeDesk,
  feed,
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
  theSubscription,
} from './open-subscription-planner';

beforeEach(openDesk);
afterEach(closeDesk);

describe('[I8] a server that asks to wait', () => {
  const busy = 'calendar.example.com asks to be left alone for a while (429).';
  const afterMinutes = (minutes: number) => {
    planner.setNow(new Date(start + minutes * minute).toISOString());
    return planner.refreshDue();
  };

  async function subscribeBusy(seconds: number) {
    const id = await subscribe([talk]);
    await ask('subscription.save', { id, everyMinutes: 60 });
    feed.fail(address, 'unreachable', busy, seconds);
    await afterMinutes(60);
    return id;
  }

  it('is not asked again before, also after a restart, and then is', async () => {
    await subscribeBusy(4 * 3600);
    const waitUntil = start + 300 * minute;
    expect(await theSubscription()).toMatchObject({
      trouble: { message: busy, triedAt: start + 60 * minute, times: 1, waitUntil },
      nextFetch: waitUntil,
    });
    await afterMinutes(200);
    await restart();
    await afterMinutes(299);
    expect(feed.requests).toHaveLength(2);
    serve([talk, chess]);
    await afterMinutes(300);
    expect(feed.requests).toHaveLength(3);
    expect(await theSubscription()).toMatchObject({ trouble: null, nextFetch: start + 360 * minute });
  });

  it('is asked when the user wants it, and what fails then does not end the wait', async () => {
    const id = await subscribeBusy(4 * 3600);
    feed.fail(address, 'unreachable', 'calendar.example.com cannot be reached.');
    planner.setNow(new Date(start + 70 * minute).toISOString());
    expect(await refusal(id)).toBe('unreachable');
    expect((await theSubscription()).nextFetch).toBe(start + 300 * minute);
    await afterMinutes(299);
    expect(feed.requests).toHaveLength(3);
  });

  it('is not asked for what waits for a decision either', async () => {
    const id = await subscribe(many);
    serve([]);
    await refresh(id);
    feed.fail(address, 'unreachable', busy, 4 * 3600);
    await refusal(id);
    await restart();
    await afterMinutes(20);
    expect(feed.requests).toHaveLength(3);
    serve([]);
    await afterMinutes(240);
    expect(await ask('reviews.list', {})).toHaveLength(1);
  });

  it('for years is asked after a week', async () => {
    await subscribeBusy(1e9);
    expect((await theSubscription()).nextFetch).toBe(start + (60 + 7 * 1440) * minute);
  });
});
