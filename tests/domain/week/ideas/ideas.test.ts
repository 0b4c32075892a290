import { describe, expect, it } from 'vitest';
import { ideaLessons } from '../../../../src/contract/schemas/my-hours';
import type { EventKey } from '../../../../src/domain/event/key';
import type { CircleId } from '../../../../src/domain/people/circle';
import type { PersonId } from '../../../../src/domain/people/person';
import { addDays, type Day } from '../../../../src/domain/time/day';
import type { IdeaInput } from '../../../../src/domain/week/ideas/ideas';
import { ideasFor } from '../../../../src/domain/week/ideas/ideas';
import { mostRefusals, noLessons, withRefusal } from '../../../../src/domain/week/ideas/lessons';
import { defaultMyHours } from '../../../../src/domain/week/ideas/my-hours';
import { at, berlin, buildInput, candidate, monday } from './build-input';

/** `social call Sam 2026-03-02T17:00` */
const shown = (facts: Partial<IdeaInput>) =>
  ideasFor(buildInput(facts)).list.map(({ what, form, who, start, end }) =>
    [form ?? what, who?.name ?? '-', new Date(start).toISOString().slice(5, 16), (end - start) / 60_000].join(
      ' ',
    ),
  );

const over = { minutes: 700, target: { floor: 4, ceiling: 10 } };
const inRange = { minutes: 180, target: { floor: 2, ceiling: 5 } };
const none = { from: '00:00', to: '00:00' };
const noHours = Array.from({ length: 7 }, () => none);

describe('ideasFor', () => {
  it('[W5] joins free evenings with who is due, longest first, until the week is at its floor', () => {
    const candidates = [
      candidate('Ana', { due: '2026-03-01' as Day }),
      candidate('Sam'),
      candidate('Bo', { due: '2026-02-01' as Day }),
      candidate('Lea', { due: '2026-03-20' as Day }),
    ];
    expect(shown({ candidates })).toEqual([
      'call Bo 03-02T17:00 20',
      'call Sam 03-03T17:00 20',
      'hanging-out Ana 03-04T17:00 60',
    ]);
  });

  it('[W5] says why', () => {
    const [idea] = ideasFor(
      buildInput({ candidates: [candidate('Sam', { promise: 'Send the link' })] }),
    ).list;
    expect(idea?.why).toEqual([
      { code: 'last-met', day: '2026-01-19' },
      { code: 'promise', text: 'Send the link' },
      { code: 'short', kind: 'social', minutes: 120 },
    ]);
  });

  it('[W5] calls on the birthday, also somebody who is met on another day of the week', () => {
    const birthday = '2026-03-05' as Day;
    const ana = { birthday, due: null, next: '2026-03-03' as Day };
    expect(shown({ candidates: [candidate('Ana', ana)] })).toEqual(['call Ana 03-05T17:00 20']);
    const planned = candidate('Ana', { ...ana, next: birthday });
    const busy = { start: at('2026-03-04T23:00:00Z'), end: at('2026-03-05T23:00:00Z'), hasPlace: false };
    expect(shown({ candidates: [planned] })).toEqual(['rest - 03-02T17:00 120']);
    expect(shown({ candidates: [candidate('Ana', { ...ana, next: null })], busy: [busy] })).toEqual([]);
  });

  it('[P4] leaves in peace who rests, and who is met in the week', () => {
    const candidates = [
      candidate('Rest', { restUntil: '2026-03-20' as Day }),
      candidate('Friday', { restUntil: '2026-03-06' as Day }),
      candidate('Met', { next: '2026-03-04' as Day }),
    ];
    expect(shown({ candidates })).toEqual(['call Friday 03-06T17:00 20']);
  });

  it('[W5] leaves the way to a place and the buffer free around an event', () => {
    const event = { start: at('2026-03-02T16:00:00Z'), end: at('2026-03-02T17:30:00Z') };
    const day = (hasPlace: boolean) =>
      shown({ busy: [{ ...event, hasPlace }], candidates: [candidate('Sam')] });
    expect([day(false), day(true)]).toEqual([['call Sam 03-02T17:45 20'], ['call Sam 03-02T18:15 20']]);
  });

  it('[W5] meets colleagues in working hours when networking is short', () => {
    const networking = { minutes: 0, target: { floor: 2, ceiling: 5 } };
    const candidates = [candidate('Kim', { ties: ['professional'] })];
    expect(shown({ candidates, planned: { networking, social: inRange } })).toEqual([
      'one-on-one Kim 03-02T08:30 45',
    ]);
  });

  it('[W8] proposes rest instead of more of what is past the ceiling', () => {
    const candidates = [candidate('Sam'), candidate('Kim', { ties: ['professional'] })];
    expect(shown({ candidates, planned: { networking: inRange, social: over } })).toEqual([
      'rest - 03-02T17:00 120',
      'one-on-one Kim 03-03T08:00 45',
    ]);
    const floorOverCeiling = { minutes: 700, target: { floor: 20, ceiling: 10 } };
    expect(shown({ planned: { networking: inRange, social: floorOverCeiling } })).toEqual([
      'rest - 03-02T17:00 120',
    ]);
  });

  it('[W5] says that nobody is due, and proposes the club or rest', () => {
    const chess = {
      key: 'chess' as EventKey,
      title: 'Chess',
      start: at('2026-03-04T18:00:00Z'),
      end: at('2026-03-04T20:00:00Z'),
    };
    const { list, note } = ideasFor(buildInput({ clubs: [chess] }));
    expect([note, list.map(({ what, event }) => [what, event?.title])]).toEqual([
      'nobody-due',
      [['club', 'Chess']],
    ]);
    expect(shown({})).toEqual(['rest - 03-02T17:00 120']);
    expect(ideasFor(buildInput()).list.map(({ why }) => why)).toEqual([[{ code: 'free-time' }]]);
    expect(ideasFor(buildInput({ hasRest: true }))).toEqual({ list: [], note: 'nobody-due' });
    const both = { networking: inRange, social: inRange };
    expect(ideasFor(buildInput({ planned: both }))).toEqual({ list: [], note: null });
  });

  it('[W5] has no time in hours of zero, and says so', () => {
    const hours = { ...defaultMyHours, personal: noHours };
    expect(ideasFor(buildInput({ hours, candidates: [candidate('Sam')] }))).toEqual({
      list: [],
      note: 'no-time',
    });
  });

  it('[W5] meets several of a circle together, and none of them alone as well', () => {
    const people = ['Ana', 'Bo', 'Sam'].map((name) => ({ id: name.toLowerCase() as PersonId, name }));
    const circle = candidate('Choir', {
      who: { as: 'circle', id: 'choir' as CircleId, name: 'Choir', people },
      due: '2026-01-01' as Day,
    });
    expect(shown({ candidates: [candidate('Sam'), circle] })).toEqual(['hanging-out Choir 03-02T17:00 60']);
  });

  it('[W5] learns: not then, another one, rest', () => {
    const candidates = [candidate('Sam'), candidate('Ana')];
    const refused = withRefusal(noLessons, { weekday: 1, hour: 18 }, monday);
    expect(shown({ candidates: [candidate('Sam')], lessons: refused })).toEqual(['call Sam 03-02T19:00 20']);
    const [faded] = refused.notThen;
    const later = {
      lessons: { ...noLessons, notThen: faded ? [{ ...faded, last: addDays(monday, -28) }] : [] },
    };
    expect(shown({ candidates: [candidate('Sam')], ...later })).toEqual(['call Sam 03-02T17:00 20']);
    expect(shown({ candidates, without: new Set(['ana']) })).toEqual(['call Sam 03-02T17:00 20']);
    expect(ideasFor(buildInput({ candidates, lessons: { ...noLessons, restWeek: monday } }))).toEqual({
      list: [],
      note: 'resting',
    });
  });

  it('[W5] makes no ideas for a week that is over', () => {
    const past = { now: at('2026-03-09T08:00:00Z'), candidates: [candidate('Sam')] };
    expect(ideasFor(buildInput(past))).toEqual({ list: [], note: null });
  });

  it('follows the wall clock over a clock change', () => {
    const summer = {
      from: '2026-03-23' as Day,
      zone: berlin,
      now: at('2026-03-29T00:30:00Z'),
      candidates: [candidate('Sam')],
    };
    expect(shown(summer)).toEqual(['call Sam 03-29T08:00 20']);
  });
});

it('[W5] keeps what it learned readable however often an hour is declined', () => {
  const today = '2026-03-02' as Day;
  const once = withRefusal(noLessons, { weekday: 4, hour: 18 }, today);
  const often = Array.from({ length: 2_000 }).reduce<typeof once>(
    (lessons) => withRefusal(lessons, { weekday: 4, hour: 18 }, today),
    once,
  );
  expect(often.notThen).toEqual([{ weekday: 4, hour: 18, count: mostRefusals, last: today }]);
  expect(ideaLessons.safeParse(often).success).toBe(true);
});
