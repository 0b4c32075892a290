import { useCallback, useMemo, useState } from 'react';
import type { FollowUpView } from '../../../contract/views/follow-up';
import type { FollowUpId } from '../../../domain/follow-ups/follow-up';

export interface Picked {
  readonly ids: ReadonlySet<FollowUpId>;
  readonly toggle: (id: FollowUpId) => void;
  /** Selects from where the last single one was picked, else from `from`, to `to`, in the order of `all`. */
  readonly extend: (all: readonly FollowUpId[], from: FollowUpId, to: FollowUpId) => void;
  readonly clear: () => void;
}

/** The selected follow-ups; those that are no longer there drop out. */
export function usePicked(list: readonly FollowUpView[]): Picked {
  const [{ chosen }, set] = useState<{
    readonly chosen: ReadonlySet<FollowUpId>;
    readonly anchor: FollowUpId | null;
  }>({ chosen: new Set(), anchor: null });
  const ids = useMemo(
    () => (chosen.size === 0 ? chosen : new Set(list.map(({ id }) => id).filter((id) => chosen.has(id)))),
    [chosen, list],
  );
  return {
    ids,
    toggle: useCallback(
      (id) =>
        set(({ chosen: former }) => {
          const next = new Set(former);
          if (!next.delete(id)) next.add(id);
          return { chosen: next, anchor: id };
        }),
      [],
    ),
    extend: useCallback(
      (all, from, to) =>
        set(({ anchor: former }) => {
          const start = former !== null && all.includes(former) ? former : from;
          const [low = 0, high = 0] = [all.indexOf(start), all.indexOf(to)].toSorted((a, b) => a - b);
          return { chosen: new Set(all.slice(low, high + 1)), anchor: start };
        }),
      [],
    ),
    clear: useCallback(() => set({ chosen: new Set(), anchor: null }), []),
  };
}
