import { join } from 'node:path';
import { presentChromium } from '../helpers/chromium';
import { electronProblem } from '../helpers/electron';

const root = join(import.meta.dirname, '../..');

export interface EndToEnd {
  /** The Playwright projects that can run on this machine. */
  readonly projects: readonly string[];
  readonly command: string;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Why there is no project for Electron; null if there is one. */
  readonly noElectron: string | null;
}

/** How to run the end-to-end tests in each available host: all files, or those with one of the names in their path. */
export function endToEnd(fileNames: readonly string[] = []): EndToEnd {
  const chromium = presentChromium();
  const noElectron = electronProblem();
  const projects = [...(chromium ? ['browser'] : []), ...(noElectron ? [] : ['electron'])];
  const playwright = join(root, 'node_modules/.bin/playwright');
  const words = [
    ...['test', '--config', 'tests/playwright.config.ts', ...fileNames],
    ...projects.map((name) => `--project=${name}`),
  ];
  const needsDisplay = !noElectron && process.platform === 'linux' && !process.env.DISPLAY;
  return {
    projects,
    ...(needsDisplay
      ? { command: 'xvfb-run', words: ['-a', playwright, ...words] }
      : { command: playwright, words }),
    env: chromium ? { CHROME_PATH: chromium } : {},
    noElectron,
  };
}
