import type { Page } from 'playwright-core';
import { median } from './table';

/** The measurement of one user action in the page. */
export interface Action {
  /** The longest tasks of each round, in milliseconds; tasks under 50 ms count as 0. */
  readonly longest: readonly number[];
  /** From the action to the frame that shows its result. */
  readonly ms: readonly number[];
}

interface MeteredWindow extends Window {
  longTasks?: number[];
}

/** Observes long tasks from the start of the page. */
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

/** A visible state of a page that a measurement waits for. */
export interface Sight {
  readonly selector: string;
  /** A regular expression for the text of the element. */
  readonly text?: string;
}

/**
 * Observes the page from its start and reports a sight on its console. Playwright's own waiting would inject a script into
 * the page, which takes longer to start than the app's longest task.
 */
export async function watchFor(page: Page, sight: Sight): Promise<void> {
  await page.addInitScript(tellWhenThere, [sight, sightWord] as const);
}

/** Waits for the next report of a sight. */
export const untilThere = (page: Page): Promise<unknown> =>
  page.waitForEvent('console', { predicate: (message) => message.text() === sightWord, timeout: 120_000 });

const sightWord = 'bench: there';

/** Runs in the page, without the bundler's helpers, so it must not contain named functions. */
function tellWhenThere([{ selector, text = '' }, word]: readonly [Sight, string]): void {
  const fits = new RegExp(text);
  const observer = new MutationObserver(() => {
    for (const element of document.querySelectorAll(selector)) {
      if (!fits.test(element.textContent ?? '')) continue;
      observer.disconnect();
      // biome-ignore lint/suspicious/noConsole: the page reports on its console
      requestAnimationFrame(() => setTimeout(() => console.info(word)));
      return;
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  // Triggers the observer once, for a sight that is already there.
  document.head?.append(document.createComment(''));
}

/** Observes the page from now on; the returned function waits for the sight. */
export async function watchFromNow(page: Page, sight: Sight): Promise<() => Promise<unknown>> {
  const there = untilThere(page);
  await page.evaluate(tellWhenThere, [sight, sightWord] as const);
  return () => there;
}

/** Presses a button and waits for the result, both inside the page. */
export async function press(page: Page, button: Sight, answer: Sight): Promise<void> {
  const there = await watchFromNow(page, answer);
  await page.evaluate(({ selector, text = '' }) => {
    const fits = new RegExp(text);
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
      fits.test(element.textContent ?? ''),
    );
    if (!found) throw new Error(`the page has no ${selector} ${text}`);
    found.click();
  }, button);
  await there();
}

/** The longest task since the last call, in milliseconds. */
export const takeLongestTask = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { longTasks = [] }: MeteredWindow = window;
    return Math.max(0, ...longTasks.splice(0));
  });

/** Waits for two frames and an idle period. */
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

/** Measures an action until its result is visible, without the preparation. */
export async function measureAction(
  page: Page,
  rounds: number,
  act: (round: number) => Promise<void>,
  prepare: () => Promise<void> = async () => {},
): Promise<Action> {
  const longest: number[] = [];
  const ms: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await prepare();
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
