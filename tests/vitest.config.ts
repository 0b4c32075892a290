import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './helpers/chromium.ts';

// The unit tests need no browser, so none is looked for, let alone installed, when only they run.
const executablePath = process.argv.includes('unit') ? null : findChromium();

export default defineConfig({
  test: {
    // On two cores Vitest would use one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          root: '.',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**'],
          setupFiles: ['tests/helpers/immutable-map-equality.ts', 'tests/helpers/property-seed.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
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
