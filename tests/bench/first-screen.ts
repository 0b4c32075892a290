import type { Browser } from 'playwright-core';
import { startServer } from './app-server';
import { takeLongestTask, untilThere, watchFor, watchLongTasks } from './page-meter';
import { eventsText } from './part';
import type { Row } from './table';
import { median, milliseconds, times } from './table';
import { fewEvents, manyEvents, type WindowContext } from './window';

const rounds = 5;

interface Start {
  /** From the start of the program to the first readable frame. */
  readonly wholeMs: number;
  /** From opening the address to that frame. */
  readonly pageMs: number;
  readonly longestTask: number;
  readonly serverLongest: number;
  readonly peak: number;
}

interface Screen {
  readonly name: string;
  readonly path: string;
  /** The element that shows that the screen is readable. */
  readonly ready: string;
}

const screens: readonly Screen[] = [
  { name: 'Today', path: '/today', ready: '#headline' },
  { name: 'Events', path: '/events', ready: '[role=grid] tbody [aria-rowindex]' },
];

/** Measures the time from a cold start to a readable screen, with many and with few events. */
export async function measureFirstScreen({
  browser,
  few,
  many,
  say,
}: WindowContext): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const screen of screens) {
    const small: Start[] = [];
    const large: Start[] = [];
    for (let round = 0; round < rounds; round += 1) {
      small.push(await startOnce(browser, few, screen));
      large.push(await startOnce(browser, many, screen));
    }
    say(`window: first screen ${screen.name} was measured`);
    rows.push(...rowsOf(screen, small, large));
  }
  return rows;
}

async function startOnce(browser: Browser, dataFolder: string, { path, ready }: Screen): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await watchLongTasks(page);
  await watchFor(page, { selector: ready });
  // The address contains the token at first, and the screen's path afterwards.
  await page.addInitScript((to) => {
    const isFirst = location.hash.startsWith('#token=');
    if (isFirst) addEventListener('DOMContentLoaded', () => history.replaceState(null, '', `#${to}`));
  }, path);
  const begun = performance.now();
  const server = await startServer(dataFolder);
  const opened = performance.now();
  const there = untilThere(page);
  await page.goto(server.url, { waitUntil: 'commit' });
  await there;
  const shown = performance.now();
  const longestTask = await takeLongestTask(page);
  const { longestMs, peak } = await server.report();
  await context.close();
  await server.close();
  return { wholeMs: shown - begun, pageMs: shown - opened, longestTask, serverLongest: longestMs, peak };
}

function rowsOf({ name }: Screen, small: readonly Start[], large: readonly Start[]): readonly Row[] {
  const of = (starts: readonly Start[], key: keyof Start): number =>
    median(starts.map((start) => start[key]));
  const [few, many] = [of(small, 'wholeMs'), of(large, 'wholeMs')];
  const ratio = many / few;
  const first = { what: `Start to first screen, ${name}` };
  const page = { what: `Of that, in the page: address to ${name}` };
  const pageRatio = of(large, 'pageMs') / of(small, 'pageMs');
  const none = { ratio: '', target: '', met: null, peak: null };
  // They have no target: most of their time is loading the program and the page, as a small calendar shows.
  const tasks = (what: string, key: keyof Start): readonly Row[] => [
    { ...none, what, size: eventsText(fewEvents), measured: milliseconds(of(small, key)) },
    {
      ...none,
      what,
      size: eventsText(manyEvents),
      measured: milliseconds(of(large, key)),
      ratio: `${times(of(large, key) / of(small, key))} ${eventsText(fewEvents)}`,
    },
  ];
  return [
    { ...none, ...first, size: eventsText(fewEvents), measured: milliseconds(few), peak: of(small, 'peak') },
    {
      ...first,
      size: eventsText(manyEvents),
      measured: milliseconds(many),
      ratio: `${times(ratio)} ${eventsText(fewEvents)}`,
      target: '≤ 1.5 ×',
      met: ratio <= 1.5,
      peak: of(large, 'peak'),
    },
    { ...none, ...page, size: eventsText(fewEvents), measured: milliseconds(of(small, 'pageMs')) },
    {
      ...none,
      ...page,
      size: eventsText(manyEvents),
      measured: milliseconds(of(large, 'pageMs')),
      ratio: `${times(pageRatio)} ${eventsText(fewEvents)}`,
    },
    ...tasks(`Longest page task until ${name} is there`, 'longestTask'),
    ...tasks(`Longest main-process task until ${name} is there`, 'serverLongest'),
  ];
}
