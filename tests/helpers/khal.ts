import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const khal = '/usr/bin/khal';

/** An empty khal in Berlin, in a folder of its own. */
export interface Khal {
  /** Takes in a calendar file, as a user does who says yes to everything. */
  import(bytes: string | Uint8Array): void;
  /** What takes place from one day to another, both inclusive, a line each; on each of its days, if it has several. */
  list(format: string, from: string, to: string): readonly string[];
  clear(): void;
  close(): void;
}

export function openKhal(): Khal {
  const place = mkdtempSync(join(tmpdir(), 'mingle-khal-'));
  const run = (...words: readonly string[]): string => {
    const { stdout, stderr, status } = spawnSync(khal, ['-c', join(place, 'config'), ...words], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: { PATH: '/usr/bin:/bin', HOME: place, TZ: 'Europe/Berlin', LC_ALL: 'C.UTF-8' },
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const clear = (): void => {
    rmSync(join(place, 'khal.db'), { force: true });
    rmSync(join(place, 'calendar'), { recursive: true, force: true });
    mkdirSync(join(place, 'calendar'));
    writeFileSync(join(place, 'config'), configOf(place));
  };
  clear();
  return {
    import: (bytes) => {
      writeFileSync(join(place, 'export.ics'), bytes);
      run('import', '--batch', '-a', 'tests', join(place, 'export.ics'));
    },
    list: (format, from, to) =>
      run('list', '--day-format', '', '--format', format, from, to)
        .split('\n')
        .filter((line) => line !== ''),
    clear,
    close: () => rmSync(place, { recursive: true }),
  };
}

const configOf = (place: string): string =>
  [
    ...['[calendars]', '[[tests]]', `path = ${join(place, 'calendar')}`],
    ...['[sqlite]', `path = ${join(place, 'khal.db')}`],
    ...['[locale]', 'local_timezone = Europe/Berlin', 'default_timezone = Europe/Berlin'],
    ...['timeformat = %H:%M:%S', 'dateformat = %Y-%m-%d', 'longdateformat = %Y-%m-%d'],
    ...['datetimeformat = %Y-%m-%dT%H:%M:%S', 'longdatetimeformat = %Y-%m-%dT%H:%M:%S'],
    ...['[default]', 'default_calendar = tests', ''],
  ].join('\n');
