import { describe, expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { FollowUp, FollowUpId, FollowUpState } from '../../../src/domain/follow-ups/follow-up';
import { duenessOf } from '../../../src/domain/follow-ups/follow-up';
import type { Day } from '../../../src/domain/time/day';

const followUp = (due: string | null, state: FollowUpState = 'to-do'): FollowUp => ({
  id: 'f' as FollowUpId,
  eventKey: 'e' as EventKey,
  person: '',
  text: '',
  due: due as Day | null,
  state,
  personId: null,
  stateSince: 0,
  step: null,
  createdAt: 0,
});

describe('duenessOf', () => {
  it('[F2] compares the due date with today', () => {
    const today = '2026-03-02' as Day;
    const due = ['2026-03-01', '2026-03-02', '2026-03-03', null].map((day) =>
      duenessOf(followUp(day), today),
    );
    expect(due).toEqual(['overdue', 'today', 'later', 'no-date']);
  });

  it('[F2] waits for nothing once it is sent', () => {
    const states = (['sent', 'answered', 'no-answer', 'closed'] as const).map((state) =>
      duenessOf(followUp('2026-03-01', state), '2026-03-02' as Day),
    );
    expect(states).toEqual(['done', 'done', 'done', 'done']);
  });
});
