import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * Everything is bundled, so that `out/` and `resources/` are all an installed Mingle needs. The command line
 * and the browser host run in plain Node 20.19, the window in Electron's own Node: the older one counts.
 */
const node = { externalizeDeps: false, target: 'node20.18', reportCompressedSize: false } as const;

export default defineConfig({
  main: {
    build: {
      ...node,
      outDir: at('out/main'),
      rolldownOptions: {
        input: {
          index: at('electron/main.ts'),
          cli: at('src/hosts/cli/main.ts'),
          web: at('src/hosts/http/main.ts'),
          'import-worker': at('src/hosts/node/import-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      ...node,
      outDir: at('out/preload'),
      rolldownOptions: {
        input: { index: at('electron/preload.ts') },
        // A sandboxed preload script cannot be a module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/ui'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      target: 'es2023',
      minify: true,
      // The content security policy lets fonts and pictures come from files only.
      assetsInlineLimit: 0,
      // The page comes from the same computer, so its size is no matter of waiting.
      chunkSizeWarningLimit: 1_500,
      reportCompressedSize: false,
      rolldownOptions: { input: at('src/ui/index.html') },
    },
  },
});
