import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionIds } from '../../../src/domain/programme/session-id';
import { runs } from '../../helpers/property-runs';
import { buildSession as talk } from './build-session';

describe('the id of a session in its version', () => {
  it('[N7] is that of the programme, else its GUID, else its title', () => {
    const sessions = [
      talk({ id: '7', guid: 'g' }),
      talk({ guid: 'h' }),
      talk({ title: 'Café: a Short Tour!' }),
      talk({ title: '' }),
    ];
    expect(sessionIds(sessions)).toEqual(['7', 'h', 'cafe-a-short-tour', 'session']);
  });

  it('[N7] has the start, the room and the title behind it where several have it', () => {
    const slots = [talk({ guid: 'u' }), talk({ guid: 'u', minutes: 60 })];
    expect(sessionIds(slots)).toEqual(['u@2026-01-31T09:00:00Z', 'u@2026-01-31T10:00:00Z']);
    expect(sessionIds([talk({ id: '1' }), talk({ id: '1', room: 'Hall 2' })])).toEqual([
      '1@2026-01-31T09:00:00Z/a',
      '1@2026-01-31T09:00:00Z/hall-2',
    ]);
    expect(sessionIds([talk({ id: '1', title: 'Tea' }), talk({ id: '1', title: 'Coffee' })])).toEqual([
      '1@2026-01-31T09:00:00Z/a/tea',
      '1@2026-01-31T09:00:00Z/a/coffee',
    ]);
  });

  it('[N7] has a number behind it where copies have everything in common', () => {
    const copy = talk({ id: '1', title: 'Tea' });
    expect(sessionIds([copy, copy])).toEqual([
      '1@2026-01-31T09:00:00Z/a/tea#2',
      '1@2026-01-31T09:00:00Z/a/tea#3',
    ]);
  });

  it('[N7] is never one that is taken', () => {
    expect(sessionIds([talk({ id: '1' })], new Set(['1']))).toEqual(['1@2026-01-31T09:00:00Z']);
  });

  it('[N7] is unique, and the same in any order of the programme unless sessions are copies', () => {
    const told = fc.record({
      id: fc.constantFrom('', '1', '2', '1@2026-01-31T09:00:00Z'),
      guid: fc.constantFrom('', 'g', '1'),
      title: fc.constantFrom('', 'Tea', 'Tea time'),
      room: fc.constantFrom('', 'A', 'B'),
      minutes: fc.constantFrom(0, 60),
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (all, order) => {
        const sessions = all.map(talk);
        const ids = sessionIds(sessions);
        expect(new Set(ids).size).toBe(sessions.length);
        const shuffled = sessions
          .map((session, index) => ({ id: ids[index], session, place: order.next().value }))
          .toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0));
        const again = sessionIds(shuffled.map(({ session }) => session));
        for (const [index, id] of again.entries()) {
          if (!id.includes('#')) expect(id).toBe(shuffled[index]?.id);
        }
      }),
      runs(200),
    );
  });
});
