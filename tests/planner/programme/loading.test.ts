import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../src/domain/time/zone';
import {
  ask,
  bytes,
  call,
  closeDesk,
  key,
  load,
  mine,
  openDesk,
  opening,
  party,
  pick,
  pickLines,
  planner,
  programme,
  refusalOf,
  restart,
  schedule,
  tea,
  titles,
} from './conference-desk';

beforeEach(openDesk);
afterEach(closeDesk);

const filesOf = () => readdirSync(join(planner.folder, 'programmes')).toSorted();
const storedFile = () =>
  join(planner.folder, 'programmes', filesOf().find((name) => name.endsWith('.programme')) ?? '');

describe('loading the programme of an event', () => {
  it('[N7] keeps its sessions, days, rooms and tracks, and no event of them', async () => {
    const abstract =
      '<abstract>&lt;p&gt;All &lt;b&gt;about&lt;/b&gt; it&lt;/p&gt;</abstract><url>javascript:alert(1)</url>';
    const night = {
      ...party,
      id: '4',
      title: 'Disco',
      // Listed under the evening.
      start: '00:30',
      room: 'Bar',
      more: abstract,
    };
    expect(await load([opening, tea, party, night])).toEqual({
      kind: 'loaded',
      name: 'Small Days 2026',
      picks: { changed: 0, gone: 0, ambiguous: 0 },
      problems: [],
      edit: 1,
      ...{ added: 4, changed: 0, gone: 0, same: 0 },
    });
    const view = await programme();
    const { sessions, ...rest } = view;
    expect(rest).toEqual({
      key,
      event: { summary: 'Small Days', span: { kind: 'all-day', start: '2026-03-07', end: '2026-03-09' } },
      name: 'Small Days 2026',
      source: { fileName: 'schedule.xml', loadedAt: Date.parse('2026-03-02T08:00:00Z'), feed: null },
      ...{ zone: 'Europe/Berlin', isZoneKnown: true, isDamaged: false, problems: [] },
      ...{ days: ['2026-03-07'], rooms: ['Hall', 'Bar'], tracks: ['Main'] },
    });
    expect(sessions.at(-1)).toEqual({
      ...{ id: '4', guid: 'g4', title: 'Disco', subtitle: '', day: '2026-03-07', room: 'Bar', track: 'Main' },
      ...{ type: '', language: '', speakers: [], url: '', hasAbstract: true },
      start: Date.parse('2026-03-07T23:30:00Z'),
      end: Date.parse('2026-03-08T00:00:00Z'),
    });
    expect(await ask('programme.session', { key, id: '4' })).toEqual({ id: '4', abstract: 'All about it' });
    const { events } = await ask('events.list', {
      from: view.days[0] ?? ('' as never),
      to: '2026-03-09' as never,
    });
    expect(events.map(({ summary }) => summary)).toEqual(['Small Days', 'Opening', 'Dinner']);
  });

  it('[N7] asks for the zone where the file names none, and keeps nothing until it is said', async () => {
    const content = schedule([opening], '');
    expect(await load([], { content })).toEqual({ kind: 'needs-zone', named: '', sessions: 1 });
    const nowhere = { content: schedule([opening], 'Nowhere/Town') };
    expect(await load([], nowhere)).toEqual({ kind: 'needs-zone', named: 'Nowhere/Town', sessions: 1 });
    expect([await ask('programme.get', { key }), await ask('programme.mine', { key })]).toEqual([null, null]);
    await load([], { content, zone: 'America/New_York' as ZoneId });
    const [session] = (await programme()).sessions;
    expect(session?.start).toBe(Date.parse('2026-03-07T15:00:00Z'));
    // What was said holds for the next version, too.
    expect(await load([], { content: schedule([opening, tea], '') })).toMatchObject({ added: 1, same: 1 });
  });

  it('[N7] takes what may be of another year or conference only when that is confirmed', async () => {
    const lastYear = [{ ...opening, date: '2025-03-08' }];
    expect(await load(lastYear)).toMatchObject({
      kind: 'doubtful',
      doubts: [{ code: 'other-days', programme: { first: '2025-03-08', last: '2025-03-08' } }],
    });
    expect(await ask('programme.get', { key })).toBe(null);
    expect(await load(lastYear, { confirm: true })).toMatchObject({ kind: 'loaded', added: 1 });
    const many = (prefix: string) =>
      Array.from({ length: 6 }, (_one, at) => ({
        id: `${prefix}${at}`,
        title: `${prefix} number ${at}`,
        room: `${prefix}${at}`,
      }));
    await load(many('Graphs'), { confirm: true });
    expect(await load(many('Horses'))).toMatchObject({
      kind: 'doubtful',
      doubts: [{ code: 'other-sessions', found: 0, of: 6 }],
    });
    expect(await titles()).toContain('Graphs number 0');
  });

  it('[N7] refuses rubbish, and leaves what was there', async () => {
    await load([opening]);
    const content = bytes('<!doctype html><html><body>Sign in</body></html>');
    expect(await call('programme.load', { key, fileName: 'x.xml', content })).toMatchObject({
      ok: false,
      error: { code: 'not-a-programme', details: { problem: 'not-a-programme', about: 'web-page' } },
    });
    expect(await refusalOf('programme.load', { key, fileName: 'x.xml', content: schedule([]) })).toBe(
      'not-a-programme',
    );
    const nobody = { key: 'nobody@example.com' as typeof key, fileName: 'x.xml', content: schedule([tea]) };
    expect(await refusalOf('programme.load', nobody)).toBe('not-found');
    expect(await titles()).toEqual(['Opening']);
  });

  it('[N7] carries picks over to the next version, says what is new until it is seen, and can be undone', async () => {
    await load([opening, tea, party]);
    await pick('1', '2');
    await ask('pick.note', { key, id: '1', note: 'Sit in front' });
    const next = await load([
      { ...opening, start: '10:30' },
      party,
      { id: '5', title: 'Lunch', room: 'Foyer' },
    ]);
    expect(next).toMatchObject({ added: 1, changed: 1, gone: 1, same: 1, picks: { changed: 1, gone: 1 } });
    expect((await mine()).news).toEqual({ added: 1, changed: 1, gone: 1 });
    expect(await pickLines()).toEqual(['1 going changed: time', '2 going gone']);
    await ask('history.undo', {});
    expect(await pickLines()).toEqual(['1 going same', '2 going same']);
    expect(await titles()).toEqual(['Opening', 'Tea', 'Party']);
    await ask('history.redo', {});
    await ask('programme.seen', { key });
    expect(await pickLines()).toEqual(['1 going same', '2 going gone']);
    const { news, picks } = await mine();
    expect([news, picks.map(({ note }) => note)]).toEqual([null, ['Sit in front', '']]);
    await load([{ ...opening, start: '10:30' }, party, tea]);
    expect(await pickLines()).toEqual(['1 going same', '2 going same']);
  });

  it('[N7] takes the same file a second time for what it is', async () => {
    await load([opening]);
    expect(await load([opening])).toEqual({ kind: 'unchanged' });
  });

  it('[N7] is removed with its picks, and comes back whole', async () => {
    await load([opening, tea]);
    await pick('1');
    await ask('programme.remove', { key });
    expect(await ask('programme.get', { key })).toBe(null);
    expect(await refusalOf('pick.set', { key, ids: ['1'], as: 'going' })).toBe('not-found');
    await ask('history.undo', {});
    expect([await titles(), await pickLines()]).toEqual([['Opening', 'Tea'], ['1 going same']]);
  });

  it('[N7] is there after a restart, also without its cache; files of former versions go then', async () => {
    await load([opening]);
    await load([opening, tea]);
    expect(filesOf()).toHaveLength(4);
    await restart();
    expect([filesOf().length, await titles()]).toEqual([2, ['Opening', 'Tea']]);
    for (const name of filesOf().filter((one) => one.endsWith('.json')))
      writeFileSync(join(planner.folder, 'programmes', name), 'rubbish');
    await restart();
    expect(await titles()).toEqual(['Opening', 'Tea']);
  });

  it.each([
    ['is damaged', () => truncateSync(storedFile(), 20)],
    ['is lost', () => rmSync(storedFile())],
  ])(
    '[N7] says so where its file %s, keeps the picks, and follows them when it is loaded again',
    async (_what, harm) => {
      await load([opening, tea]);
      await pick('1');
      await restart(harm);
      const { isDamaged, sessions } = await programme();
      expect([isDamaged, sessions, await pickLines()]).toEqual([true, [], ['1 going same']]);
      expect(await load([{ ...opening, room: 'Attic' }, tea])).toMatchObject({ picks: { changed: 1 } });
      expect(await pickLines()).toEqual(['1 going changed: room']);
    },
  );

  it('[N7] stays quick with three thousand sessions, and refuses what no conference has', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_one, at) => ({
        id: `${at}`,
        title: `Talk ${at} of many`,
        room: `R${at % 30}`,
      }));
    await load(many(3_000));
    await pick('5', '2999');
    const view = await programme();
    expect([view.sessions.length, (await mine()).picks.length]).toEqual([3_000, 2]);
    expect(JSON.stringify(view).length).toBeLessThan(900_000);
    const list = Array.from({ length: 20_001 }, (_one, at) => ({
      title: `Talk ${at}`,
      start: '2026-03-07T10:00:00Z',
    }));
    const content = bytes(JSON.stringify(list));
    expect(await refusalOf('programme.load', { key, fileName: 'list.json', content })).toBe('too-large');
  }, 60_000);

  it('[N7] does not expand what a hostile file defines', async () => {
    const bomb = '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const text = new TextDecoder().decode(schedule([{ ...opening, title: 'Lots &b;' }]));
    await load([], { content: bytes(`<?xml version="1.0"?>${bomb}${text}`) });
    expect((await titles())[0]?.length).toBeLessThan(20);
  });
});
