import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { EventKey } from '../../../../domain/event/key';
import { useOperation } from '../../../app/client/operation';
import type { DayRange } from '../filters/filters';

/** Milliseconds without typing before the host is asked. */
const pause = 150;

export interface FoundByPeople {
  /** Events that have the words only with their people, whom the rows do not hold. */
  readonly keys: ReadonlySet<EventKey>;
  /** The keys are those of an earlier text. */
  readonly searching: boolean;
}

/** Searches the people of the events in a range; the rows' own texts are searched on the page. */
export function useFoundByPeople(typed: string, { from, to }: DayRange): FoundByPeople {
  const text = typed.trim();
  const [asked] = useDebouncedValue(text, pause);
  const load = useOperation(
    'events.find',
    { text: asked, from, to },
    // The former hits stay until there are new ones, so that the table does not flicker while one types.
    { enabled: asked !== '', keepPrevious: true },
  );
  const found = text !== '' && load.kind === 'loaded' ? load.value.keys : null;
  const keys = useMemo(() => new Set(found), [found]);
  const isOfText = asked === text && (load.kind === 'failed' || (load.kind === 'loaded' && !load.stale));
  return { keys, searching: text !== '' && !isOfText };
}
