import { join } from 'node:path';
import { presentChromium } from '../helpers/chromium';
import { electronProblem } from '../helpers/electron';

const root = join(import.meta.dirname, '../..');

export interface EndToEnd {
  /** Playwright's projects that can run here. */
  readonly projects: readonly string[];
  readonly command: string;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Why there is no project for Electron; null when there is. */
  readonly noElectron: string | null;
}

/** How the end-to-end tests run in every host that is here: all files, or those whose path has one of the names in it. */
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
