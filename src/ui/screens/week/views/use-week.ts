import { useEffect, useState } from 'react';
import type { WeekView } from '../../../../contract/views/week';
import type { Day } from '../../../../domain/time/day';
import { type Load, useOperation } from '../../../app/client/operation';
import { type Ideas, useIdeas } from '../mix/use-ideas';

interface WeekWithIdeas {
  readonly week: Load<WeekView>;
  /** Those of the shown week. */
  readonly ideas: Ideas;
}

/** Milliseconds; the first ideas of a large calendar take longer, since all events are gone through for them. */
const patience = 400;

/**
 * The week that begins on a day, with its ideas. Both are shown at once, and the week before until then: ideas that come
 * later move the hours away from the pointer.
 */
export function useWeek(of: Day): WeekWithIdeas {
  const week = useOperation('week.get', { of }, { keepPrevious: true });
  const ideas = useIdeas(of);
  const isLate = useIsLate(ideas.isPending, of);
  const [whole, setWhole] = useState<WeekView | null>(null);
  if (week.kind !== 'loaded') return { week, ideas };
  const isWhole = !week.stale && (!ideas.isPending || isLate);
  if (isWhole && whole !== week.value) setWhole(week.value);
  const value = isWhole ? week.value : whole;
  return {
    week: value ? { kind: 'loaded', value, stale: !isWhole } : { kind: 'loading' },
    ideas: { ...ideas, view: value && ideas.view?.from === value.from ? ideas.view : null },
  };
}

/** True once the ideas for a day were waited for as long as one waits. */
function useIsLate(isPending: boolean, of: Day): boolean {
  const [late, setLate] = useState<Day | null>(null);
  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(() => setLate(of), patience);
    return () => clearTimeout(timer);
  }, [isPending, of]);
  return late === of;
}
