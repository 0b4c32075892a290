import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'out/bench');
const peers = ['ical.js', 'node-ical', 'ical-expander', 'ts-ics'];
const at = (path: string) => join(root, path);

/** The path of a bundled job. */
export const jobScript = (name: string): string => join(folder, `${name}.js`);

/**
 * Bundles the jobs like the build bundles the app, so that the measurement is of the shipped code; a loader for the sources
 * would add code to each function. The compared libraries are not bundled.
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
          'people-job': at('tests/bench/people-job.ts'),
          'soak-job': at('tests/bench/soak-job.ts'),
          'server-meter': at('tests/bench/server-meter.ts'),
          'import-worker': at('src/hosts/node/import-worker.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}
