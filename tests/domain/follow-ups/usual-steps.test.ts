import { describe, expect, it } from 'vitest';
import { followUpSteps } from '../../../src/domain/follow-ups/follow-up';
import type { ForWhom } from '../../../src/domain/follow-ups/usual-steps';
import { peopleToThank, usualDay, usualSteps } from '../../../src/domain/follow-ups/usual-steps';
import type { Guest } from '../../../src/domain/people/guest';
import type { PersonId } from '../../../src/domain/people/person';
import type { Day } from '../../../src/domain/time/day';

const guest = (name: string, answer: Guest['answer'] = 'coming'): Guest => ({
  id: name,
  name,
  email: '',
  answer,
  from: 'hand',
});
const mustMeet = (name: string, met = false) => ({ name, met });
const gathering = (said: Partial<Parameters<typeof peopleToThank>[0]>) =>
  peopleToThank({ guests: [], mustMeets: [], writtenOf: [], isOver: true, ...said });
const whom = (person: string, personId: string | null = null): ForWhom => ({
  person,
  personId: personId as PersonId | null,
});

describe('usualDay', () => {
  it('[F2] is the day after for thanks, a week for the second touch, two weeks for the review', () => {
    expect(followUpSteps.map((step) => usualDay(step, '2026-12-30' as Day))).toEqual([
      '2026-12-31',
      '2027-01-06',
      '2027-01-13',
    ]);
  });
});

describe('peopleToThank', () => {
  const guests = [guest('Ana'), guest('Ben', 'maybe'), guest('Cleo', 'not-coming'), guest('Dora')];

  it('[F2] has must-meets first, then guests who come, each once', () => {
    const mustMeets = [mustMeet('Emil'), mustMeet('dora'), mustMeet('  ')];
    expect(gathering({ guests, mustMeets, isOver: false })).toEqual([
      whom('Emil'),
      whom('dora'),
      whom('Ana'),
    ]);
  });

  it('[F2] leaves out whom one did not meet, once that is noted', () => {
    const mustMeets = [mustMeet('Emil', true), mustMeet('Dora')];
    expect(gathering({ guests, mustMeets, isOver: true })).toEqual([whom('Emil'), whom('Ana')]);
    expect(gathering({ guests, mustMeets: [mustMeet('Emil')], isOver: true })).toEqual([
      whom('Emil'),
      whom('Ana'),
      whom('Dora'),
    ]);
  });

  it('[F1] [F2] has whom only the lines of a debrief name, each once, after the must-meets', () => {
    const bo = whom('Bo Lind', 'p-bo');
    const mustMeets = [mustMeet('Emil', true), { ...mustMeet('Bo', true), person: 'p-bo' as PersonId }];
    const writtenOf = [bo, whom('Fay', 'p-fay'), whom('dora', 'p-dora')];
    expect(gathering({ guests, mustMeets, writtenOf })).toEqual([
      whom('Emil'),
      whom('Bo', 'p-bo'),
      whom('Fay', 'p-fay'),
      whom('dora', 'p-dora'),
      whom('Ana'),
    ]);
  });

  it('[P11] keeps the entry that a name was chosen for, and no mere mention', () => {
    const mustMeets = [
      { ...mustMeet('Ana'), person: 'p-ana' as PersonId },
      { ...mustMeet('Fay'), person: 'name:fay' as const },
    ];
    expect(gathering({ guests: [], mustMeets, isOver: false })).toEqual([whom('Ana', 'p-ana'), whom('Fay')]);
  });
});

describe('usualSteps', () => {
  it('[F2] offers each step of each person that is not there yet, and the review once', () => {
    const followUps = [
      { ...whom('ana ruiz'), step: 'thanks' as const },
      { ...whom('B. Weber', 'p-ben'), step: 'second-touch' as const },
      { ...whom('Cleo'), step: null },
      { ...whom(''), step: 'review' as const },
    ];
    expect(usualSteps([whom('Ana Ruiz'), whom('Ben', 'p-ben'), whom('Cleo')], followUps)).toEqual({
      people: [
        { whom: whom('Ana Ruiz'), steps: ['second-touch'] },
        { whom: whom('Ben', 'p-ben'), steps: ['thanks'] },
        { whom: whom('Cleo'), steps: ['thanks', 'second-touch'] },
      ],
      general: [],
    });
  });

  it('[F2] offers them for nobody in particular where nobody is known', () => {
    expect(usualSteps([], [])).toEqual({ people: [], general: ['thanks', 'second-touch', 'review'] });
    expect(usualSteps([], [{ ...whom('Ana'), step: 'thanks' }]).general).toEqual(['second-touch', 'review']);
  });
});
