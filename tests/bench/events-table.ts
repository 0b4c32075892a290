import type { Page } from 'playwright-core';
import { startServer } from './app-server';
import type { Action } from './page-meter';
import { measureAction, settle, typicalLongest, watchFromNow, watchLongTasks } from './page-meter';
import type { Row } from './table';
import { median, milliseconds } from './table';
import type { WindowContext } from './window';

/** A stretch of time in which the generated calendar has some 50,000 occurrences. */
const from = '2024-11-01';
const to = '2027-07-05';

const grid = '[role=grid]';
const status = 'header [role=status]';

/** Opening, sorting, filtering and scrolling a table of some fifty thousand rows. */
export async function measureTable({ browser, many, say }: WindowContext): Promise<readonly Row[]> {
  const server = await startServer(many);
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await watchLongTasks(page);
  await page.goto(server.url);
  await page.waitForSelector('#next-event');
  server.resetMeter();
  const open = await measureAction(page, 3, () => openTable(page));
  const serverOpen = await server.report();
  const shown = Number(await page.locator(grid).getAttribute('aria-rowcount')) - 1;
  const sort = await measureAction(page, 6, (round) => sortBy(page, round % 2 === 0 ? 'Title' : 'When'));
  const filter = await measureAction(page, 6, (round) => filterBy(page, round % 2 === 0 ? 'chess' : ''));
  const typed = await measureAction(page, 3, () => typeFilter(page, 'coffee with dana'));
  await page.getByLabel('Title, place or purpose').fill('');
  const scroll = await measureAction(page, 3, () => scrollDown(page));
  await context.close();
  await server.close();
  say(`window: the table of ${shown} rows was measured`);
  const row = rowFor(`${String(shown).replace(/\B(?=(\d{3})+$)/g, ',')} rows`);
  return [
    row('Events table: open, all rows there', open),
    row('Events table: sort', sort),
    row('Events table: filter by a word, and back', filter),
    row('Events table: type three words', typed),
    row('Events table: scroll by wheel, 60 steps', scroll),
    { ...row('Longest main-process task while the table opens', open), ...blockOf(serverOpen.longestMs) },
  ];
}

const blockOf = (ms: number) => ({ measured: milliseconds(ms), ratio: '', met: ms <= 100 });

/** The browser tells of tasks from 50 ms on. */
const longestText = (ms: number): string => (ms === 0 ? 'no long task' : `longest task ${milliseconds(ms)}`);

/** The longest task is what the target is about; how long the whole took stands beside it. */
const rowFor =
  (size: string) =>
  (what: string, action: Action): Row => ({
    what,
    size,
    measured: longestText(typicalLongest(action)),
    ratio: `${milliseconds(median(action.ms))} in all`,
    target: '≤ 100 ms',
    met: typicalLongest(action) <= 100,
    peak: null,
  });

/** From Today, so that the table is made anew. */
async function openTable(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.waitForSelector(grid, { state: 'detached' });
  await settle(page);
  const there = await watchFromNow(page, { selector: status, text: 'unmarked' });
  await page.evaluate((query) => {
    location.hash = `#/events?${query}`;
  }, `when=${from}..${to}`);
  await there();
}

async function sortBy(page: Page, column: string): Promise<void> {
  const header = page.locator(`${grid} th`).filter({ hasText: column });
  const before = await header.getAttribute('aria-sort');
  await header.getByRole('button').click();
  await page.waitForFunction(
    ([selector, name, old]) => {
      const cells = [...document.querySelectorAll(`${selector} th`)];
      return cells.find((cell) => cell.textContent?.includes(name))?.getAttribute('aria-sort') !== old;
    },
    [grid, column, before ?? ''] as const,
  );
}

async function filterBy(page: Page, text: string): Promise<void> {
  const before = await page.locator(status).textContent();
  await page.getByLabel('Title, place or purpose').fill(text);
  await page.waitForFunction(([selector, old]) => document.querySelector(selector)?.textContent !== old, [
    status,
    before ?? '',
  ] as const);
}

async function typeFilter(page: Page, text: string): Promise<void> {
  await page.getByLabel('Title, place or purpose').fill('');
  await settle(page);
  await page.getByLabel('Title, place or purpose').pressSequentially(text, { delay: 60 });
}

async function scrollDown(page: Page): Promise<void> {
  await page.locator(grid).hover();
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, step < 30 ? 900 : 40_000);
    await page.waitForTimeout(16);
  }
}
