import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import type { Reminder } from '../../../src/domain/reminders/reminder';
import type { ShownNotice } from '../../../src/hosts/node/reminder-timer';
import { startReminding } from '../../../src/hosts/node/reminder-timer';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const followUp: Reminder = {
  at: Date.parse('2026-03-02T07:30:00Z'),
  about: { kind: 'follow-up', id: 'f' as FollowUpId, person: 'Ana', text: 'send the atlas' },
};
const debrief: Reminder = {
  at: Date.parse('2026-03-02T07:40:00Z'),
  about: { kind: 'debrief', eventKey: 'dinner@example.com' as EventKey, event: 'Dinner' },
};
const info = { today: '2026-03-02', locale: 'en-GB', zone: 'Europe/Berlin', hourCycle: 24 };

function buildTimer(answers: readonly (readonly Reminder[] | Error)[]) {
  const shown: ShownNotice[] = [];
  const bugs: unknown[] = [];
  let looks = 0;
  const timer = startReminding(
    {
      remind: async () => {
        const answer = answers[looks] ?? [];
        looks += 1;
        if (answer instanceof Error) throw answer;
        return answer;
      },
      dispatch: async () => ({ ok: true, value: info }),
    },
    (notice) => shown.push(notice),
    (error) => bugs.push(error),
  );
  return { timer, shown, bugs, looks: () => looks };
}

it('[R1] shows what is due, and leads to what it is about', async () => {
  const { timer, shown } = buildTimer([[followUp], [debrief], [followUp, debrief]]);
  await vi.advanceTimersByTimeAsync(71_000);
  expect(shown.map(({ path }) => path)).toEqual([
    '/follow-ups',
    '/today?event=dinner%40example.com',
    '/today',
  ]);
  timer.stop();
});

it('[R1] looks at once when the computer wakes up', async () => {
  const { timer, looks } = buildTimer([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(looks()).toBe(1);
  timer.look();
  await vi.advanceTimersByTimeAsync(0);
  expect(looks()).toBe(2);
  timer.stop();
});

it('goes on after a look that failed, and not after its end', async () => {
  const { timer, shown, bugs, looks } = buildTimer([new Error('broken'), [followUp]]);
  await vi.advanceTimersByTimeAsync(41_000);
  expect([bugs.length, shown.length]).toEqual([1, 1]);
  timer.stop();
  const before = looks();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(looks()).toBe(before);
});
