import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { noChromium, presentChromium } from '../helpers/chromium';
import { installOnDebian } from '../helpers/debian';
import { displayProblem, findElectron } from '../helpers/electron';
import { type EndToEnd, endToEnd } from './end-to-end';
import type { Totals, VitestReport } from './totals';
import { filesNotRun, playwrightTotals, totalsLine, vitestTotals } from './totals';

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

interface VitestRun {
  readonly project: 'unit' | 'store' | 'component';
  /** What runs, for people. */
  readonly title: string;
  /** Only these; all without any. */
  readonly files: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

function runVitest({ project, title, files, env }: VitestRun): VitestReport | null {
  const name = files.length > 0 ? `${project}-rest` : project;
  const file = `${name}.json`;
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${join(reports, file)}`];
  const words = ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters, ...files];
  run(title, bin('vitest'), words, env);
  const report = readReport<VitestReport>(file);
  totals.push(report ? vitestTotals(name, report) : { name, passed: 0, failed: 1, skipped: [] });
  return report;
}

/** Runs all tests of a project; what did not run because the browser's page went away runs once more, and is said. */
function vitest(project: VitestRun['project'], env: NodeJS.ProcessEnv = {}): void {
  const title = `${project} tests`;
  const report = runVitest({ project, title, files: [], env });
  const files = report && brokenSteps.includes(title) ? filesNotRun(report) : [];
  if (files.length === 0) return;
  say(`\nThe browser went away before ${files.length} files had run. They run now.`);
  brokenSteps.splice(brokenSteps.indexOf(title), 1);
  runVitest({ project, title: `${title}, the rest`, files, env });
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
    ...(['khal', 'poppler-utils', 'python3-icalendar', 'python3-recurring-ical-events'] as const),
    'python3-radicale',
  ]);
}

function runAll(): void {
  installRealParts();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  run('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']);
  run('types', bin('tsc'), ['-b', '--noEmit']);
  vitest('unit');
  vitest('store');
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
