import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './helpers/chromium.ts';

// Only the component tests need a browser, so none is looked for, let alone installed, when others run.
const named = process.argv.filter((_, index, words) => words[index - 1] === '--project');
const executablePath = named.length === 0 || named.includes('component') ? findChromium() : null;

const setupFiles = ['tests/helpers/immutable-map-equality.ts', 'tests/helpers/property-seed.ts'];
const node = { root: '.', setupFiles, environment: 'node', testTimeout: 30_000 } as const;

export default defineConfig({
  test: {
    // On two cores Vitest would use one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/store/**'],
          // Files share the modules they load, which saves a third of the time. None may replace a module.
          isolate: false,
        },
      },
      // Some of these replace the file system.
      { test: { ...node, name: 'store', include: ['tests/store/**/*.test.ts'] } },
      {
        plugins: [react()],
        // Found while the tests run, they would make Vite start the page anew in the middle of one.
        optimizeDeps: {
          include: [
            ...['react', 'react-dom/client', 'axe-core', 'temporal-polyfill', 'vitest-browser-react'],
            ...['chrono-node/de', 'chrono-node/en', 'chrono-node/es', 'chrono-node/fr'],
          ],
        },
        test: {
          name: 'component',
          root: '.',
          include: ['tests/ui/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/helpers/immutable-map-equality.ts'],
          testTimeout: 15_000,
          // Two pages: one that runs all files takes more and more memory until Chromium closes it.
          maxWorkers: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: { args: [...chromiumArgs], ...(executablePath ? { executablePath } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
