import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'out/bench');
const peers = ['ical.js', 'node-ical', 'ical-expander', 'ts-ics'];
const at = (path: string) => join(root, path);

/** Where a bundled job lies. */
export const jobScript = (name: string): string => join(folder, `${name}.js`);

/**
 * Bundles the jobs as the build bundles the app, so that what is measured is what runs; run from the sources, each function
 * would carry what the loader adds to it. The peers stay packages.
 */
export async function bundleJobs(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: peers },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: {
        input: {
          'read-job': at('tests/bench/read-job.ts'),
          'memory-job': at('tests/bench/memory-job.ts'),
          'week-job': at('tests/bench/week-job.ts'),
          'import-job': at('tests/bench/import-job.ts'),
          'mark-job': at('tests/bench/mark-job.ts'),
          'edit-job': at('tests/bench/edit-job.ts'),
          'export-job': at('tests/bench/export-job.ts'),
          'server-meter': at('tests/bench/server-meter.ts'),
          'import-worker': at('src/hosts/node/import-worker.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}
