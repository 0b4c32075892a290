import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pick } from '../../../src/domain/programme/pick';
import { picksAfter, sessionsOfPicks, toPickedSession } from '../../../src/domain/programme/picks-after';
import type { Session } from '../../../src/domain/programme/session';
import { runs } from '../../helpers/property-runs';
import { buildPick, buildSession as talk } from './build-session';

const through = (picks: readonly Pick[], ...versions: readonly (readonly Session[])[]): readonly Pick[] =>
  versions
    .slice(1)
    .reduce<readonly Pick[]>((now, version, index) => picksAfter(now, versions[index] ?? [], version), picks);

describe('picks in the next version of a programme', () => {
  const opening = talk({ id: '1', guid: 'a', title: 'Opening' });
  const tea = talk({ id: '2', guid: 'b', title: 'Tea', minutes: 60 });
  const pick = buildPick(opening, { note: 'Sit in front', level: 'maybe' });

  it('[N7] keep their level and note, and say what changed and how it was', () => {
    const moved = { ...opening, room: 'B' };
    expect(through([pick], [opening, tea], [moved, tea])).toEqual([
      {
        ...pick,
        session: toPickedSession(moved),
        fate: { kind: 'changed', changes: ['room'], before: pick.session },
      },
    ]);
  });

  it('[N7] add later changes to those that were not seen, and say nothing once all is as it was', () => {
    const moved = { ...opening, room: 'B' };
    const renamed = { ...moved, title: 'Grand opening' };
    const [after] = through([pick], [opening], [moved], [renamed]);
    expect(after?.fate).toEqual({ kind: 'changed', changes: ['room', 'title'], before: pick.session });
    expect(through([pick], [opening], [moved], [opening])).toEqual([pick]);
  });

  it('[N7] stay when their session goes, and come back with it', () => {
    const gone = through([pick], [opening, tea], [tea]);
    expect(gone).toEqual([{ ...pick, fate: { kind: 'gone' } }]);
    expect(through(gone, [tea], [tea, opening])).toEqual([pick]);
    const later = talk({ id: '1', guid: 'a', title: 'Opening', minutes: 30 });
    expect(through(gone, [tea], [tea, later])[0]?.fate).toEqual({
      kind: 'changed',
      changes: ['time'],
      before: pick.session,
    });
  });

  it('[N7] are unclear where several sessions of the title are there, and never guessed', () => {
    const lunches = [90, 120].map((minutes) => talk({ title: 'Lunch', minutes }));
    const [lunch] = picksAfter([buildPick(talk({ title: 'Lunch' }))], [talk({ title: 'Lunch' })], lunches);
    expect(lunch?.fate).toEqual({ kind: 'ambiguous' });
    expect(lunch && picksAfter([lunch], lunches, lunches)).toEqual([lunch]);
  });

  it('[N7] are found without the version before, whose file may be damaged', () => {
    const moved = { ...opening, minutes: 0, room: 'B' };
    expect(picksAfter([pick], [], [tea, moved])[0]?.fate).toMatchObject({ changes: ['room'] });
  });

  it('[N7] do not take a session that was another one before', () => {
    const other = talk({ id: '9', guid: 'z', title: 'Another' });
    const gone = through([pick], [opening, other], [other]);
    const renamed = { ...other, title: 'Opening', id: '1' };
    expect(through(gone, [other], [renamed])[0]?.fate).toEqual({ kind: 'ambiguous' });
  });
});

const told = fc.record({
  id: fc.constantFrom('', '1', '2', '3'),
  guid: fc.constantFrom('', 'a', 'b', 'c'),
  title: fc.constantFrom('Tea', 'Lunch', 'Opening keynote', 'Closing keynote', ''),
  room: fc.constantFrom('A', 'B'),
  minutes: fc.constantFrom(0, 60, 120),
  length: fc.constantFrom(30, 45),
  track: fc.constantFrom('', 'Main'),
});
const version = fc.array(told, { maxLength: 12 }).map((all) => all.map(talk));
const history = fc.array(version, { minLength: 1, maxLength: 4 });

/** A pick of each second session of the first version, carried through all of them. */
const carried = (versions: readonly (readonly Session[])[]) => {
  const picks = (versions[0] ?? []).filter((_one, index) => index % 2 === 0).map((one) => buildPick(one));
  return { picks, after: through(picks, ...versions) };
};

describe('picks through any versions', () => {
  it('[N7] are never lost, and keep what the user said', () => {
    const said = ({ id, level, note, attendance, pickedAt }: Pick) => ({
      ...{ id, level, note, attendance, pickedAt },
    });
    fc.assert(
      fc.property(history, (versions) => {
        const { picks, after } = carried(versions);
        expect(after.map(said)).toEqual(picks.map(said));
      }),
      runs(300),
    );
  });

  it('[N7] do not change when a version comes twice', () => {
    fc.assert(
      fc.property(history, (versions) => {
        const { after } = carried(versions);
        const last = versions.at(-1) ?? [];
        const again = picksAfter(after, last, last);
        expect(again.every((pick, index) => pick === after[index])).toBe(true);
      }),
      runs(300),
    );
  });

  it('[N7] do not change when a version comes in another order', () => {
    fc.assert(
      fc.property(version, fc.infiniteStream(fc.nat()), (sessions, order) => {
        const picks = sessions.map((one) => buildPick(one));
        const shuffled = sessions
          .map((one) => ({ one, place: order.next().value ?? 0 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => ({ ...one }));
        expect(picksAfter(picks, sessions, shuffled)).toEqual(picks);
      }),
      runs(300),
    );
  });

  it('[N7] have a session each, and no session two of them', () => {
    fc.assert(
      fc.property(history, (versions) => {
        const { after } = carried(versions);
        const found = [...sessionsOfPicks(after, versions.at(-1) ?? []).values()];
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBe(
          after.filter(({ fate }) => fate === null || fate.kind === 'changed').length,
        );
      }),
      runs(300),
    );
  });
});
