import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureCodes } from '../../../src/contract/failure';
import { runCommandLine } from '../../../src/hosts/cli/program';
import { exitCodeOf, sentenceOf } from '../../../src/hosts/cli/text/sentences';
import { systemLocale } from '../../../src/hosts/node/locale';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { runMingle } from './run-mingle';

const hint = 'Run it with --help to see how it is used.';

describe('wrong usage', () => {
  it.each<[string, readonly string[], string]>([
    ['an unknown command', ['evnts'], "error: unknown command 'evnts'"],
    ['an unknown option', ['events', '--when', 'now'], "error: unknown option '--when'"],
    ['a missing file', ['import'], "error: missing required argument 'source'"],
    ['a missing day', ['occurrences', 'a.ics', '--from', '2026-03-02'], "required option '--to <day>'"],
    [
      'a day that is none',
      ['events', '--from', '2026-02-30'],
      '--from “2026-02-30”: No calendar has this day.',
    ],
    ['a day in other words', ['week', '--of', 'soon'], '--of “soon”: This is not understood as a day.'],
    [
      'days in the wrong order',
      ['occurrences', 'a.ics', '--from', '2026-03-02', '--to', '2026-03-02'],
      '--to is a day after --from; 2026-03-02 is not after 2026-03-02.',
    ],
    [
      'events in the wrong order',
      ['events', '--from', '2026-03-03', '--to', '2026-03-02'],
      '--to is a day after --from; 2026-03-02 is not after 2026-03-03.',
    ],
    ['a zone that is none', ['events', '--zone', 'Mars/Base'], 'A time zone is named like Europe/Berlin.'],
    ['an instant that is none', ['events', '--now', 'today'], 'An instant is written like'],
    ['a kind that is none', ['mark', 'a', '--kind', 'fun'], 'Allowed choices are networking, social'],
    ['a mark without a kind', ['mark', 'a'], "required option '--kind <kind>'"],
    ['a zone answer without a zone', ['import', 'a.ics', '--zone-for', 'Office'], 'Our Office=Europe/Berlin'],
    ['a port that is none', ['serve', '--port', '70000'], 'A port is a number from 0 to 65535.'],
    ['a data folder without a name', ['--data', '', 'events'], 'A data folder is named by its path.'],
    ['an import without a name', ['take-back', ''], 'An import is named by its id.'],
    ['no import', ['put-back'], "error: missing required argument 'import'"],
    ['too many words', ['people', 'Ana'], 'error: too many arguments'],
  ])('is %s: it ends with 2 and a hint, and prints no data', async (_what, words, sentence) => {
    const { code, stdout, stderr } = await runMingle(words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain(hint);
  });

  it('is no command at all: the help goes to the words', async () => {
    const { code, stdout, stderr } = await runMingle([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: mingle');
  });

  it('is not to ask for help', async () => {
    const { code, stdout, stderr } = await runMingle(['import', '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('{ imports: [...], failed: [{ file, code, message }] }');
  });
});

describe('failures', () => {
  it('each have a sentence and an exit code', () => {
    const said = failureCodes.map((code) => sentenceOf({ code, message: 'It went so' }));
    for (const sentence of said) expect(sentence).toMatch(/^It went so\.( [A-Z].*\.)?$/);
    const bugs = failureCodes.filter((code) => exitCodeOf({ code, message: '' }) !== 1);
    expect(bugs).toEqual(['bug']);
  });

  it('that nobody expected end with 70 and ask for a report', async () => {
    let said = '';
    const code = await runCommandLine(['--help'], {
      locale: systemLocale(),
      cwd: tmpdir(),
      data: () => {
        throw new TypeError('a mistake');
      },
      words: (text) => {
        said += text;
      },
    });
    expect(code).toBe(70);
    expect(said).toMatch(/What you saved before is safe\. Please report this:TypeError: a mistake/);
  });
});

describe('the program', () => {
  it('does not mind a reader who has read enough', async () => {
    const place = mkdtempSync(join(tmpdir(), 'mingle-pipe-'));
    const events = Array.from({ length: 5_000 }, (_, index) =>
      buildEvent(`${index}@example.com`, ['SUMMARY:Talk', 'DTSTART:20260302T090000Z']),
    );
    writeFileSync(join(place, 'many.ics'), buildIcs(events));
    const main = join(import.meta.dirname, '../../../src/hosts/cli/main.ts');
    const days = ['--from', '2026-03-02', '--to', '2026-03-03', '--json'];
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      main,
      'occurrences',
      join(place, 'many.ics'),
      ...days,
    ]);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    rmSync(place, { recursive: true });
    expect([code, said]).toEqual([0, '']);
  });
});
