import type { Browser, Page } from 'playwright-core';
import { fetchRows, startServer } from './app-server';
import type { Action } from './page-meter';
import { measureAction, settle, typicalLongest, watchFromNow, watchLongTasks } from './page-meter';
import { plainAddress, servePlainTable } from './plain-table/serve';
import type { Row } from './table';
import { median, milliseconds } from './table';
import type { WindowContext } from './window';

/** A period in which the generated calendar has about 50,000 occurrences. */
const from = '2024-11-01';
const to = '2027-07-05';

const grid = '[role=grid]';
const status = 'header [role=status]';

/** Measures opening, sorting, filtering and scrolling a table of about 50,000 rows, and of one without Mingle's code. */
export async function measureTable({ browser, many, say }: WindowContext): Promise<readonly Row[]> {
  const server = await startServer(many);
  const page = await openPage(browser);
  await page.goto(server.url);
  await page.waitForSelector('#headline');
  await server.resetMeter();
  const open = await measureAction(
    page,
    rounds,
    () => openTable(page),
    () => leaveTable(page),
  );
  const serverOpen = await server.report();
  const ours = { open, ...(await measureInTable(page)) };
  const shown = Number(await page.locator(grid).getAttribute('aria-rowcount')) - 1;
  await page.context().close();
  const rows = await fetchRows(server, { from, to });
  await server.close();
  say(`window: the table of ${shown} rows was measured`);
  const plain = await measurePlain(browser, rows);
  say('window: the plain table was measured');
  const size = `${String(shown).replace(/\B(?=(\d{3})+$)/g, ',')} rows`;
  return [
    ...rowsOf(size, 'Events table', ours).map(([row, action]) => targeted(row, action)),
    {
      ...rowFor(size, 'Longest main-process task while the table opens', open),
      ...blockOf(serverOpen.longestMs),
    },
    ...rowsOf(size, 'Plain TanStack Table', plain).map(([row]) => row),
  ];
}

const rounds = 3;

type Measured = Readonly<Record<'open' | 'sort' | 'filter' | 'typed' | 'scroll', Action>>;

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await watchLongTasks(page);
  return page;
}

async function measurePlain(browser: Browser, rows: string): Promise<Measured> {
  const page = await openPage(browser);
  await servePlainTable(page, rows);
  await page.goto(plainAddress);
  const open = await measureAction(
    page,
    rounds,
    () => openTable(page),
    () => leaveTable(page),
  );
  const measured = { open, ...(await measureInTable(page)) };
  await page.context().close();
  return measured;
}

async function measureInTable(page: Page): Promise<Omit<Measured, 'open'>> {
  const sort = await measureAction(page, 6, (round) => sortBy(page, round % 2 === 0 ? 'Title' : 'When'));
  const filter = await measureAction(page, 6, (round) => filterBy(page, round % 2 === 0 ? 'chess' : ''));
  const typed = await measureAction(page, rounds, () => typeFilter(page, 'coffee with dana'));
  await page.getByLabel('Title, place or purpose').fill('');
  const scroll = await measureAction(page, rounds, () => scrollDown(page));
  return { sort, filter, typed, scroll };
}

const words: Readonly<Record<keyof Measured, string>> = {
  open: 'open, all rows there',
  sort: 'sort',
  filter: 'filter by a word, and back',
  typed: 'type three words',
  scroll: 'scroll by wheel, 60 steps',
};

const rowsOf = (size: string, table: string, measured: Measured) =>
  (Object.keys(words) as (keyof Measured)[]).map(
    (name) => [rowFor(size, `${table}: ${words[name]}`, measured[name]), measured[name]] as const,
  );

const blockOf = (ms: number) => ({
  measured: milliseconds(ms),
  ratio: '',
  target: '≤ 100 ms',
  met: ms <= 100,
});

/** The browser reports only tasks of 50 ms and more. */
const longestText = (ms: number): string => (ms === 0 ? 'no long task' : `longest task ${milliseconds(ms)}`);

/** The target applies to the longest task; the whole duration is shown beside it. */
const rowFor = (size: string, what: string, action: Action): Row => ({
  what,
  size,
  measured: longestText(typicalLongest(action)),
  ratio: `${milliseconds(median(action.ms))} in all`,
  target: '',
  met: null,
  peak: null,
});

const targeted = (row: Row, action: Action): Row => ({
  ...row,
  target: '≤ 100 ms',
  met: typicalLongest(action) <= 100,
});

/** Leaves the screen, so that the table mounts again. */
async function leaveTable(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.waitForSelector(grid, { state: 'detached' });
}

async function openTable(page: Page): Promise<void> {
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
