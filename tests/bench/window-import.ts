import { cpSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AppServer } from './app-server';
import { startServer } from './app-server';
import { press, type Sight, settle, takeLongestTask, watchFromNow, watchLongTasks } from './page-meter';
import { eventsText } from './part';
import type { Row } from './table';
import { median, milliseconds } from './table';
import { manyEvents, type WindowContext } from './window';

const rounds = 3;

const addButton: Sight = { selector: 'button', text: '^Add \\d' };

interface ImportInPage {
  readonly reviewMs: number;
  readonly applyMs: number;
  readonly reviewTask: number;
  readonly applyTask: number;
  readonly reviewBlock: number;
  readonly applyBlock: number;
  readonly peak: number;
}

/** Measures how opening, reviewing and applying a large file blocks the window and the main process. */
export async function measureImportInPage(context: WindowContext): Promise<readonly Row[]> {
  const runs: ImportInPage[] = [];
  for (let round = 0; round < rounds; round += 1) {
    runs.push(await importOnce(context));
    context.say(`window: import ${round + 1} of ${rounds} was measured`);
  }
  const of = (key: keyof ImportInPage): number => median(runs.map((run) => run[key]));
  const task = (what: string, key: keyof ImportInPage): Row => ({
    what,
    size: eventsText(manyEvents),
    measured: milliseconds(of(key)),
    ratio: '',
    target: '≤ 100 ms',
    met: of(key) <= 100,
    peak: null,
  });
  const whole = (what: string, key: keyof ImportInPage): Row => ({
    ...task(what, key),
    target: '',
    met: null,
  });
  return [
    { ...whole('Import in the window: file to review', 'reviewMs'), peak: of('peak') },
    whole('Import in the window: apply to table', 'applyMs'),
    task('Longest page task until the review is there', 'reviewTask'),
    task('Longest page task while applying', 'applyTask'),
    task('Longest main-process task until the review is there', 'reviewBlock'),
    task('Longest main-process task while applying', 'applyBlock'),
  ];
}

async function importOnce({ browser, few, folder }: WindowContext): Promise<ImportInPage> {
  const data = folder.dataFolder();
  cpSync(few, data, { recursive: true });
  const server = await startServer(data);
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await watchLongTasks(page);
  await page.goto(server.url);
  await page.getByRole('link', { name: /Calendars/ }).click();
  await page.getByRole('button', { name: 'Open a calendar file' }).waitFor();
  const review = await measureStep(page, server, async () => {
    const there = await watchFromNow(page, addButton);
    await page.setInputFiles('input[type=file]', folder.calendar(manyEvents));
    await there();
  });
  const apply = await measureStep(page, server, async () => {
    await press(page, addButton, { selector: '[role=grid] tbody [aria-rowindex]' });
  });
  await context.close();
  await server.close();
  return {
    reviewMs: review.ms,
    applyMs: apply.ms,
    reviewTask: review.task,
    applyTask: apply.task,
    reviewBlock: review.block,
    applyBlock: apply.block,
    peak: apply.peak,
  };
}

async function measureStep(page: Page, server: AppServer, act: () => Promise<void>) {
  await settle(page);
  await takeLongestTask(page);
  await server.resetMeter();
  const begun = performance.now();
  await act();
  const ms = performance.now() - begun;
  await page.waitForTimeout(1000);
  await settle(page);
  const { longestMs, peak } = await server.report();
  return { ms, task: await takeLongestTask(page), block: longestMs, peak };
}
