import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

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

const debian = '/usr/bin/chromium';

function present(): string | null {
  const { CHROME_PATH } = process.env;
  const candidates = [...(CHROME_PATH ? [CHROME_PATH] : []), ...known, chromium.executablePath()];
  return candidates.find((path) => existsSync(path)) ?? null;
}

function installOnDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  process.stderr.write('No Chrome or Chromium here: installing Debian’s chromium package for the tests.\n');
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  return existsSync(debian) ? debian : null;
}

/**
 * A Chrome or Chromium for the tests: the one named in `CHROME_PATH`, one on the machine, Playwright's own,
 * or, as root on Debian, the distribution's package. null when none can be had.
 */
export const findChromium = (): string | null => present() ?? installOnDebian();

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
