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

const when = { today: '2026-03-02' as Day, weekEnd: '2026-03-09' as Day };

describe('duenessOf', () => {
  it('[F2] compares the due date with today', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-08', '2026-03-09', null];
    expect(days.map((due) => duenessOf(followUp(due), when))).toEqual([
      ...['overdue', 'today', 'this-week', 'this-week', 'later', 'no-date'],
    ]);
  });

  it('[F2] waits for an answer once it is sent, whenever it was due, and for nothing afterwards', () => {
    const states = (['sent', 'answered', 'no-answer', 'closed'] as const).map((state) =>
      duenessOf(followUp('2026-03-01', state), when),
    );
    expect(states).toEqual(['waiting', 'done', 'done', 'done']);
  });
});
