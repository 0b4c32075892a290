import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { installOnDebian } from './debian.ts';

const known = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chrome or Chromium that is already there: named in `CHROME_PATH`, on the machine, or Playwright's own. */
export function presentChromium(): string | null {
  const { CHROME_PATH } = process.env;
  const candidates = [...(CHROME_PATH ? [CHROME_PATH] : []), ...known, chromium.executablePath()];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** The Chrome or Chromium for the tests; as root on Debian its package is installed. null when none can be had. */
export function findChromium(): string | null {
  const present = presentChromium();
  if (!present) installOnDebian(['chromium']);
  return present ?? presentChromium();
}

/** What to tell a person whose machine has none. */
export const noChromium =
  'No Chrome or Chromium was found. Install one, or run `npx playwright install chromium`, or set CHROME_PATH to its program.';

/** Switches for tests: nothing is fetched in the background, and root needs no sandbox of its own. */
export const chromiumArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
