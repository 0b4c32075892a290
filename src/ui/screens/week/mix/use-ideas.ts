import { useState } from 'react';
import type { WeekIdeasView } from '../../../../contract/views/week';
import type { Day } from '../../../../domain/time/day';
import { useOperation } from '../../../app/client/operation';

/** The ideas for a week, as far as they are loaded, and how to pass over somebody until the week is left. */
export interface Ideas {
  readonly view: WeekIdeasView | null;
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
  const view = load.kind === 'loaded' && load.value.from === of ? load.value : null;
  return { view, passOver: (id) => setPassed({ of, ids: [...without, id] }) };
}
