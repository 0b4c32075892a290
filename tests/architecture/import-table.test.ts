import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { refusedImports, unusedEntries } from './check-imports';
import { type ImportTable, importTable } from './import-table';
import { importsOf } from './imports';
import { projectRoot, readSourceFiles, scanTimeout } from './source-files';

const importsIn = (...places: readonly string[]) => readSourceFiles(...places).flatMap(importsOf);
const programImports = importsIn('src', 'electron');

/** The lines that the table refuses in a file that consists of `lines`. */
function refusedLines(path: string, lines: readonly string[], table = importTable): readonly string[] {
  const refused = refusedImports(importsOf({ path, text: lines.join('\n') }), table);
  return refused.map((complaint) => lines[Number(complaint.match(/:(\d+) /)?.[1]) - 1] ?? '');
}

describe('the import table', () => {
  it('allows every import of the program', () => {
    expect(refusedImports(programImports, importTable)).toEqual([]);
  });

  it('names nothing that is no longer imported', () => {
    expect(unusedEntries(programImports, importTable)).toEqual([]);
  });
});

describe('the packages of the tests and of the configuration files', () => {
  const declared = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));

  it(
    'are all in package.json, as are those of the program',
    () => {
      const configFiles = readdirSync(projectRoot).filter((name) => name.endsWith('.ts'));
      const undeclared = importsIn('src', 'electron', 'tests', ...configFiles).flatMap(({ file, target }) => {
        const isPackage = target.kind === 'package' && !target.name.startsWith('node:');
        return isPackage && !declared.has(target.name) ? [`${file}: ${target.name}`] : [];
      });
      expect(undeclared).toEqual([]);
    },
    scanTimeout,
  );
});

const rooms = [
  'domain',
  'calendar',
  'contract',
  'words',
  'planner',
  'store',
  'hosts/node',
  'hosts/http',
  'hosts/cli',
  'ui',
];

describe('the check of the import table', () => {
  it.each([
    ['src/domain', ['domain']],
    ['src/calendar', ['domain', 'calendar']],
    ['src/contract', ['domain', 'contract']],
    ['src/words', ['domain', 'words']],
    ['src/planner', ['domain', 'calendar', 'contract', 'words', 'planner']],
    ['src/store', ['domain', 'store']],
    ['src/hosts/node', ['domain', 'calendar', 'contract', 'planner', 'store', 'hosts/node']],
    ['src/hosts/http', ['domain', 'contract', 'hosts/node', 'hosts/http']],
    [
      'src/hosts/cli',
      ['domain', 'calendar', 'contract', 'words', 'store', 'hosts/node', 'hosts/http', 'hosts/cli'],
    ],
    ['src/ui', ['domain', 'contract', 'words', 'ui']],
  ])('lets %s know only %j', (folder, allowed) => {
    const lines = rooms.map((name) => `import '${folder.replaceAll(/[^/]+/g, '..')}/src/${name}/anything';`);
    const expected = lines.filter((_, index) => !allowed.includes(rooms[index] ?? ''));
    expect(refusedLines(`${folder}/probe.ts`, lines)).toEqual(expected);
  });

  it.each([
    ['src/domain', ["import 'temporal-polyfill';"]],
    ['src/calendar', []],
    ['src/contract', ["import 'zod';"]],
    ['src/planner', []],
    ['src/store', ["import 'lowdb';", "import 'node:fs/promises';"]],
    ['src/ui', ["import 'react';"]],
    ['electron', ["import 'electron';"]],
  ])('lets %s use only its own packages', (folder, allowed) => {
    const packages = [
      'temporal-polyfill',
      'ical.js',
      'zod',
      'lowdb',
      'node:fs/promises',
      'react',
      'electron',
    ];
    const lines = packages.map((name) => `import '${name}';`);
    expect(refusedLines(`${folder}/probe.ts`, lines)).toEqual(
      lines.filter((line) => !allowed.includes(line)),
    );
  });

  it.each([
    ['a new package', "import { nanoid } from 'nanoid';"],
    ['a path inside a new package', "import 'nanoid/non-secure';"],
    ['a new edge between rooms', "import { week } from '../planner/week';"],
    ['a new edge for types', "import type { Week } from '../planner/week';"],
    ['a new edge in the middle of a type', "type Week = import('../planner/week').Week;"],
    ['a new edge of a dynamic import', "const week = import('../planner/week');"],
    ['a dynamic import of what is computed', "const week = import('../' + name);"],
    ['a re-export', "export { week } from '../planner/week';"],
    ['a re-export of all', "export * from '../planner/week';"],
    ['a module of Node', "import { readFileSync } from 'node:fs';"],
    ['a module of Node by its old name', "import { readFileSync } from 'fs';"],
    ['a required package', "const zod = require('zod');"],
    ['a required package with types', "import zod = require('zod');"],
    ['a package whose place is asked for', "import.meta.resolve('zod');"],
    ['referenced types', '/// <reference types="node" />'],
    ['a file outside all rooms', "import '../../resources/words/en.json';"],
  ])('refuses %s', (_, line) => {
    expect(refusedLines('src/domain/probe.ts', [line])).toEqual([line]);
  });

  it('lets a file import its own room, and export what is its own', () => {
    const lines = [
      "import './plan';",
      "import type { Day } from '../domain/time/day';",
      'export const day = 1;',
    ];
    expect(refusedLines('src/domain/probe.ts', lines)).toEqual([]);
  });

  it('keeps the package of a sub-folder or a file there', () => {
    const places = [
      'domain/suggestion/learned',
      'domain/plan',
      'hosts/node/import-worker',
      'hosts/node/import-workers',
    ];
    const lines = ["import 'stopword';", "import 'node:worker_threads';"];
    expect(places.map((place) => refusedLines(`src/${place}.ts`, lines))).toEqual([
      [lines[1]],
      lines,
      [lines[0]],
      lines,
    ]);
  });

  it('keeps the values of a folder away where only its types may be known', () => {
    const types = "import type { Clock } from '../planner/ports';";
    const values = [
      "import { clock } from '../planner/ports';",
      "import type { Planner } from '../planner/planner';",
    ];
    expect(refusedLines('src/store/probe.ts', [types, ...values])).toEqual(values);
  });

  it('refuses what stands in a folder that has no row', () => {
    const line = "import type { Day } from '../domain/time/day';";
    expect(refusedLines('src/elsewhere/probe.ts', [line])).toEqual([line]);
  });

  it('finds the entries that nothing needs, and says where', () => {
    const table: ImportTable = {
      'src/one': { rooms: ['src/two', 'src/three'], types: ['src/four'], packages: ['zod', 'react'] },
      'src/one/deep': { packages: ['zod', 'wouter'] },
    };
    const text = "import 'zod/v4';\nimport '../two/file';\nimport { four } from '../four';";
    expect(unusedEntries(importsOf({ path: 'src/one/file.ts', text }), table)).toEqual([
      'src/one: rooms: src/three',
      'src/one: types: src/four',
      'src/one: packages: react',
      'src/one/deep: packages: zod',
      'src/one/deep: packages: wouter',
    ]);
  });

  it('names file, line and target of what it refuses', () => {
    const text = "\nimport type { Week } from '../planner/week';\nimport 'zod';\nimport(name);";
    expect(refusedImports(importsOf({ path: 'src/domain/day.ts', text }), importTable)).toEqual([
      'src/domain/day.ts:2 imports src/planner/week (types)',
      'src/domain/day.ts:3 imports zod',
      'src/domain/day.ts:4 imports what is computed',
    ]);
  });
});
