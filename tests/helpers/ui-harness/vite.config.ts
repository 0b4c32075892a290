import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The real interface over believable data in memory, for looking at it without a host. */
export default defineConfig({
  root: here,
  cacheDir: `${root}node_modules/.vite/ui-harness`,
  plugins: [react()],
  server: { host: '127.0.0.1', fs: { allow: [root] } },
});
