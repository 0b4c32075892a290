import { expect } from 'vitest';
import type { InputOf, OperationName } from '../../../src/contract/client';
import type { EventKey } from '../../../src/domain/event/key';
import type { Case } from './case';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The offsite of the team calendar, 5 and 6 March 2026. */
const offsite = 'offsite@example.com' as EventKey;

const schedule = (clock: string) =>
  bytes(
    '<schedule><conference><title>Offsite</title><time_zone_name>Europe/Berlin</time_zone_name></conference>' +
      `<day date="2026-03-05"><room name="Hall"><event guid="g1" id="1"><start>${clock}</start><duration>00:30</duration>` +
      '<title>Opening</title><abstract>What it is about</abstract><persons><person>Bo Li</person></persons></event>' +
      '<event guid="g2" id="2"><start>12:00</start><duration>00:30</duration><title>Tea</title></event></room></day></schedule>',
  );

const load = ({ ask }: Case, clock = '10:00', more: Partial<InputOf<'programme.load'>> = {}) =>
  ask('programme.load', { key: offsite, fileName: 'schedule.xml', content: schedule(clock), ...more });

const picks = async ({ ask }: Case) =>
  (await ask('programme.mine', { key: offsite }))?.picks.map(({ id, level, status }) => [
    id,
    level,
    status.kind,
  ]);

async function picked(host: Case, ...ids: readonly string[]): Promise<void> {
  await load(host);
  await host.ask('pick.set', { key: offsite, ids: [...ids], as: 'going' });
}

const friends = bytes(
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Ben\r\nBEGIN:VEVENT\r\nUID:g2\r\nDTSTART:20260305T110000Z\r\n' +
    'SUMMARY:Tea\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
);

type ProgrammeOperation = Extract<
  OperationName,
  'programmes.list' | `programme.${string}` | `pick.${string}` | 'session.meet'
>;

/** What each operation on programmes does at the least, seen through a host. */
export const programmeCases: Readonly<Record<ProgrammeOperation, (host: Case) => Promise<void>>> = {
  'programme.load': async (host) => {
    expect(await load(host)).toMatchObject({ kind: 'loaded', name: 'Offsite', added: 2, same: 0 });
    const letter = { key: offsite, fileName: 'letter.txt', content: bytes('Dear Ann, hello') };
    const refused = await host.call('programme.load', letter);
    expect(refused.ok ? null : refused.error.code).toBe('not-a-programme');
  },
  'programme.subscribe': async (host) => {
    const refused = await host.call('programme.subscribe', { key: offsite, address: 'ftp://example.com/x' });
    expect(refused.ok).toBe(false);
    expect(await host.ask('programme.get', { key: offsite })).toBe(null);
  },
  'programme.refresh': async (host) => {
    await load(host);
    const refused = await host.call('programme.refresh', { key: offsite });
    expect(refused.ok ? null : refused.error.code).toBe('bad-input');
  },
  'programme.save': async (host) => {
    await load(host);
    const refused = await host.call('programme.save', { key: offsite, everyMinutes: 60 });
    expect(refused.ok ? null : refused.error.code).toBe('bad-input');
  },
  'programme.remove': async (host) => {
    await load(host);
    await host.ask('programme.remove', { key: offsite });
    expect(await host.ask('programme.get', { key: offsite })).toBe(null);
  },
  'programmes.list': async (host) => {
    expect(await host.ask('programmes.list', {})).toEqual([]);
    await load(host);
    const listed = await host.ask('programmes.list', {});
    expect(listed.map(({ key, source }) => [key, source.feed])).toEqual([[offsite, null]]);
  },
  'programme.get': async (host) => {
    expect(await host.ask('programme.get', { key: offsite })).toBe(null);
    await load(host);
    const view = await host.ask('programme.get', { key: offsite });
    expect(view?.sessions.map(({ id, title, start }) => [id, title, start])).toEqual([
      ['1', 'Opening', Date.parse('2026-03-05T09:00:00Z')],
      ['2', 'Tea', Date.parse('2026-03-05T11:00:00Z')],
    ]);
  },
  'programme.session': async (host) => {
    await load(host);
    const about = { id: '1', abstract: 'What it is about' };
    expect(await host.ask('programme.session', { key: offsite, id: '1' })).toEqual(about);
  },
  'programme.mine': async (host) => {
    await picked(host, '2');
    await load(host, '10:30');
    const { news } = (await host.ask('programme.mine', { key: offsite })) ?? {};
    expect([news, await picks(host)]).toEqual([{ added: 0, changed: 1, gone: 0 }, [['2', 'going', 'same']]]);
  },
  'programme.seen': async (host) => {
    await picked(host, '1');
    await load(host, '10:30');
    expect(await picks(host)).toEqual([['1', 'going', 'changed']]);
    await host.ask('programme.seen', { key: offsite });
    expect(await picks(host)).toEqual([['1', 'going', 'same']]);
  },
  'pick.set': async (host) => {
    await picked(host, '1', '2');
    await host.ask('pick.set', { key: offsite, ids: ['2'], as: 'maybe' });
    await host.ask('pick.set', { key: offsite, ids: ['1'], as: 'none' });
    expect(await picks(host)).toEqual([['2', 'maybe', 'same']]);
  },
  'pick.note': async (host) => {
    await picked(host, '1');
    await host.ask('pick.note', { key: offsite, id: '1', note: 'Sit in front' });
    const mine = await host.ask('programme.mine', { key: offsite });
    expect(mine?.picks.map(({ note }) => note)).toEqual(['Sit in front']);
  },
  'pick.attend': async (host) => {
    await picked(host, '1');
    await host.ask('pick.attend', { key: offsite, ids: ['1'], as: 'missed' });
    const mine = await host.ask('programme.mine', { key: offsite });
    expect(mine?.picks.map(({ attendance }) => attendance)).toEqual(['missed']);
  },
  'pick.follow-up': async (host) => {
    await picked(host, '1');
    const { id } = await host.ask('pick.follow-up', { key: offsite, id: '1' });
    const [followUp] = await host.ask('follow-ups.list', { ids: [id] });
    expect([followUp?.text, followUp?.eventKey]).toEqual(['Watch “Opening”', offsite]);
  },
  'pick.friend': async (host) => {
    await load(host);
    const given = { key: offsite, fileName: 'picks.ics', content: friends };
    expect(await host.ask('pick.friend', given)).toMatchObject({ name: 'Ben', sessions: 1, found: 1 });
  },
  'pick.friend-remove': async (host) => {
    await load(host);
    const { id } = await host.ask('pick.friend', { key: offsite, fileName: 'picks.ics', content: friends });
    await host.ask('pick.friend-remove', { key: offsite, id });
    expect((await host.ask('programme.mine', { key: offsite }))?.friends).toEqual([]);
  },
  'programme.find': async (host) => {
    await load(host);
    expect(await host.ask('programme.find', { key: offsite, text: 'bo ABOUT' })).toEqual(['1']);
  },
  'pick.export': async (host) => {
    await picked(host, '1');
    const { text, sessions } = await host.ask('pick.export', { key: offsite });
    expect([sessions, text.includes('UID:g1\r\n'), text.includes('STATUS:CONFIRMED')]).toEqual([
      1,
      true,
      true,
    ]);
  },
  'session.meet': async (host) => {
    await load(host);
    await host.ask('session.meet', { key: offsite, id: '1', speaker: 'Bo Li' });
    const { networking } = await host.ask('event.get', { key: offsite });
    expect(networking.mustMeets.map(({ name, why }) => [name, why])).toEqual([['Bo Li', 'Opening']]);
  },
};
