import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { stories } from './story-names.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Prints the address of every story instead of that of the server. */
const listStories: Plugin = {
  name: 'list-stories',
  configureServer: (server) => {
    server.printUrls = () => {
      const [address = ''] = server.resolvedUrls?.local ?? [];
      server.config.logger.info(
        ['Stories:', ...stories.map((name) => `  ${address}?story=${name}`)].join('\n'),
      );
    };
  },
};

/** `npm run stories`: the real interface over made-up data in memory, without a host. */
export default defineConfig({
  root: here,
  cacheDir: `${root}node_modules/.vite/ui-harness`,
  plugins: [react(), listStories],
  server: { host: '127.0.0.1', port: 5174, fs: { allow: [root] } },
});
