import { expect, it } from 'vitest';
import { importCircles } from './import-circles';
import { importsOf } from './imports';
import { readSourceFiles, scanTimeout } from './source-files';

it(
  'no file of the program imports itself by way of others',
  () => {
    const files = readSourceFiles('src', 'electron');
    const circles = importCircles(
      files.map(({ path }) => path),
      files.flatMap(importsOf),
    );
    expect(circles).toEqual([]);
  },
  scanTimeout,
);

it('a circle is found by way of types, dynamic imports and re-exports, and told once', () => {
  const files = [
    { path: 'src/b.ts', text: "import type { C } from './deep/c';" },
    { path: 'src/deep/c.tsx', text: "const a = () => import('../a');" },
    { path: 'src/a.ts', text: "export { b } from './b';\nimport './d';" },
    { path: 'src/d.ts', text: "import './e';\nimport 'zod';" },
    { path: 'src/e.ts', text: "import './words.json';" },
  ];
  const circles = importCircles(
    files.map(({ path }) => path),
    files.flatMap(importsOf),
  );
  expect(circles).toEqual(['src/a.ts → src/b.ts → src/deep/c.tsx → src/a.ts']);
});
