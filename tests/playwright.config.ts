import { defineConfig } from '@playwright/test';
import type { HostName } from './e2e/app';

export default defineConfig<{ host: HostName }>({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/e2e',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  // A browser and a window of Electron at a time.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  projects: [
    { name: 'browser', testIgnore: '**/*.desktop.e2e.ts', use: { host: 'browser' } },
    // Its windows share one display and one clipboard.
    { name: 'electron', testIgnore: '**/*.browser.e2e.ts', use: { host: 'electron' }, workers: 1 },
    { name: 'pictures', testMatch: '**/*.pictures.ts', use: { host: 'browser', deviceScaleFactor: 1 } },
  ],
});
