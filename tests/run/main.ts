import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { noChromium, presentChromium } from '../helpers/chromium';
import { installOnDebian } from '../helpers/debian';
import { displayProblem, findElectron } from '../helpers/electron';
import { type EndToEnd, endToEnd } from './end-to-end';
import type { Totals } from './totals';
import { playwrightTotals, totalsLine, vitestTotals } from './totals';

// `npm test` runs all steps of CI. Each step prints what it does; the totals of each runner come last.

const root = join(import.meta.dirname, '../..');
const reports = join(root, 'test-results');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const say = (text: string) => process.stdout.write(`${text}\n`);

const totals: Totals[] = [];
const brokenSteps: string[] = [];

function run(title: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  say(`\n▸ ${title}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) brokenSteps.push(title);
  return status === 0;
}

function readReport<Report>(file: string): Report | null {
  const path = join(reports, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : null;
}

function vitest(project: 'unit' | 'component', env: NodeJS.ProcessEnv = {}): void {
  const file = `${project}.json`;
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${join(reports, file)}`];
  run(
    `${project} tests`,
    bin('vitest'),
    ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters],
    env,
  );
  const report = readReport<Parameters<typeof vitestTotals>[1]>(file);
  totals.push(report ? vitestTotals(project, report) : { name: project, passed: 0, failed: 1, skipped: [] });
}

function playwright({ projects, command, words, env }: EndToEnd): void {
  run('end-to-end tests', command, words, env);
  const report = readReport<Parameters<typeof playwrightTotals>[0]>('e2e.json');
  if (report) totals.push(...playwrightTotals(report, projects));
  else totals.push({ name: 'e2e', passed: 0, failed: 1, skipped: [] });
}

/** Installs the programs that tests drive or compare with; tests of a missing program are skipped and listed. */
function installRealParts(): void {
  installOnDebian([
    ...(presentChromium() ? [] : (['chromium'] as const)),
    ...(findElectron() && displayProblem() ? (['xvfb', 'xauth'] as const) : []),
    ...(['khal', 'python3-icalendar', 'python3-recurring-ical-events', 'python3-radicale'] as const),
  ]);
}

function runAll(): void {
  installRealParts();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  run('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']);
  run('types', bin('tsc'), ['-b', '--noEmit']);
  vitest('unit');
  const chromium = presentChromium();
  if (chromium) vitest('component', { CHROME_PATH: chromium });
  const built = run('build', bin('electron-vite'), ['build', '--logLevel', 'warn']);
  const tests = endToEnd();
  if (built && tests.projects.length > 0) playwright(tests);
  if (!chromium) {
    say(`\n${noChromium}`);
    brokenSteps.push('component tests and end-to-end tests in the browser could not run: no Chromium');
  }
  if (tests.noElectron) say(`\nSkipped: all end-to-end tests in Electron, because ${tests.noElectron}.`);
}

runAll();
say('');
for (const { name, skipped } of totals) {
  for (const title of skipped) say(`skipped in ${name}: ${title}`);
}
for (const line of totals.map(totalsLine)) say(line);
for (const step of brokenSteps) say(`✗ ${step}`);
process.exitCode = brokenSteps.length > 0 || totals.some(({ failed }) => failed > 0) ? 1 : 0;
