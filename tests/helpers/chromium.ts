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

/** Path of an installed Chrome or Chromium: from `CHROME_PATH`, in a usual place, or Playwright's own. Never installs. */
export function presentChromium(): string | null {
  const { CHROME_PATH } = process.env;
  const candidates = [...(CHROME_PATH ? [CHROME_PATH] : []), ...known, chromium.executablePath()];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Path of a Chrome or Chromium for the tests; as root on Debian, installs the package if needed. Null if there is none. */
export function findChromium(): string | null {
  const present = presentChromium();
  if (!present) installOnDebian(['chromium']);
  return present ?? presentChromium();
}

export const noChromium =
  'No Chrome or Chromium was found. Install one, or run `npx playwright install chromium`, or set CHROME_PATH to its program.';

/** Switches for tests: no background requests, and no sandbox as root, where Chromium refuses to start with one. */
export const chromiumArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
