import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionFate } from '../../../src/domain/programme/same-session';
import { compareProgrammes } from '../../../src/domain/programme/same-session';
import type { Session } from '../../../src/domain/programme/session';
import { areTitlesSimilar } from '../../../src/domain/programme/title-likeness';
import { runs } from '../../helpers/property-runs';
import { buildSession as talk } from './build-session';

const fateOf = (old: Session, ...now: readonly Session[]): SessionFate | undefined =>
  compareProgrammes([old], now).fates[0];

describe('the fate of a session in the next version', () => {
  it('[N7] goes by a GUID before all else, and says what changed', () => {
    const now = talk({ guid: 'g', title: 'Another', room: 'B', minutes: 60, length: 45 });
    const double = talk({ title: 'Talk' });
    expect(fateOf(talk({ guid: 'g' }), double, now)).toEqual({
      fate: 'changed',
      now,
      changes: ['time', 'room', 'title', 'duration'],
    });
  });

  it('[N7] does not go by an id that another session has taken', () => {
    const [other, moved] = [talk({ id: '1', title: 'Keynote' }), talk({ id: '2', minutes: 60 })];
    expect(fateOf(talk({ id: '1' }), other, moved)).toEqual({
      fate: 'changed',
      now: moved,
      changes: ['time'],
    });
  });

  it('[N7] goes by an id with a similar title', () => {
    const now = talk({ id: '1', title: 'Graphs: a busy year', minutes: 60 });
    const fate = fateOf(talk({ id: '1', title: 'Graphs, a year in review' }), now);
    expect(fate).toEqual({ fate: 'changed', now, changes: ['time', 'title'] });
  });

  it('[N7] goes by slot and room with a similar title only', () => {
    const old = talk({ title: 'Snakes (talk by Ann Smith)' });
    const renamed = talk({ title: 'Missiles (talk by Ann Smith)' });
    expect(fateOf(old, renamed)).toEqual({ fate: 'changed', now: renamed, changes: ['title'] });
    expect(fateOf(old, talk({ title: 'Keynote' }))).toEqual({ fate: 'gone' });
    expect(fateOf(old, talk({ title: 'Missiles (talk by Ann Smith)', minutes: 60 }))).toEqual({
      fate: 'gone',
    });
  });

  it('[N7] is open where several sessions have its title, and nothing tells which it is', () => {
    const now = [talk({ minutes: 60 }), talk({ minutes: 120 })];
    expect(fateOf(talk({}), ...now)).toEqual({ fate: 'ambiguous', candidates: now });
  });

  it('[N7] tells repeated sessions apart by slot and room', () => {
    const [first, second] = [talk({ title: 'Break' }), talk({ title: 'Break', minutes: 60 })];
    const { fates, added } = compareProgrammes([first, second], [second, first]);
    expect(fates).toEqual([
      { fate: 'same', now: first },
      { fate: 'same', now: second },
    ]);
    expect(added).toEqual([]);
  });

  it('[N7] is the same where only capitals and blanks of a title differ', () => {
    const now = talk({ guid: 'g', title: 'The  Wider benefits' });
    expect(fateOf(talk({ guid: 'g', title: 'The wider Benefits' }), now)).toEqual({ fate: 'same', now });
  });
});

describe('similar titles', () => {
  it.each([
    ['Graphite a busy year', 'Graphite: a busy year', true],
    ['Template matching', 'Template matching (talk by Ann Smith)', true],
    ['Opening', 'Closing', false],
    ['The art of tea', 'The end of an era', false],
    ['日本語', '日本語', true],
    ['!!', '??', false],
  ])('[N7] %s, %s: %s', (one, other, similar) => {
    expect([areTitlesSimilar(one, other), areTitlesSimilar(other, one)]).toEqual([similar, similar]);
  });
});

const anySession = fc
  .record({
    guid: fc.constantFrom('', 'a', 'b', 'c'),
    id: fc.constantFrom('', '1', '2'),
    title: fc.constantFrom('', 'Break', 'Tea and talk', 'Talk', 'The talk of tea'),
    room: fc.constantFrom('A', 'B'),
    minutes: fc.constantFrom(0, 60),
    length: fc.constantFrom(30, 45),
  })
  .map(talk);
const anyProgramme = fc.array(anySession, { maxLength: 12 });
/** As most are: each session has a GUID of its own. */
const ofGuids = anyProgramme.map((list) => list.map((session, index) => ({ ...session, guid: `g${index}` })));

/** What became of each session, whatever the order. */
const inAnyOrder = (before: readonly Session[], now: readonly Session[]) => {
  const { fates, added } = compareProgrammes(before, now);
  const text = (value: unknown): string => JSON.stringify(value);
  return {
    fates: fates
      .map((fate, index) => {
        const sorted =
          fate.fate === 'ambiguous' ? { ...fate, candidates: fate.candidates.map(text).toSorted() } : fate;
        return text([before[index], sorted]);
      })
      .toSorted(),
    added: added.map(text).toSorted(),
  };
};

describe('laws of following sessions', () => {
  it('[N7] a version is all the same as itself', () => {
    fc.assert(
      fc.property(ofGuids, (sessions) => {
        const { fates, added } = compareProgrammes(sessions, sessions);
        expect(fates).toEqual(sessions.map((now) => ({ fate: 'same', now })));
        expect(added).toEqual([]);
      }),
      runs(300),
    );
  });

  it('[N7] no new session is taken twice, and each is taken or new', () => {
    fc.assert(
      fc.property(anyProgramme, anyProgramme, (before, now) => {
        const { fates, added } = compareProgrammes(before, now);
        const seen = [...fates.flatMap((fate) => ('now' in fate ? [fate.now] : [])), ...added];
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.length).toBe(now.length);
      }),
      runs(500),
    );
  });

  it('[N7] the order of sessions does not matter', () => {
    const shuffled = (sessions: readonly Session[]) =>
      fc.shuffledSubarray([...sessions], { minLength: sessions.length, maxLength: sessions.length });
    const cases = fc
      .tuple(ofGuids, ofGuids)
      .chain(([before, now]) =>
        fc.tuple(fc.constant(before), fc.constant(now), shuffled(before), shuffled(now)),
      );
    fc.assert(
      fc.property(cases, ([before, now, mixedBefore, mixedNow]) => {
        expect(inAnyOrder(mixedBefore, mixedNow)).toEqual(inAnyOrder(before, now));
      }),
      runs(300),
    );
  });

  it('[N7] swapping two rooms changes the sessions in them and no others', () => {
    const other: Readonly<Record<string, string>> = { A: 'B', B: 'A' };
    fc.assert(
      fc.property(ofGuids, fc.array(anySession, { maxLength: 5 }), (moved, elsewhere) => {
        const stays = elsewhere.map((session, index) => ({ ...session, guid: `s${index}`, room: 'C' }));
        const now = moved.map((session) => ({ ...session, room: other[session.room] ?? '' }));
        const { fates } = compareProgrammes([...moved, ...stays], [...now, ...stays]);
        expect(fates).toEqual([
          ...now.map((session) => ({ fate: 'changed', now: session, changes: ['room'] })),
          ...stays.map((session) => ({ fate: 'same', now: session })),
        ]);
      }),
      runs(300),
    );
  });
});
