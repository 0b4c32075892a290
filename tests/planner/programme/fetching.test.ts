import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Talk } from './conference-desk';
import {
  address,
  ask,
  bytes,
  call,
  closeDesk,
  feed,
  key,
  mine,
  openDesk,
  opening,
  party,
  pick,
  pickLines,
  planner,
  programme,
  refusalOf,
  schedule,
  tea,
  titles,
} from './conference-desk';

beforeEach(openDesk);
afterEach(closeDesk);

const serve = (talks: readonly Talk[], etag: string) => feed.serve(address, schedule(talks), etag);

async function subscribe(talks: readonly Talk[] = [opening, tea]) {
  serve(talks, '"1"');
  return ask('programme.subscribe', { key, address, everyMinutes: 60 });
}

const feedOf = async () => (await programme()).source.feed;

describe('a programme from an address', () => {
  it('[N7] is loaded and fetched again when it is due, and no answer holds the address', async () => {
    expect(await subscribe()).toMatchObject({ kind: 'loaded', added: 2 });
    await pick('1');
    serve([{ ...opening, room: 'Attic' }, tea, party], '"2"');
    await planner.refreshDue();
    expect(await titles()).toEqual(['Opening', 'Tea']);
    planner.setNow('2026-03-02T09:01:00Z');
    await planner.refreshDue();
    expect([await titles(), await pickLines()]).toEqual([
      ['Opening', 'Tea', 'Party'],
      ['1 going changed: room'],
    ]);
    expect((await mine()).news).toEqual({ added: 1, changed: 1, gone: 0 });
    const everything = JSON.stringify([
      await programme(),
      await mine(),
      await ask('data.export', { format: 'json', shareSafe: false }),
    ]);
    expect(everything).not.toContain('private-7');
  });

  it('[N7] is asked for with its validators, and unchanged changes nothing', async () => {
    await subscribe();
    planner.setNow('2026-03-02T08:30:00Z');
    expect(await ask('programme.refresh', { key })).toEqual({ kind: 'unchanged' });
    expect(feed.requests.map(({ etag }) => etag)).toEqual(['', '"1"']);
    expect(await feedOf()).toEqual({
      ...{ isEncrypted: true, everyMinutes: 60, trouble: null },
      fetchedAt: Date.parse('2026-03-02T08:30:00Z'),
      nextFetch: Date.parse('2026-03-02T09:30:00Z'),
    });
  });

  it('[N7] is no edit when it is fetched: undo takes back what the user did', async () => {
    await subscribe();
    await pick('2');
    serve([opening, { ...tea, room: 'Attic' }], '"2"');
    expect(await ask('programme.refresh', { key })).toMatchObject({ kind: 'loaded', edit: null, changed: 1 });
    expect((await ask('history.undo', {})).label).toEqual({ code: 'pick-session', title: 'Tea' });
    expect([await pickLines(), (await programme()).rooms]).toEqual([[], ['Hall', 'Attic']]);
  });

  it('[N7] stays as it is when rubbish comes, and waits longer each time', async () => {
    await subscribe();
    feed.serve(address, bytes('Sign in, please'), '"3"');
    planner.setNow('2026-03-02T09:01:00Z');
    await planner.refreshDue();
    expect(await feedOf()).toMatchObject({
      trouble: { times: 1 },
      nextFetch: Date.parse('2026-03-02T09:16:00Z'),
    });
    planner.setNow('2026-03-02T09:16:00Z');
    await planner.refreshDue();
    expect(await feedOf()).toMatchObject({
      trouble: { times: 2 },
      nextFetch: Date.parse('2026-03-02T09:46:00Z'),
    });
    expect(await titles()).toEqual(['Opening', 'Tea']);
    expect(await refusalOf('programme.refresh', { key })).toBe('not-a-programme');
  });

  it('[N7] waits for the user when another programme comes', async () => {
    const many = (prefix: string) =>
      Array.from({ length: 6 }, (_one, at) => ({
        id: `${prefix}${at}`,
        title: `${prefix} ${at}`,
        room: `${prefix}${at}`,
      }));
    await subscribe(many('Graphs'));
    serve(many('Horses'), '"2"');
    planner.setNow('2026-03-02T09:01:00Z');
    await planner.refreshDue();
    expect([(await titles())[0], (await feedOf())?.trouble?.times]).toEqual(['Graphs 0', 1]);
    expect(await ask('programme.refresh', { key })).toMatchObject({ kind: 'doubtful' });
    expect(await ask('programme.refresh', { key, confirm: true })).toMatchObject({
      kind: 'loaded',
      added: 6,
    });
    expect([(await titles())[0], (await feedOf())?.trouble]).toEqual(['Horses 0', null]);
  });

  it('[N7] is fetched as often as the user says, or by hand only', async () => {
    await subscribe();
    await ask('programme.save', { key, everyMinutes: null });
    expect((await feedOf())?.nextFetch).toBe(null);
    planner.setNow('2026-03-09T09:01:00Z');
    await planner.refreshDue();
    expect(feed.requests.length).toBe(1);
    await ask('history.undo', {});
    expect((await feedOf())?.everyMinutes).toBe(60);
  });

  it('[N7] becomes that of a file when a file is loaded', async () => {
    await subscribe();
    const content = schedule([opening, tea, party]);
    await ask('programme.load', { key, fileName: 'schedule.xml', content });
    expect(await feedOf()).toBe(null);
    expect(await refusalOf('programme.refresh', { key })).toBe('bad-input');
    expect(await refusalOf('programme.save', { key, everyMinutes: 60 })).toBe('bad-input');
  });

  it('[N7] is not there when the server cannot be reached', async () => {
    const nowhere = 'https://nowhere.example.com/schedule.xml';
    feed.fail(nowhere, 'unreachable', 'nowhere.example.com cannot be reached.');
    const answer = await call('programme.subscribe', { key, address: nowhere });
    expect(answer.ok ? null : answer.error.code).toBe('unreachable');
    expect(await ask('programme.get', { key })).toBe(null);
  });
});
