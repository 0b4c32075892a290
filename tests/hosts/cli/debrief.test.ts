import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readStreamLines } from '../../../src/hosts/node/text-lines';
import { runMingle } from './run-mingle';

const place = mkdtempSync(join(tmpdir(), 'mingle-debrief-'));

/** A file with these lines, for the option --from. */
function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(place, name);
  writeFileSync(path, content);
  return path;
}

const data = join(place, 'data');
const debrief = (...words: readonly string[]) =>
  runMingle(['--data', data, '--json', 'debrief', '--dry-run', ...words], place);

const mira = {
  person: 'Mira Hollis',
  organisation: 'Brightwater',
  role: null,
  howMet: null,
  followUps: [{ text: 'send the slides', due: '2026-10-16' }],
  lead: null,
  facts: [],
  note: '',
};

describe('[F1] mingle debrief --from --dry-run', () => {
  it('answers each line in order: an entry, or a list where a line names several persons', async () => {
    fileOf(
      'evening.txt',
      'Mira Hollis, Brightwater, send the slides by Fri\r\n\r\nlunch with Sam and Dee\r\nno idea\r\n',
    );
    const { code, stdout, stderr } = await debrief('--from', 'evening.txt', '--day', '2026-10-13');
    const person = (name: string | null, note: string) => ({
      ...mira,
      person: name,
      organisation: null,
      followUps: [],
      note,
    });
    expect({ code, stderr, answers: JSON.parse(stdout) }).toEqual({
      code: 0,
      stderr: '',
      answers: [mira, [person('Sam', 'lunch with'), person('Dee', 'lunch with')], person(null, 'no idea')],
    });
  });

  it('touches no data folder', async () => {
    expect((await debrief('--from', fileOf('one.txt', 'coffee with Jonah tomorrow'))).code).toBe(0);
    expect(existsSync(data)).toBe(false);
  });

  it('counts from today without --day, and from a day in words with it', async () => {
    const path = fileOf('due.txt', 'Jonah, send notes tomorrow');
    const dueOf = async (...words: readonly string[]) => {
      const { stdout, stderr } = await debrief('--from', path, ...words);
      return { due: JSON.parse(stdout)[0].followUps[0].due, stderr };
    };
    expect(await dueOf()).toEqual({ due: '2026-03-03', stderr: '' });
    expect(await dueOf('--day', 'yesterday')).toEqual({
      due: '2026-03-02',
      stderr: '--day: yesterday is Sun 1 Mar 2026.\n',
    });
  });

  it('reads a line in the language that is said', async () => {
    const path = fileOf('de.txt', 'Jana, Nordlicht, Folien bis Do');
    const { stdout } = await debrief('--from', path, '--language', 'de', '--day', '2026-10-13');
    expect(JSON.parse(stdout)[0].followUps).toEqual([{ text: 'Folien', due: '2026-10-15' }]);
  });

  it('reads texts of other encodings', async () => {
    const latin = fileOf('latin.txt', Buffer.from('Zoé, Marée', 'latin1'));
    const utf16 = fileOf('utf16.txt', Buffer.from('\ufeffZoé, Marée', 'utf16le'));
    for (const path of [latin, utf16]) {
      const [{ person, organisation }] = JSON.parse((await debrief('--from', path)).stdout);
      expect({ person, organisation }).toEqual({ person: 'Zoé', organisation: 'Marée' });
    }
  });

  it('shows a table without --json', async () => {
    const path = fileOf('table.txt', 'Mira Hollis, Brightwater, send the slides by Fri');
    const { stdout } = await runMingle(
      ['debrief', '--from', path, '--dry-run', '--day', '2026-10-13'],
      place,
    );
    expect(stdout).toBe('Mira Hollis  Brightwater  send the slides: Fri 16 Oct 2026\n');
  });

  it('[S7] says which event would be made of the first line, and counts from its day', async () => {
    const path = fileOf('dinner.txt', 'dinner with Ana and Ben yesterday\nBen, send the slides tomorrow');
    const { stdout, stderr } = await debrief('--from', path, '--zone', 'Europe/Berlin');
    expect({ due: JSON.parse(stdout)[1].followUps, stderr }).toEqual({
      due: [{ text: 'send the slides', due: '2026-03-02' }],
      stderr: 'Would go into your calendar: Dinner with Ana and Ben, Sun 1 Mar 2026, 19:00–21:00.\n',
    });
  });

  it('[E6] says which days of a line are not what they seem', async () => {
    const path = fileOf('days.txt', 'Ida, Acme, send thesis by 30 Feb\nTom, Volta, call on 12 October');
    const { stderr } = await debrief('--from', path, '--day', '2026-10-14');
    expect(stderr).toBe(
      'Line 1: “30 Feb” is in no calendar, so it counts as no day.\n' +
        'Line 2: “on 12 October” counts as Tue 12 Oct 2027, because that day of this year is over. Write the year if it is another.\n',
    );
  });

  it('answers nothing for an empty file, and reads 300 lines and code', async () => {
    expect(JSON.parse((await debrief('--from', fileOf('empty.txt', '\n \n'))).stdout)).toEqual([]);
    const code = 'if (x > 1) { return [a, b]; } // done\n'.repeat(300);
    expect(JSON.parse((await debrief('--from', fileOf('code.txt', code))).stdout)).toHaveLength(300);
  });

  it('says which file is missing or no file, and that it takes --from', async () => {
    const missing = await debrief('--from', 'nowhere.txt');
    expect({ code: missing.code, stderr: missing.stderr }).toEqual({
      code: 1,
      stderr: `There is no file called ${join(place, 'nowhere.txt')}.\n`,
    });
    expect((await debrief('--from', place)).code).toBe(1);
    expect((await debrief()).code).toBe(2);
    expect((await debrief('--from', 'evening.txt', '--language', 'it')).code).toBe(2);
  });
});

describe('[F1] mingle debrief --from', () => {
  const kept = join(place, 'kept');
  const mingle = (...words: readonly string[]) =>
    runMingle(['--data', kept, '--now', '2026-10-14T19:30:00Z', '--zone', 'Europe/Berlin', ...words], place);

  it('keeps lines, and makes an own event of what was in no calendar', async () => {
    const path = fileOf(
      'log.txt',
      'dinner with Ana and Ben yesterday\nMira Hollis, Brightwater, send slides by Fri\n',
    );
    expect((await mingle('debrief', '--from', path)).code).toBe(0);
    const events = JSON.parse(
      (await mingle('--json', 'events', '--from', '2026-10-13', '--to', '2026-10-14')).stdout,
    );
    expect(events.map(({ summary, start, form }: Record<string, string>) => [summary, start, form])).toEqual([
      ['Dinner with Ana and Ben', '2026-10-13T17:00:00Z', 'meal'],
    ]);
    const people = JSON.parse((await mingle('--json', 'people')).stdout);
    expect(people.map(({ name, lastMet }: Record<string, string>) => [name, lastMet])).toEqual([
      ['Ana', '2026-10-13'],
      ['Ben', '2026-10-13'],
      ['Mira Hollis', '2026-10-13'],
    ]);
    expect((await mingle('debrief', 'nowhere', '--from', path)).code).toBe(1);
  });
});

describe('[F1] the lines of a stream', () => {
  it('are those of its chunks together', async () => {
    const bytes = Buffer.from('Zoé, Marée\nSam\n');
    const stream = Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]);
    expect(await readStreamLines(stream)).toEqual({ ok: true, value: ['Zoé, Marée', 'Sam'] });
  });

  it('are not read without end', async () => {
    const stream = Readable.from(Array.from({ length: 5 }, () => Buffer.alloc(1024 * 1024, 'a')));
    expect(await readStreamLines(stream)).toEqual({
      ok: false,
      error: {
        code: 'bad-input',
        message:
          'The standard input has more than 4 MB, which is too much for a text with one line a person.',
      },
    });
  });
});
