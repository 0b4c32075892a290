import { expect, it } from 'vitest';
import { readSourceFiles } from './source-files';

it('[T1] one file writes to the terminal, which makes visible what a terminal would act upon', () => {
  const writers = readSourceFiles('src', 'electron')
    .filter(({ text }) => /process\.std(out|err)\.write|console\.(log|info|warn|debug|error)/.test(text))
    .map(({ path }) => path);
  // The error boundary writes to the console of the page, which is no terminal.
  expect(writers).toEqual(['src/hosts/node/terminal.ts', 'src/ui/app/shell/error-boundary.tsx']);
});
