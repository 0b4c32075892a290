import type { Page, Request } from 'playwright-core';
import { startServer } from './app-server';
import type { Action } from './page-meter';
import { measureAction, settle, typicalLongest, watchLongTasks } from './page-meter';
import type { Row } from './table';
import { median, milliseconds } from './table';
import type { WindowContext } from './window';

/** A period in which the generated calendar has about 20,000 occurrences. */
const range = '2025-10-01..2026-10-15';
const grid = '[role=grid]';
const rounds = 5;
const kilobyte = 1_024;

/** The messages between the page and its host that an edit causes. */
interface Traffic {
  readonly requests: number;
  readonly bytes: number;
}

/** Counts requests and bytes while `work` runs and until the page is idle, without pushes, which are one line each. */
async function trafficOf(page: Page, work: () => Promise<void>): Promise<Traffic> {
  const answered: Promise<number>[] = [];
  let requests = 0;
  const onFinished = (request: Request) => {
    if (!request.url().includes('/api/call/')) return;
    requests += 1;
    answered.push(request.sizes().then((sizes) => sizes.requestBodySize + sizes.responseBodySize));
  };
  page.on('requestfinished', onFinished);
  await work();
  await page.waitForTimeout(600);
  page.off('requestfinished', onFinished);
  const sizes = await Promise.all(answered);
  return { requests, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Measures one mark in a table of about 20,000 rows, and a pause in typing a goal beside it. */
export async function measureEditsBesideTable({
  browser,
  many,
  say,
}: WindowContext): Promise<readonly Row[]> {
  const server = await startServer(many);
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await watchLongTasks(page);
  await page.goto(server.url);
  await page.waitForSelector('#headline');
  await page.evaluate((query) => {
    location.hash = `#/events?${query}`;
  }, `when=${range}`);
  await page.getByRole('status').filter({ hasText: 'unmarked' }).waitFor();
  const shown = Number(await page.locator(grid).getAttribute('aria-rowcount')) - 1;
  const size = `${String(shown).replace(/\B(?=(\d{3})+$)/g, ',')} rows`;

  const marks: Traffic[] = [];
  await page.locator(`${grid} tbody tr`).nth(3).click();
  const mark = await measureAction(page, rounds, async (round) => {
    marks.push(await trafficOf(page, () => page.keyboard.press(round % 2 === 0 ? 'n' : 's')));
  });

  const goals: Traffic[] = [];
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'I go to' });
  await field.click();
  await settle(page);
  const typed = await measureAction(page, rounds, async () => {
    goals.push(await trafficOf(page, () => page.keyboard.type(' more', { delay: 40 })));
  });
  await context.close();
  await server.close();
  say(`window: edits beside a table of ${shown} rows were measured`);
  return [
    rowFor('One mark in the table', size, marks, mark),
    rowFor('A pause in typing beside the table', size, goals, typed),
  ];
}

function rowFor(what: string, size: string, traffic: readonly Traffic[], action: Action): Row {
  const kilobytes = Math.max(...traffic.map(({ bytes }) => bytes)) / kilobyte;
  const longest = typicalLongest(action);
  return {
    what,
    size,
    measured: `${kilobytes.toFixed(1)} KB in ${median(traffic.map(({ requests }) => requests))} requests`,
    ratio: longest === 0 ? 'no long task' : `longest task ${milliseconds(longest)}`,
    target: '≤ 256 KB',
    met: kilobytes <= 256,
    peak: null,
  };
}
