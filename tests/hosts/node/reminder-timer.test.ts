import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NoticeView } from '../../../src/contract/views/notice';
import { startReminding } from '../../../src/hosts/node/reminder-timer';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const followUp: NoticeView = {
  title: 'A follow-up is due',
  body: 'Ana: send the atlas',
  path: '/follow-ups',
};
const debrief: NoticeView = { title: 'Write it down', body: 'How was it?', path: '/today?event=dinner' };

function buildTimer(answers: readonly (NoticeView | Error)[]) {
  const shown: NoticeView[] = [];
  const bugs: unknown[] = [];
  let looks = 0;
  const timer = startReminding(
    {
      remind: async () => {
        const answer = answers[looks] ?? null;
        looks += 1;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    (notice) => shown.push(notice),
    (error) => bugs.push(error),
  );
  return { timer, shown, bugs, looks: () => looks };
}

it('[R1] shows what is due, one look after the other', async () => {
  const { timer, shown } = buildTimer([followUp, debrief]);
  await vi.advanceTimersByTimeAsync(71_000);
  expect(shown).toEqual([followUp, debrief]);
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
  const { timer, shown, bugs, looks } = buildTimer([new Error('broken'), followUp]);
  await vi.advanceTimersByTimeAsync(41_000);
  expect([bugs.length, shown.length]).toEqual([1, 1]);
  timer.stop();
  const before = looks();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(looks()).toBe(before);
});
