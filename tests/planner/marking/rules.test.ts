import { describe, expect, it, onTestFinished } from 'vitest';
import type { InputOf } from '../../../src/contract/client';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const weekly = (uid: string, title: string, ...lines: readonly string[]) =>
  buildEvent(uid, [`SUMMARY:${title}`, 'DTSTART:20260302T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=3', ...lines]);
const once = (uid: string, title: string) =>
  buildEvent(uid, [`SUMMARY:${title}`, 'DTSTART:20260304T170000Z']);
const key = (text: string) => text as EventKey;
const march = { from: '2026-03-01' as Day, to: '2026-03-31' as Day };
const chessRule: InputOf<'rule.save'> = {
  id: null,
  conditions: [{ field: 'title', relation: 'contains', text: 'chess' }],
  kind: 'social',
  form: 'club',
  isOn: true,
};

async function openDesk(...events: readonly string[]) {
  const planner = await openTestPlanner();
  onTestFinished(() => planner.close());
  const { client } = planner;
  const bring = async (...list: readonly string[]) => {
    const { id } = await reviewFile(client, buildIcs(list, ['X-WR-CALNAME:Mine']));
    await expectValue(client.call('calendar.apply', { reviewId: id }));
  };
  if (events.length > 0) await bring(...events);
  return {
    bring,
    client,
    save: (rule: InputOf<'rule.save'>) => expectValue(client.call('rule.save', rule)),
    mark: (of: string, kind: InputOf<'event.mark'>['kind'], scope: 'series' | 'occurrence' = 'series') =>
      expectValue(client.call('event.mark', { keys: [key(of)], kind, scope })),
    undo: () => expectValue(client.call('history.undo', {})),
    kinds: async () => {
      const { events: rows } = await expectValue(client.call('events.list', march));
      return rows.map(({ mark }) => mark?.kind ?? null);
    },
    groups: async () => {
      const { groups } = await expectValue(client.call('triage.get', {}));
      return groups.map(({ bond, keys, occurrences, past }) => ({ bond, keys, occurrences, past }));
    },
  };
}

describe('a rule', () => {
  it('[M5] marks what fits at once, and what a later import brings', async () => {
    const desk = await openDesk(weekly('a', 'Chess'), once('b', 'Dentist'));
    await desk.save(chessRule);
    expect(await desk.kinds()).toEqual(['social', null, 'social', 'social']);
    await desk.bring(weekly('a', 'Chess'), once('b', 'Dentist'), once('c', 'Chess in the park'));
    expect(await desk.kinds()).toEqual(['social', null, 'social', 'social', 'social']);
  });

  it('[M5] is counted in a review before it is applied, as far as no hand and no other calendar keeps it off', async () => {
    const desk = await openDesk(weekly('a', 'Chess'));
    const ruledOf = async (reviewId: string) => {
      const { ruled } = await expectValue(desk.client.call('review.get', { reviewId, from: 0 }));
      return ruled;
    };
    const events = [weekly('a', 'Chess'), once('c', 'Chess in the park'), once('d', 'Chess at home')];
    const { id } = await reviewFile(desk.client, buildIcs(events, ['X-WR-CALNAME:Mine']));
    expect(await ruledOf(id)).toBe(0);
    const rule = await desk.save(chessRule);
    expect(await ruledOf(id)).toBe(2);
    const [calendar] = await expectValue(desk.client.call('calendars.list', {}));
    const here = { field: 'calendar', calendarId: calendar?.id as never } as const;
    await desk.save({ ...chessRule, id: rule.id, conditions: [here] });
    expect(await ruledOf(id)).toBe(2);
    await expectValue(desk.client.call('review.adjust', { reviewId: id, target: null }));
    expect(await ruledOf(id)).toBe(0);
    await desk.save({ ...chessRule, id: rule.id, isOn: false });
    await expectValue(desk.client.call('review.adjust', { reviewId: id, target: calendar?.id as never }));
    expect(await ruledOf(id)).toBe(0);
  });

  it('[M5] gives way to a hand, for the series and for one occurrence', async () => {
    const desk = await openDesk(weekly('a', 'Chess'));
    await desk.mark('a@2026-03-09T17:00:00Z', 'other', 'occurrence');
    await desk.save(chessRule);
    expect(await desk.kinds()).toEqual(['social', 'other', 'social']);
    await desk.mark('a', 'networking');
    // What is said of one occurrence stays its own.
    expect(await desk.kinds()).toEqual(['networking', 'other', 'networking']);
  });

  it('[M5] leaves its form to the hand that marks after it, where the new kind has it', async () => {
    const desk = await openDesk(once('a', 'Chess'));
    await desk.save({ ...chessRule, form: 'party' });
    await desk.mark('a', 'both');
    const { row } = await expectValue(desk.client.call('event.get', { key: key('a') }));
    expect([row.mark?.kind, row.mark?.form, row.mark?.by]).toEqual(['both', 'party', 'hand']);
  });

  it('[M5] stays off what a hand took it off, until that is undone', async () => {
    const desk = await openDesk(weekly('a', 'Chess'));
    await desk.save(chessRule);
    await desk.mark('a@2026-03-09T17:00:00Z', null, 'occurrence');
    expect(await desk.kinds()).toEqual(['social', null, 'social']);
    await desk.mark('a', null);
    expect(await desk.kinds()).toEqual([null, null, null]);
    await desk.undo();
    await desk.undo();
    expect(await desk.kinds()).toEqual(['social', 'social', 'social']);
  });

  it('[M5] can be switched off, and taken back by undo', async () => {
    const desk = await openDesk(weekly('a', 'Chess'));
    const { id } = await desk.save(chessRule);
    await desk.save({ ...chessRule, id, isOn: false });
    expect(await desk.kinds()).toEqual([null, null, null]);
    await desk.undo();
    expect(await desk.kinds()).toEqual(['social', 'social', 'social']);
    await desk.undo();
    expect(await desk.kinds()).toEqual([null, null, null]);
  });

  it('[M5] is refused where it says nothing', async () => {
    const { client } = await openDesk(weekly('a', 'Chess'));
    const codeOf = async (rule: InputOf<'rule.save'>) => {
      const answer = await client.call('rule.save', rule);
      return answer.ok ? null : answer.error.code;
    };
    const title = (text: string) => [{ field: 'title' as const, relation: 'like' as const, text }];
    expect(await codeOf({ ...chessRule, conditions: [] })).toBe('bad-input');
    expect(await codeOf({ ...chessRule, conditions: title(' * ') })).toBe('bad-input');
    expect(await codeOf({ ...chessRule, conditions: title('\u0000\u200b') })).toBe('bad-input');
    expect(await codeOf({ ...chessRule, form: 'conference' })).toBe('bad-input');
    const hours = { field: 'time' as const, weekdays: [], starts: { from: 600, to: 600 } };
    expect(await codeOf({ ...chessRule, conditions: [hours] })).toBe('bad-input');
  });
});

describe('what is to be decided', () => {
  it('[M3] comes in groups, the largest first, with what is past and what is to come', async () => {
    const desk = await openDesk(weekly('a', 'Chess'), once('b', 'Sprint 1'), once('c', 'Sprint 2'));
    expect(await desk.groups()).toEqual([
      { bond: 'series', keys: ['a'], occurrences: 3, past: 0 },
      { bond: 'title', keys: ['b', 'c'], occurrences: 2, past: 0 },
    ]);
  });

  it('[M3] leaves out what is marked, ruled, cancelled, or was taken off by hand', async () => {
    const desk = await openDesk(
      weekly('a', 'Chess'),
      once('b', 'Dentist'),
      weekly('c', 'Chess too'),
      buildEvent('d', ['SUMMARY:Off', 'DTSTART:20260304T170000Z', 'STATUS:CANCELLED']),
      once('e', 'Choir'),
    );
    await desk.mark('b', 'other');
    await desk.save(chessRule);
    await desk.mark('c', null);
    expect(await desk.groups()).toEqual([{ bond: 'series', keys: ['e'], occurrences: 1, past: 0 }]);
  });
});

it('[M4] a mark changes what is proposed for others at once, and suggestions can be switched off', async () => {
  const { client, mark } = await openDesk(once('a', 'Kvasir 1'), once('b', 'Kvasir 2'));
  const proposed = async () =>
    (await expectValue(client.call('event.get', { key: key('b') }))).row.suggestion?.kind ?? null;
  expect(await proposed()).toBeNull();
  await mark('a', 'social');
  expect(await proposed()).toBe('social');
  await expectValue(client.call('settings.save', { suggestions: false }));
  expect(await proposed()).toBeNull();
});
