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

/** What is waited for in a page. */
export interface Sight {
  readonly selector: string;
  /** A regular expression that the text of such an element fits. */
  readonly text?: string;
}

/**
 * Watches for a sight from the page's first moment on, and says so on its console. Playwright's own waiting would bring a
 * script of its own into the page, which takes longer to start than the app's longest task.
 */
export async function watchFor(page: Page, sight: Sight): Promise<void> {
  await page.addInitScript(tellWhenThere, [sight, sightWord] as const);
}

/** Waits for the next sight that is watched for. */
export const untilThere = (page: Page): Promise<unknown> =>
  page.waitForEvent('console', { predicate: (message) => message.text() === sightWord, timeout: 120_000 });

const sightWord = 'bench: there';

/** Runs in the page, to which no helper comes along: functions in it have no names. */
function tellWhenThere([{ selector, text = '' }, word]: readonly [Sight, string]): void {
  const fits = new RegExp(text);
  const observer = new MutationObserver(() => {
    for (const element of document.querySelectorAll(selector)) {
      if (!fits.test(element.textContent ?? '')) continue;
      observer.disconnect();
      // biome-ignore lint/suspicious/noConsole: it is how the page says it
      requestAnimationFrame(() => setTimeout(() => console.info(word)));
      return;
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  // A change of its own, for what is there already.
  document.head?.append(document.createComment(''));
}

/** Watches for a sight from now on; what it gives waits for it. */
export async function watchFromNow(page: Page, sight: Sight): Promise<() => Promise<unknown>> {
  const there = untilThere(page);
  await page.evaluate(tellWhenThere, [sight, sightWord] as const);
  return () => there;
}

/** Presses something and waits for what answers it, all in the page itself. */
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

/** Does something and waits for what answers it; what has to be made ready for it is not measured. */
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
