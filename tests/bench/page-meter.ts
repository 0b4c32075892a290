import type { Page } from 'playwright-core';
import { median } from './table';

/** One thing a person does, measured in the page. */
export interface Action {
  /** The longest tasks of each round, in milliseconds; tasks under 50 ms count as 0. */
  readonly longest: readonly number[];
  /** From the action to the picture that answers it. */
  readonly ms: readonly number[];
}

interface MeteredWindow extends Window {
  longTasks?: number[];
}

/** Watches long tasks from the page's first moment on. */
export const watchLongTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const metered: MeteredWindow = window;
    const tasks: number[] = [];
    metered.longTasks = tasks;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask', buffered: true });
  });

/** The longest task since it was last asked, in milliseconds. */
export const takeLongestTask = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { longTasks = [] }: MeteredWindow = window;
    return Math.max(0, ...longTasks.splice(0));
  });

/** Two pictures later, and with nothing left to do for a while. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 2000 })),
        );
      }),
  );
  await page.waitForTimeout(250);
}

/** Does something and waits for what answers it. */
export async function measureAction(
  page: Page,
  rounds: number,
  act: (round: number) => Promise<void>,
): Promise<Action> {
  const longest: number[] = [];
  const ms: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await settle(page);
    await takeLongestTask(page);
    const begun = performance.now();
    await act(round);
    ms.push(performance.now() - begun);
    await settle(page);
    longest.push(await takeLongestTask(page));
  }
  return { longest, ms };
}

export const typicalLongest = ({ longest }: Action): number => median(longest);
