import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const pythonModules = '/usr/lib/python3/dist-packages';

/** Debian packages that tests use if they are installed, each with a file whose presence shows that. */
const markers = {
  chromium: '/usr/bin/chromium',
  khal: '/usr/bin/khal',
  'poppler-utils': '/usr/bin/pdfinfo',
  'python3-icalendar': `${pythonModules}/icalendar/__init__.py`,
  // Not `radicale`, which has the same program but also starts it as a service.
  'python3-radicale': `${pythonModules}/radicale/__init__.py`,
  'python3-recurring-ical-events': `${pythonModules}/recurring_ical_events.py`,
  xauth: '/usr/bin/xauth',
  xvfb: '/usr/bin/xvfb-run',
} as const;

export type DebianPackage = keyof typeof markers;

/** Debian's own Python, which finds the modules of Debian's packages. */
export const debianPython = '/usr/bin/python3';

const isInstalled = (name: DebianPackage): boolean => existsSync(markers[name]);

/** Why a test that needs this package cannot run; null if it can. */
export const missingOnDebian = (name: DebianPackage): string | null =>
  isInstalled(name) ? null : `Debian’s ${name} is not installed`;

/** Like `missingOnDebian`, for a test whose list of differences holds for one version of the package only. */
export function otherOnDebian(name: DebianPackage, version: string): string | null {
  if (!isInstalled(name)) return missingOnDebian(name);
  const { stdout } = spawnSync('dpkg-query', ['--show', name], { encoding: 'utf8' });
  // In `khal 1:0.10.5-1.1` the version is between the epoch and the Debian revision.
  const installed = stdout.match(/\t(?:\d+:)?(.*?)(?:-[^-]*)?$/m)?.[1];
  return installed === version ? null : `Debian’s ${name} is ${installed} here, the test is for ${version}`;
}

const updateLimitMs = 60_000;
const downloadLimitMs = 300_000;
const say = (sentence: string): boolean => process.stderr.write(`${sentence}\n`);

/**
 * Installs the missing packages if it can: as root, with apt. It does not prompt, prints what it does, and never fails: a
 * test whose package is still missing is skipped with a message.
 */
export function installOnDebian(names: readonly DebianPackage[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  say(`Installing what the tests use from Debian and is missing here: ${missing.join(', ')}.`);
  const startedAt = Date.now();
  const trouble = install(missing);
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  const left = missing.filter((name) => !isInstalled(name));
  if (left.length === 0) say(`Installed in ${seconds} s.`);
  else say(`Not installed: ${left.join(', ')} (${trouble ?? 'this release does not have them'}).`);
}

/** Returns the error of apt, or null. */
function install(names: readonly DebianPackage[]): string | null {
  const updateError = aptGet(['update'], updateLimitMs);
  // apt refuses the whole list if this release lacks one of the packages.
  const available = names.filter((name) => spawnSync('apt-cache', ['show', name]).status === 0);
  if (available.length === 0) return updateError;
  const words = ['install', '--yes', '--no-install-recommends'];
  // Only the download has a time limit: a dpkg that is killed while it unpacks leaves a broken system.
  return (
    aptGet([...words, '--download-only', ...available], downloadLimitMs) ?? aptGet([...words, ...available])
  );
}

const patience = [
  '-o',
  'DPkg::Lock::Timeout=60',
  '-o',
  'Acquire::http::Timeout=20',
  '-o',
  'Acquire::Retries=1',
];

function aptGet(words: readonly string[], timeout?: number): string | null {
  const { status, signal, error, stderr } = spawnSync('apt-get', ['-qq', ...patience, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
    ...(timeout === undefined ? {} : { timeout }),
  });
  if (status === 0) return null;
  if (signal) return `apt-get ${words[0]} took more than ${Number(timeout) / 1000} s`;
  return error?.message ?? stderr.match(/^E: (.*)$/m)?.[1] ?? `apt-get ${words[0]} failed`;
}
