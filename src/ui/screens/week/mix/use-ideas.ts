import { useState } from 'react';
import type { WeekIdeasView } from '../../../../contract/views/week';
import type { Day } from '../../../../domain/time/day';
import { useOperation } from '../../../app/client/operation';

/** The ideas for a week, and how to pass over somebody until the week is left. */
export interface Ideas {
  /** Those of the week before while they are loaded; null without any and after a failure. */
  readonly view: WeekIdeasView | null;
  readonly isPending: boolean;
  passOver(id: string): void;
}

interface Passed {
  readonly of: Day;
  readonly ids: readonly string[];
}

export function useIdeas(of: Day): Ideas {
  const [passed, setPassed] = useState<Passed>({ of, ids: [] });
  const without = passed.of === of ? passed.ids : [];
  const input = without.length === 0 ? { of } : { of, without: [...without] };
  const load = useOperation('week.ideas', input, { keepPrevious: true });
  const view = load.kind === 'loaded' ? load.value : null;
  const isPending = load.kind === 'loading' || (load.kind === 'loaded' && load.stale);
  return { view, isPending, passOver: (id) => setPassed({ of, ids: [...without, id] }) };
}
