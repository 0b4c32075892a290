import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { buildWhenStale } from '../../src/hosts/launch/build-when-stale';
import { chromiumArgs, findChromium, noChromium } from '../helpers/chromium';
import { startServer } from './app-server';
import { jobScript } from './bundle';
import { runJob } from './child';
import { measureEditsBesideTable } from './edit-beside-table';
import { measureTable } from './events-table';
import { measureFirstScreen } from './first-screen';
import type { ImportInput } from './import-job';
import type { BenchContext, Part } from './part';
import { eventsText } from './part';
import type { Row } from './table';
import { measureImportInPage } from './window-import';

const root = join(import.meta.dirname, '../..');
export const fewEvents = 100;
export const manyEvents = 50_000;

/** Data folders with calendars, and the browser that shows them. */
export interface WindowContext extends BenchContext {
  readonly browser: Browser;
  readonly few: string;
  readonly many: string;
}

/** Measures the built app in Chromium: first screen, table, and an import. */
export const measureWindow: Part = inWindow(async (window) => [
  ...(await measureFirstScreen(window)),
  ...(await measureTable(window)),
  ...(await measureImportInPage(window)),
]);

/** Measures the messages between the page and its host that an edit causes. */
export const measureTraffic: Part = inWindow(measureEditsBesideTable);

function inWindow(measure: (window: WindowContext) => Promise<readonly Row[]>): Part {
  return (context) => measureIn(context, measure);
}

async function measureIn(
  context: BenchContext,
  measure: (window: WindowContext) => Promise<readonly Row[]>,
): ReturnType<Part> {
  const executablePath = findChromium();
  if (!executablePath) return { rows: [], notes: [`Skipped: the window. ${noChromium}`] };
  const built = await buildWhenStale(root);
  if (!built.ok) throw new Error(built.error);
  const few = await filledFolder(context, fewEvents);
  const many = await filledFolder(context, manyEvents);
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
  try {
    const rows = await measure({ ...context, browser, few, many });
    return { rows, notes: [`Chromium ${browser.version()}, without a graphics card.`] };
  } finally {
    await browser.close();
  }
}

async function filledFolder({ folder, say }: BenchContext, events: number): Promise<string> {
  const path = folder.dataFolder();
  const input: ImportInput = { folder: path, events, onlyFirst: true };
  const outcome = await runJob(jobScript('import-job'), input, { execArgv: ['--expose-gc'] });
  if (outcome.kind !== 'done') {
    throw new Error(
      `${eventsText(events)} could not be imported: ${outcome.kind === 'failed' ? outcome.why : 'stopped'}`,
    );
  }
  // Lets the first start after an import finish its work before the measurement.
  const server = await startServer(path);
  await server.close();
  say(`window: a data folder with ${events} events is there`);
  return path;
}
