import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright-core';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');
const built = join(root, 'out/plain-table');

export const plainAddress = 'http://plain-table.test/';

/** Builds the page like the app's, and serves it and its rows to the browser through request interception. */
export async function servePlainTable(page: Page, rows: string): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: built, emptyOutDir: true, target: 'es2023', minify: true },
  });
  await page.route(`${plainAddress}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/rows.json') return route.fulfill({ contentType: 'application/json', body: rows });
    return route.fulfill({ path: join(built, pathname === '/' ? 'index.html' : pathname) });
  });
}
