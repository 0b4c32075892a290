import { describe, expect, it, onTestFinished } from 'vitest';
import type { Client, InputOf } from '../../../src/contract/client';
import type { EventKey } from '../../../src/domain/event/key';
import type { OwnEventTime } from '../../../src/domain/own-events/own-event';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const berlin = 'Europe/Berlin' as ZoneId;
const evening = (day: string): OwnEventTime => ({
  kind: 'timed',
  start: `${day}T19:00:00`,
  zone: berlin,
  minutes: 120,
});
const march = { from: '2026-02-01' as Day, to: '2026-04-01' as Day };

/** On 2 March 2026, 08:00 UTC, with a call on 1 March in a calendar. */
async function openOwn() {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  const call = buildEvent('call', ['SUMMARY:Call', 'DTSTART:20260301T100000Z', 'DTEND:20260301T103000Z']);
  const { id } = await reviewFile(planner.client, buildIcs([call]));
  await expectValue(planner.client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  return { ...planner, ...createAsking(planner.client) };
}

function createAsking(client: Client) {
  const save = (input: InputOf<'own-event.save'>) => expectValue(client.call('own-event.save', input));
  return {
    save,
    person: async (name: string) =>
      (await expectValue(client.call('person.save', { id: null, facts: { name } }))).id,
    titles: async () =>
      (await expectValue(client.call('events.list', march))).events.map(({ summary }) => summary),
    met: async () =>
      (await expectValue(client.call('people.list', {}))).map(({ name, lastMet }) => [name, lastMet]),
  };
}

describe('own events', () => {
  it('[S7] stand among the events of calendars, by start', async () => {
    const { save, titles } = await openOwn();
    await save({ id: null, title: 'Dinner', time: evening('2026-03-01') });
    await save({
      id: null,
      title: 'Breakfast',
      time: { ...evening('2026-03-01'), start: '2026-03-01T08:00:00' } as OwnEventTime,
    });
    expect(await titles()).toEqual(['Breakfast', 'Call', 'Dinner']);
  });

  it('[S7] count as meetings of the very persons they name', async () => {
    const { save, person, met } = await openOwn();
    const [one, other] = [await person('Anna'), await person('Anna')];
    await save({
      id: null,
      title: 'Dinner',
      time: evening('2026-02-20'),
      people: [
        { name: 'Anna', personId: other },
        { name: 'Ben', personId: null },
      ],
    });
    expect(one).not.toBe(other);
    expect(await met()).toEqual([
      ['Anna', null],
      ['Anna', '2026-02-20'],
      ['Ben', '2026-02-20'],
    ]);
  });

  it('[S7] are marked, planned, changed and taken back as any event', async () => {
    const { client, save, titles } = await openOwn();
    const { id, key } = await save({ id: null, title: 'Dinner', time: evening('2026-03-01') });
    await expectValue(
      client.call('event.mark', { keys: [key], scope: 'series', kind: 'social', form: 'meal' }),
    );
    await save({ id, time: evening('2026-02-10') });
    const { row, own, calendarName } = await expectValue(client.call('event.get', { key }));
    expect([row.mark?.kind, own?.sequence, calendarName]).toEqual(['social', 1, 'Mingle']);
    expect(await titles()).toEqual(['Dinner', 'Call']);
    await expectValue(client.call('history.undo', {}));
    expect(await titles()).toEqual(['Call', 'Dinner']);
  });

  it('[S7] leave what was promised at them when they go, and come back whole', async () => {
    const { client, save } = await openOwn();
    const { id, key } = await save({ id: null, title: 'Dinner', time: evening('2026-03-01') });
    await expectValue(
      client.call('event.mark', { keys: [key], scope: 'series', kind: 'social', form: null }),
    );
    const followUp = { id: null, person: 'Ana', text: 'Send the recipe', due: null, state: 'to-do' } as const;
    await expectValue(client.call('follow-up.save', { ...followUp, eventKey: key }));
    await expectValue(client.call('own-event.remove', { id }));
    const left = await expectValue(client.call('follow-ups.list', {}));
    expect(left.map(({ text, eventKey }) => [text, eventKey])).toEqual([['Send the recipe', null]]);
    await expectValue(client.call('history.undo', {}));
    const { row, followUps } = await expectValue(client.call('event.get', { key }));
    expect([row.mark?.kind, followUps.map(({ text }) => text)]).toEqual(['social', ['Send the recipe']]);
  });

  it('[W6] repeat until a day, and take their marks and plans along when they move', async () => {
    const { client, save } = await openOwn();
    const club = { weeks: 1, until: '2026-03-19' as Day, without: [] };
    const { id, key } = await save({
      id: null,
      title: 'Club',
      time: evening('2026-03-05'),
      repeat: club,
      kind: 'social',
      form: 'club',
    });
    const list = async () =>
      (await expectValue(client.call('events.list', march))).events
        .filter(({ seriesKey }) => seriesKey === key)
        .map((row) => [row.key.slice(key.length + 1), row.mark?.kind]);
    expect(await list()).toEqual([
      ['2026-03-05T18:00:00Z', 'social'],
      ['2026-03-12T18:00:00Z', 'social'],
      ['2026-03-19T18:00:00Z', 'social'],
    ]);
    const second = `${key}@2026-03-12T18:00:00Z` as EventKey;
    await expectValue(
      client.call('event.mark', { keys: [second], scope: 'occurrence', kind: 'both', form: 'club' }),
    );
    await save({ id, time: { ...evening('2026-03-06'), start: '2026-03-06T20:00:00' } as OwnEventTime });
    expect(await list()).toEqual([
      ['2026-03-06T19:00:00Z', 'social'],
      ['2026-03-13T19:00:00Z', 'both'],
      ['2026-03-20T19:00:00Z', 'social'],
    ]);
    await save({ id, on: { day: '2026-03-13' as Day, only: false }, time: evening('2026-03-12') });
    expect(await list()).toEqual([
      ['2026-03-05T18:00:00Z', 'social'],
      ['2026-03-12T18:00:00Z', 'both'],
      ['2026-03-19T18:00:00Z', 'social'],
    ]);
    await expectValue(client.call('history.undo', {}));
    const own = (await expectValue(client.call('event.get', { key }))).own;
    expect([own?.repeat, own?.sequence]).toEqual([{ ...club, until: '2026-03-20' }, 1]);
    const early = await client.call('own-event.save', {
      id,
      repeat: { ...club, until: '2026-03-01' as Day },
    });
    expect(early.ok ? null : early.error.code).toBe('bad-input');
  });

  it('[W6] move or go on one day alone, with what was planned for it', async () => {
    const { client, save, titles } = await openOwn();
    const { id, key } = await save({
      id: null,
      title: 'Club',
      time: evening('2026-03-05'),
      repeat: { weeks: 1, until: '2026-03-19' as Day, without: [] },
      kind: 'social',
      form: 'club',
    });
    const only = '2026-03-12' as Day;
    const second = `${key}@2026-03-12T18:00:00Z` as EventKey;
    const social = { purpose: { goFor: 'the cups', aims: [] } };
    await expectValue(client.call('prep.save', { key: second, scope: 'occurrence', social }));
    const apart = await save({ id, on: { day: only, only: true }, time: evening('2026-03-13') });
    const days = async () =>
      (await expectValue(client.call('events.list', march))).events
        .filter(({ summary }) => summary === 'Club')
        .map(({ span }) => (span.kind === 'timed' ? new Date(span.start).toISOString().slice(0, 10) : null));
    expect(await days()).toEqual(['2026-03-05', '2026-03-13', '2026-03-19']);
    const moved = await expectValue(client.call('event.get', { key: apart.key }));
    expect([moved.row.mark?.kind, moved.row.recurring, moved.social.purpose.goFor]).toEqual([
      'social',
      false,
      'the cups',
    ]);
    const again = await client.call('own-event.save', { id, on: { day: only, only: true }, title: 'Gone' });
    expect(again.ok ? null : again.error.code).toBe('not-found');
    await expectValue(client.call('own-event.remove', { id, only: '2026-03-19' as Day }));
    expect(await days()).toEqual(['2026-03-05', '2026-03-13']);
    for (let step = 0; step < 3; step += 1) await expectValue(client.call('history.undo', {}));
    expect(await titles()).toEqual(['Call', 'Club', 'Club', 'Club']);
    const { social: back } = await expectValue(client.call('event.get', { key: second }));
    expect(back.purpose.goFor).toBe('');
  });

  it('[M4] are learned from as soon as they are marked, and under their new title', async () => {
    const { client, save } = await openOwn();
    const kvasir = buildEvent('k', ['SUMMARY:Kvasir', 'DTSTART:20260310T100000Z', 'DTEND:20260310T103000Z']);
    const { id: reviewId } = await reviewFile(client, buildIcs([kvasir]), 'other.ics');
    await expectValue(client.call('calendar.apply', { reviewId, leaveOut: [] }));
    const { id, key } = await save({ id: null, title: 'Kvasir', time: evening('2026-03-01') });
    const suggested = async () =>
      (await expectValue(client.call('event.get', { key: 'k' as EventKey }))).row.suggestion?.kind ?? null;
    expect(await suggested()).toBeNull();
    await expectValue(client.call('event.mark', { keys: [key], scope: 'series', kind: 'networking' }));
    expect(await suggested()).toBe('networking');
    await save({ id, title: 'Lunch' });
    expect(await suggested()).toBeNull();
  });

  it('[X1] are exported with the UID and SEQUENCE of their life, and never in share-safe copies of people', async () => {
    const { client, save } = await openOwn();
    const people = [{ name: 'Zyprian', personId: null }];
    const { id, key } = await save({ id: null, title: 'Dinner', time: evening('2026-03-01'), people });
    await save({ id, title: 'Late dinner' });
    const { text } = await expectValue(client.call('data.export', { format: 'ics', shareSafe: false }));
    expect(text).toContain(`UID:${key}\r\n`);
    expect(text).toContain('SEQUENCE:1\r\n');
    expect(text).toContain('SUMMARY:Late dinner\r\n');
    const safe = await expectValue(client.call('data.export', { format: 'ics', shareSafe: true }));
    expect(safe.text).not.toContain('Zyprian');
    expect(safe.text.match(/BEGIN:VEVENT/g)?.length).toBe(2);
  });
});
