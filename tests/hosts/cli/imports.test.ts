import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { laterTeamCalendar, teamCalendar } from '../suite/team-calendar';
import { runMingle } from './run-mingle';

let place: string;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'mingle-cli-'));
  writeFileSync(join(place, 'team.ics'), teamCalendar);
  await mingle('import', 'team.ics');
  writeFileSync(join(place, 'team.ics'), laterTeamCalendar);
});
afterEach(() => rmSync(place, { recursive: true }));

const mingle = (...words: readonly string[]) => runMingle(['--data', join(place, 'data'), ...words], place);
const list = async () => JSON.parse((await mingle('imports', '--json')).stdout);
const starts = async () => {
  const { stdout } = await mingle('events', '--text', 'talk', '--json');
  return JSON.parse(stdout).map(({ start }: { readonly start: string }) => start);
};

describe('mingle imports', () => {
  it('[I4] lists what came, newest first, and what can be taken back', async () => {
    await mingle('import', 'team.ics');
    const [latest, first] = await list();
    expect(latest).toEqual({
      id: expect.stringMatching(/^[\w-]{8,}$/),
      at: '2026-03-02T08:00:00Z',
      calendar: 'Team',
      file: 'team.ics',
      added: 0,
      changed: 1,
      gone: 1,
      same: 1,
      unreadable: 1,
      takenBack: null,
      action: 'take-back',
    });
    expect([first.added, first.action]).toEqual([3, null]);
    const { code, stdout, stderr } = await mingle('imports');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      `${latest.id.slice(0, 8)}  Mon 2 Mar 2026, 09:00  Team  team.ics  0 new, 1 changed, 1 gone, 1 same, 1 unreadable  can be taken back\n` +
        `${first.id.slice(0, 8)}  Mon 2 Mar 2026, 09:00  Team  team.ics  3 new, 0 changed, 0 gone, 0 same, 1 unreadable\n`,
    );
  });

  it('says so when nothing was imported, and makes no folder', async () => {
    const { code, stdout } = await runMingle(['--data', join(place, 'other'), 'imports'], place);
    expect([code, stdout]).toEqual([0, 'Nothing was imported yet.\n']);
  });

  it('are a part of the help', async () => {
    expect((await mingle('imports', '--help')).stdout).toContain('"take-back", "put-back" or null');
    expect((await mingle('take-back', '--help')).stdout).toContain('a beginning that no other has');
  });
});

describe('mingle imports show', () => {
  it('[I14] lists what was new, changed and gone', async () => {
    await mingle('import', 'team.ics');
    const [latest, first] = await list();
    expect(await mingle('imports', 'show', latest.id)).toEqual({
      code: 0,
      stdout:
        '~ Tue 3 Mar, 19:00  Meetup talk\n' +
        '    start: Tue 3 Mar, 18:00 → Tue 3 Mar, 19:00\n' +
        '- Thu 5 Mar         Offsite\n',
      stderr: '',
    });
    expect((await mingle('imports', 'show', first.id.slice(0, 13))).stdout).toBe(
      '+ Mon 2 Mar, 19:00  Chess club\n+ Tue 3 Mar, 18:00  Meetup talk\n+ Thu 5 Mar         Offsite\n',
    );
  });

  it('[I14] has the line of the history and each event as JSON, with times as they were written', async () => {
    const [first] = await list();
    const shown = JSON.parse((await mingle('imports', 'show', first.id, '--json')).stdout);
    expect(shown).toEqual({
      ...first,
      kept: true,
      events: [
        {
          group: 'new',
          key: 'chess@example.com',
          title: 'Chess club',
          start: '2026-03-02T19:00:00',
          zone: 'Europe/Berlin',
          recurring: true,
          cancelled: false,
          changes: [],
        },
        expect.objectContaining({ title: 'Meetup talk', start: '2026-03-03T17:00:00Z', zone: null }),
        expect.objectContaining({ title: 'Offsite', start: '2026-03-05', zone: null }),
      ],
    });
    await mingle('import', 'team.ics');
    const [{ id }] = await list();
    const { events } = JSON.parse((await mingle('imports', 'show', id, '--json')).stdout);
    expect(events[0].changes).toEqual([
      { field: 'start', before: 'Tue 3 Mar, 18:00', after: 'Tue 3 Mar, 19:00' },
    ]);
  });

  it('[I14] says so when that is no longer kept, and which import is not there', async () => {
    const files = Array.from({ length: 11 }, (_, at) => `team-${at}.ics`);
    for (const [at, file] of files.entries())
      writeFileSync(join(place, file), at % 2 === 0 ? laterTeamCalendar : teamCalendar);
    await mingle('import', ...files);
    const first = (await list()).at(-1);
    expect(await mingle('imports', 'show', first.id)).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'What this import brought can no longer be shown: Mingle keeps how a calendar stood for its last 10 imports only.\n',
    });
    const { stdout } = await mingle('imports', 'show', first.id, '--json');
    expect(JSON.parse(stdout)).toEqual({ ...first, kept: false, events: [] });
    expect(await mingle('imports', 'show', 'nothing')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no import nothing. Run `mingle imports` to see them.\n',
    });
  });
});

describe('mingle take-back and put-back', () => {
  it('[I4] bring the calendar back and forth; the beginning of an id is enough', async () => {
    await mingle('import', 'team.ics');
    const [{ id }] = await list();
    const taken = await mingle('take-back', id.slice(0, 13));
    expect(taken).toEqual({
      code: 0,
      stdout: 'Team: the import of team.ics at Mon 2 Mar 2026, 09:00 is taken back\n',
      stderr: '',
    });
    expect(await starts()).toEqual(['2026-03-03T17:00:00Z']);
    const put = await mingle('put-back', id, '--json');
    expect(JSON.parse(put.stdout)).toMatchObject({ id, takenBack: null, action: 'take-back' });
    expect(await starts()).toEqual(['2026-03-03T18:00:00Z']);
  });

  it('[I4] end with 1 and change nothing where it cannot be done', async () => {
    await mingle('import', 'team.ics');
    const [latest, first] = await list();
    expect(await mingle('take-back', first.id)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'This import cannot be taken back: a later one lies on it, or how the calendar stood before is not kept. Nothing was changed.\n',
    });
    expect((await mingle('put-back', latest.id)).code).toBe(1);
    expect(await mingle('take-back', 'nothing')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no import nothing. Run `mingle imports` to see them.\n',
    });
    expect(await starts()).toEqual(['2026-03-03T18:00:00Z']);
  });

  it('ask for more where several ids begin so', async () => {
    // More imports than there are hexadecimal digits, so that two begin with the same.
    await mingle('import', ...Array(17).fill('team.ics'));
    const ids: string[] = (await list()).map(({ id }: { readonly id: string }) => id);
    const twice = ids.map((id) => id.slice(0, 1)).find((one, index, all) => all.indexOf(one) !== index) ?? '';
    const { code, stderr } = await mingle('take-back', twice);
    expect([code, stderr]).toEqual([
      1,
      `Several imports have ids that begin with ${twice}: write more of it.\n`,
    ]);
  });
});

describe('mingle doctor', () => {
  it('[I4] counts the earlier versions, and says when they cannot be read', async () => {
    const check = async () => {
      const { code, stdout } = await mingle('doctor', '--json');
      const { checks } = JSON.parse(stdout);
      return [code, checks.find(({ name }: { readonly name: string }) => name === 'Earlier versions')];
    };
    const earlier = join(place, 'data', 'calendars', 'earlier');
    const name = 'Earlier versions';
    const none = 'None yet; they are kept when a calendar is imported again.';
    expect(await check()).toEqual([0, { name, ok: true, message: none }]);
    await mingle('import', 'team.ics');
    expect(await check()).toEqual([0, { name, ok: true, message: `1, in ${earlier}` }]);
    rmSync(earlier, { recursive: true });
    writeFileSync(earlier, 'no folder');
    const message = `${earlier} could not be read (ENOTDIR). It was left as it is. Imports may not be taken back.`;
    expect(await check()).toEqual([1, { name, ok: false, message }]);
    expect((await mingle('mark', 'talk@example.com', '--kind', 'social')).code).toBe(0);
    rmSync(earlier);
    mkdirSync(earlier);
    expect(await check()).toEqual([0, { name, ok: true, message: none }]);
  });
});

describe('mingle backup list', () => {
  it('ends with 1 and a sentence when the folder of the backups cannot be read', async () => {
    const backups = join(place, 'data', 'backups');
    rmSync(backups, { recursive: true });
    writeFileSync(backups, 'no folder');
    const { code, stdout, stderr } = await mingle('backup', 'list');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${backups} could not be read (ENOTDIR).`);
  });
});
