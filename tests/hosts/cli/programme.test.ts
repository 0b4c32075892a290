import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../src/domain/time/zone';
import { runCommandLine } from '../../../src/hosts/cli/program';
import { runMingle } from './run-mingle';

const schedule = (...talks: readonly string[]): string =>
  `<schedule><conference><title>Small Days</title></conference><day date="2026-03-02"><room name="Hall 1">${talks.join('')}</room></day></schedule>`;
const talk = (id: string, start: string, title: string): string =>
  `<event guid="g${id}" id="${id}"><start>${start}</start><duration>00:30</duration><title>${title}</title><track>Main</track><persons><person id="1">Ann Smith</person></persons></event>`;

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'mingle-cli-'));
  writeFileSync(join(place, 'old.xml'), schedule(talk('1', '10:00', 'Opening'), talk('2', '11:00', 'Tea')));
  writeFileSync(join(place, 'new.xml'), schedule(talk('1', '10:30', 'Opening'), talk('3', '12:00', 'Lunch')));
  writeFileSync(join(place, 'letter.txt'), 'Dear Ann, how are you?\n');
});
afterEach(() => rmSync(place, { recursive: true }));

const mingle = (...words: readonly string[]) => runMingle(['--data', join(place, 'data'), ...words], place);

/** Without `--zone`, on a computer that is somewhere else. */
async function jsonWithoutZone(path: string): Promise<unknown> {
  let stdout = '';
  await runCommandLine(['--data', join(place, 'data'), '--json', 'programme', path], {
    cwd: place,
    locale: { tag: 'en-GB', zone: 'Asia/Tokyo' as ZoneId, firstDay: 1, hourCycle: 24 },
    data: (text) => {
      stdout += text;
    },
    words: () => {},
  });
  return JSON.parse(stdout);
}

const opening = {
  id: '1',
  guid: 'g1',
  title: 'Opening',
  room: 'Hall 1',
  track: 'Main',
  speakers: ['Ann Smith'],
};
const tea = { ...opening, id: '2', guid: 'g2', title: 'Tea' };
const noZone = {
  code: 'no-zone',
  line: 0,
  message:
    'The programme does not say its time zone. Its times are those on the clock of the place until you say which zone is meant.',
};

describe('mingle programme', () => {
  it('[N7] lists the sessions of a programme on the clock of the place, and touches no data folder', async () => {
    expect(await jsonWithoutZone('old.xml')).toEqual({
      ...{ name: 'Small Days', zone: null, problems: [noZone] },
      sessions: [
        { ...opening, start: '2026-03-02T10:00', end: '2026-03-02T10:30' },
        { ...tea, start: '2026-03-02T11:00', end: '2026-03-02T11:30' },
      ],
    });
    expect(existsSync(join(place, 'data'))).toBe(false);
  });

  it('[N7] says what became of the sessions in a newer version, in the zone that is said', async () => {
    const words = ['--zone', 'Europe/Berlin', 'programme', 'old.xml', '--compare', 'new.xml'];
    const { code, stdout } = await mingle('--json', ...words);
    const start = '2026-03-02T09:00:00Z';
    const now = { ...opening, start: '2026-03-02T09:30:00Z', end: '2026-03-02T10:00:00Z' };
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      {
        ...{ same: 0, changed: 1, gone: 1, ambiguous: 0, added: 1, problems: [] },
        sessions: [
          { ...opening, start, end: '2026-03-02T09:30:00Z', fate: 'changed', changes: ['time'], now },
          {
            ...{ ...tea, start: '2026-03-02T10:00:00Z', end: '2026-03-02T10:30:00Z' },
            ...{ fate: 'gone', changes: [], now: null },
          },
        ],
      },
    ]);
    expect((await mingle(...words)).stderr.trim()).toBe('0 same, 1 changed, 1 gone, 0 unclear, 1 new.');
  });

  it('[N7] prints a table by day', async () => {
    const { code, stdout, stderr } = await mingle('--zone', 'Europe/Berlin', 'programme', 'old.xml');
    expect([code, stderr.trim()]).toEqual([0, '2 sessions.']);
    expect(stdout.split('\n')[0]).toContain('2026');
    expect(stdout.split('\n')[2]).toMatch(/11:00.*11:30.*Tea +Hall 1 +Main +Ann Smith/);
  });

  it('[N7] says of another file what it is', async () => {
    const { code, stderr } = await mingle('programme', 'letter.txt');
    expect([code, stderr.trim()]).toEqual([
      1,
      'This is not the programme of a conference but something else. Nothing was read.',
    ]);
  });
});
