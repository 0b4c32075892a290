import { defineConfig } from '@playwright/test';
import type { HostName } from './e2e/app';

export default defineConfig<{ host: HostName }>({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/e2e',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  projects: [
    { name: 'browser', testIgnore: '**/*.desktop.e2e.ts', use: { host: 'browser' } },
    { name: 'electron', testIgnore: '**/*.browser.e2e.ts', use: { host: 'electron' } },
    { name: 'pictures', testMatch: '**/*.pictures.ts', use: { host: 'browser', deviceScaleFactor: 1 } },
  ],
});
