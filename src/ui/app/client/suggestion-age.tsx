import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react';
import type { EventKey } from '../../../domain/event/key';
import { usePush } from './changes';

/** How often suggestions may have changed since the page was opened, and for which series they were asked for since. */
export interface SuggestionAge {
  readonly generation: number;
  readonly refreshedIn: Map<EventKey, number>;
}

const SuggestionAgeContext = createContext<SuggestionAge | null>(null);

/** Counts at the root of the page, because marks are also set where no row is shown, as while deciding. */
export function SuggestionAgeProvider({ children }: { readonly children: ReactNode }) {
  const [generation, setGeneration] = useState(0);
  const refreshedIn = useRef(new Map<EventKey, number>());
  usePush((push) => {
    if (push.kind === 'changed' && push.topics.includes('suggestions'))
      setGeneration((previous) => previous + 1);
  });
  const age = useMemo(() => ({ generation, refreshedIn: refreshedIn.current }), [generation]);
  return <SuggestionAgeContext value={age}>{children}</SuggestionAgeContext>;
}

export function useSuggestionAge(): SuggestionAge {
  const value = use(SuggestionAgeContext);
  if (!value) throw new Error('useSuggestionAge needs a SuggestionAgeProvider above it');
  return value;
}
