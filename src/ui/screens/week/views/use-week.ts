import { useState } from 'react';
import type { WeekView } from '../../../../contract/views/week';
import type { Day } from '../../../../domain/time/day';
import { type Load, useOperation } from '../../../app/client/operation';
import { type Ideas, useIdeas } from '../mix/use-ideas';

interface WeekWithIdeas {
  readonly week: Load<WeekView>;
  readonly ideas: Ideas;
}

/**
 * The week that begins on a day, with its ideas. Both are shown at once, and the week before until then: ideas that come
 * later would move the hours away from the pointer.
 */
export function useWeek(of: Day): WeekWithIdeas {
  const week = useOperation('week.get', { of }, { keepPrevious: true });
  const ideas = useIdeas(of);
  const [whole, setWhole] = useState<WeekView | null>(null);
  if (week.kind !== 'loaded') return { week, ideas };
  const isWhole = !week.stale && !ideas.isPending;
  if (isWhole && whole !== week.value) setWhole(week.value);
  if (isWhole) return { week, ideas };
  return { week: whole ? { kind: 'loaded', value: whole, stale: true } : { kind: 'loading' }, ideas };
}
