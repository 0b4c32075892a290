import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { BugId } from '../../../../src/contract/bug-trace';
import { createFixedClock } from '../../../../src/hosts/node/clock';
import { parseLogLine } from '../../../../src/hosts/node/log/log-line';
import type { HostLog } from '../../../../src/hosts/node/log/open-log';
import { isDebugging, openLog } from '../../../../src/hosts/node/log/open-log';
import type { LogEntry } from '../../../../src/planner/log';
import { buildDataFolder, logLines, logText } from './build-log';

const clock = createFixedClock(Date.parse('2026-03-02T08:00:00Z'));
const open = (folder: string, debugging = false): HostLog =>
  openLog({ folder, clock, isDebugging: debugging });

const inLog = { time: '2026-03-02T08:00:00.000Z', pid: process.pid };
const operation: LogEntry = {
  code: 'operation',
  operation: 'week.get',
  outcome: 'done',
  ms: 3,
  bytesIn: 17,
  bytesOut: 900,
};

describe('the log', () => {
  it('has a line of JSON for each entry, with its time, level and process', async () => {
    const folder = buildDataFolder();
    const log = open(folder);
    log.write({ code: 'fetch-failed', failure: 'unreachable' });
    log.write({ code: 'page-gone', reason: 'crashed', exitCode: 139 });
    await log.close();
    expect(log.path).toBe(join(folder, 'log', 'mingle.log'));
    expect(logLines(join(folder, 'log'))).toEqual([
      { ...inLog, level: 'warning', code: 'fetch-failed', failure: 'unreachable' },
      { ...inLog, level: 'error', code: 'page-gone', reason: 'crashed', exitCode: 139 },
    ]);
    expect(parseLogLine(logText(join(folder, 'log')).split('\n')[1] ?? '')).toEqual({
      at: Date.parse('2026-03-02T08:00:00Z'),
      level: 'error',
      code: 'page-gone',
    });
  });

  it.each([
    '',
    '{"time":"2026-03-02T08:',
    '[]',
    'null',
    '{"time":"noon","code":"bug"}',
    '{"time":"2026-03-02T08:00:00Z","code":"toString"}',
  ])('reads nothing of the torn or foreign line %j', (line) => {
    expect(parseLogLine(line)).toBeNull();
  });

  it('[T1] names where a bug happened under an id, and not what it says', async () => {
    const folder = buildDataFolder();
    const log = open(folder);
    const id = log.bug(new RangeError('Dinner with SECRET'), 'week.get');
    await log.close();
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    const [line] = logLines(join(folder, 'log'));
    expect(line).toMatchObject({ ...inLog, level: 'error', code: 'bug', id, at: 'week.get' });
    expect(logText(join(folder, 'log'))).toMatch(
      /RangeError.*"tests\/hosts\/node\/log\/open-log\.test\.ts:\d+:\d+"/,
    );
    expect(logText(join(folder, 'log'))).not.toContain('SECRET');
  });

  it('has written a crash before the process can end', async () => {
    const folder = buildDataFolder();
    const log = open(folder);
    const id = log.crash(new Error('SECRET'));
    expect(logLines(join(folder, 'log'))).toMatchObject([{ level: 'fatal', code: 'crash', id }]);
    // Its file may still be opened in the background, and the folder goes after the test.
    await log.close();
  });

  it('keeps operations and shows every line on stderr only while debugging', async () => {
    const folder = buildDataFolder();
    const shown: unknown[] = [];
    const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => shown.push(text) > 0);
    try {
      for (const debugging of [false, true]) {
        const log = open(folder, debugging);
        log.write(operation);
        await log.close();
      }
    } finally {
      stderr.mockRestore();
    }
    const { code, ...said } = operation;
    expect(logLines(join(folder, 'log'))).toEqual([{ ...inLog, level: 'debug', code, ...said }]);
    expect(shown.join('')).toBe(logText(join(folder, 'log')));
  });

  it('is for debugging when MINGLE_DEBUG says so', () => {
    const said = [undefined, '', '0', '1', 'yes'].map((MINGLE_DEBUG) => isDebugging({ MINGLE_DEBUG }));
    expect(said).toEqual([false, false, false, true, true]);
  });

  it('needs no lock, and no folder of its own until there is something to say', async () => {
    const folder = buildDataFolder();
    mkdirSync(join(folder, 'lock'));
    const log = open(folder);
    await log.close();
    expect(readdirSync(folder)).toEqual(['lock']);
    log.write({ code: 'data-not-opened', failure: 'in-use' });
    await log.close();
    expect(readdirSync(folder)).toEqual(['lock', 'log']);
  });
});

describe('[T1] a log entry', () => {
  /** Fails to compile where a field could hold free text. */
  type Fields<Entry> = Entry extends unknown ? Entry[keyof Entry] : never;
  type IsFree<Value> = string extends Value ? true : false;
  type Values = Fields<LogEntry>;

  it('has no field that takes any text', () => {
    const takesAnyText: IsFree<Values> = false;
    expect(takesAnyText).toBe(false);
    const title: string = 'Dinner';
    // @ts-expect-error a title is no reason
    const reason: LogEntry = { code: 'page-gone', reason: title, exitCode: 1 };
    const bug = { code: 'bug', at: 'page', id: 'b' as BugId, trace: [] } as const;
    // @ts-expect-error a title is no id
    const id: LogEntry = { ...bug, id: title };
    // @ts-expect-error a title is no place in the code
    const trace: LogEntry = { ...bug, trace: [{ name: 'Error', code: null, frames: [title] }] };
    expect([reason, id, trace]).toHaveLength(3);
  });
});
