import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, type FollowUpText, mergeFollowUp } from '../../../src/domain/follow-ups/change';
import type { FollowUp, FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import { followUpStates } from '../../../src/domain/follow-ups/follow-up';
import type { PersonId } from '../../../src/domain/people/person';
import type { Day } from '../../../src/domain/time/day';
import { runs } from '../../helpers/property-runs';

const ana = 'p-ana' as PersonId;

const base: FollowUpText = {
  person: 'Ana',
  personId: null,
  text: 'Send the thesis',
  due: '2026-10-16' as Day,
  state: 'to-do',
};

describe('mergeFollowUp', () => {
  it('[F2] takes each part from the window that changed it', () => {
    const mine = { ...base, text: 'Send the thesis and the slides' };
    const theirs = { ...base, due: '2026-10-19' as Day, state: 'sent' as const };
    expect(mergeFollowUp(base, mine, theirs)).toEqual({
      value: {
        person: 'Ana',
        personId: null,
        text: 'Send the thesis and the slides',
        due: '2026-10-19',
        state: 'sent',
      },
      conflicts: [],
    });
  });

  it('[F2] says what both windows wrote where both changed the same text', () => {
    const mine = { ...base, text: 'Send the slides' };
    const theirs = { ...base, text: 'Send the poster' };
    expect(mergeFollowUp(base, mine, theirs)).toEqual({
      value: mine,
      conflicts: [{ mine: 'Send the slides', theirs: 'Send the poster' }],
    });
    expect(mergeFollowUp(base, mine, theirs, 'theirs').value).toEqual(theirs);
  });

  it('[F2] [P11] keeps the entry with the name that it was chosen for', () => {
    const known = { ...base, personId: ana };
    const jonas = { ...base, person: 'Jonas', personId: 'p-jonas' as PersonId };
    const typed = { ...base, person: 'Somebody else' };
    const whoOf = (from: FollowUpText, mine: FollowUpText, theirs: FollowUpText) => {
      const { value, conflicts } = mergeFollowUp(from, mine, theirs);
      return [value.person, value.personId, conflicts.length];
    };
    expect(whoOf(base, base, known)).toEqual(['Ana', ana, 0]);
    expect(whoOf(base, known, base)).toEqual(['Ana', ana, 0]);
    expect(whoOf(base, jonas, known)).toEqual(['Jonas', 'p-jonas', 0]);
    expect(whoOf(base, typed, known)).toEqual(['Somebody else', null, 0]);
    expect(whoOf(known, known, typed)).toEqual(['Somebody else', null, 0]);
    expect(whoOf(known, jonas, typed)).toEqual(['Jonas', 'p-jonas', 1]);
  });

  const text = fc.record({
    person: fc.constantFrom('', 'Ana', 'Jonas'),
    personId: fc.constant(null),
    text: fc.constantFrom('', 'thank', 'write'),
    due: fc.constantFrom(null, '2026-10-16' as Day, '2026-10-19' as Day),
    state: fc.constantFrom(...followUpStates),
  });

  it('[F2] loses no part that only one window changed, whichever comes first', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const merged = mergeFollowUp(from, mine, theirs);
        const other = mergeFollowUp(from, theirs, mine);
        expect(merged.conflicts.length).toBe(other.conflicts.length);
        for (const part of ['person', 'text', 'due', 'state'] as const) {
          if (theirs[part] === from[part]) expect(merged.value[part]).toBe(mine[part]);
          if (mine[part] === from[part]) expect(merged.value[part]).toBe(theirs[part]);
        }
        if (merged.conflicts.length === 0) expect(other.value).toEqual(merged.value);
      }),
      runs(300),
    );
  });
});

describe('changed', () => {
  const followUp: FollowUp = {
    ...base,
    id: 'f' as FollowUpId,
    eventKey: null,
    stateSince: 1,
    step: null,
    createdAt: 1,
  };

  it('[F2] notes since when a follow-up is in its state, and only then', () => {
    expect(changed(followUp, { state: 'sent' }, 5)).toEqual({ ...followUp, state: 'sent', stateSince: 5 });
    expect(changed(followUp, { state: 'to-do', text: 'Write' }, 5)).toEqual({ ...followUp, text: 'Write' });
    expect(changed(followUp, { due: null }, 5)).toEqual({ ...followUp, due: null });
  });
});
