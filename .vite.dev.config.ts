import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The browser host that `npm run dev` has started; it answers to its own address only. */
const target = process.env.MINGLE_HOST ?? '';

/** The page from its sources, renewed at each edit, with its calls passed on to the browser host. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'src/ui'),
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: { '/api': { target, changeOrigin: true, headers: { origin: target } } },
  },
});
