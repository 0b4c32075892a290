import { describe, expect, it } from 'vitest';
import type { VersionToJudge } from '../../../src/domain/programme/programme-doubt';
import { doubtsOf } from '../../../src/domain/programme/programme-doubt';
import { compareProgrammes } from '../../../src/domain/programme/same-session';
import type { Day } from '../../../src/domain/time/day';
import { buildSession as talk } from './build-session';

const days = (...all: readonly string[]) => all as readonly Day[];
const titled = (...titles: readonly string[]) => titles.map((title) => talk({ title, id: title }));

const judged = (told: Partial<VersionToJudge>) =>
  doubtsOf({
    days: days('2026-01-31', '2026-02-01'),
    formerDays: [],
    problems: [],
    event: { first: '2026-01-31' as Day, last: '2026-02-01' as Day },
    comparison: compareProgrammes([], titled('Tea')),
    ...told,
  });

describe('doubts about a version', () => {
  it('[N7] come up where none of its sessions is on a day of the event', () => {
    expect(judged({})).toEqual([]);
    expect(judged({ days: days('2026-01-30', '2026-01-31') })).toEqual([]);
    expect(judged({ days: days('2025-02-02', '2025-02-01') })).toEqual([
      {
        code: 'other-days',
        event: { first: '2026-01-31', last: '2026-02-01' },
        programme: { first: '2025-02-01', last: '2025-02-02' },
      },
    ]);
  });

  it('[N7] about days do not come again once such a version was taken', () => {
    const others = days('2025-02-01');
    expect(judged({ days: others, formerDays: others })).toEqual([]);
    expect(judged({ days: others, formerDays: days('2026-01-31') })).toHaveLength(1);
  });

  it('[N7] come up where almost none of the sessions before is in it', () => {
    const before = titled('One', 'Two', 'Three', 'Four', 'Five');
    const comparison = compareProgrammes(before, titled('Six', 'Seven'));
    expect(judged({ comparison })).toEqual([{ code: 'other-sessions', found: 0, of: 5 }]);
    expect(judged({ comparison: compareProgrammes(before, titled('One', 'Six')) })).toEqual([]);
    expect(judged({ comparison: compareProgrammes(before.slice(1), titled('Six')) })).toEqual([]);
  });

  it('[N7] come up where the file is cut off', () => {
    const problems = [{ code: 'cut-off', line: 3, path: '', about: '' } as const];
    expect(judged({ problems })).toEqual([{ code: 'cut-off' }]);
  });
});
