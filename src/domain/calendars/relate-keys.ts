import type { SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import type { CompareContext, Compared } from './compared';
import type { KeyRelations } from './comparison';
import { continuationsIn } from './continuations';
import { ownKey } from './own-key';
import type { EventsBefore, Matching } from './same-event';
import { archivedAlone } from './same-event';

/** How the keys before and after the import of the compared series belong together. */
export function relateKeys(
  current: EventsBefore,
  after: readonly Series[],
  compared: readonly Compared[],
  { missing, nextOf }: Matching,
  { occurrenceBefore }: Pick<CompareContext, 'occurrenceBefore'>,
): Omit<KeyRelations, 'absorbed' | 'repeated' | 'certain' | 'alone'> {
  const moved = new Map<SeriesKey, SeriesKey>();
  const changed = new Set<SeriesKey>();
  const returned = new Set<SeriesKey>();
  for (const { series, old, changes } of compared) {
    if (!old) continue;
    returned.add(old.key);
    if (old.key !== series.key) moved.set(old.key, series.key);
    if (changes.length > 0) changed.add(series.key);
  }
  const leaving = [...missing, ...archivedAlone(current).filter(({ key }) => !returned.has(key))];
  if (leaving.length > 0) {
    const taken = new Set([...after, ...leaving].map(({ key }) => key));
    const inFile = new Set(after.map(({ key }) => key));
    for (const series of leaving) {
      if (!inFile.has(series.key)) continue;
      const key = ownKey(series, (one) => taken.has(one));
      taken.add(key);
      moved.set(series.key, key);
    }
  }
  const continued = new Map<SeriesKey, readonly SeriesKey[]>();
  const pairs = compared.flatMap(({ series, old, changes }) =>
    old && changes.length > 0 ? [{ series, old }] : [],
  );
  const added = compared.filter(({ old }) => old === null).map(({ series }) => series);
  const continuations = continuationsIn(added, current.series, pairs, occurrenceBefore);
  for (const [series, parent] of [...continuations, ...nextOf]) {
    continued.set(parent.key, [...(continued.get(parent.key) ?? []), series.key]);
  }
  return { moved, continued, changed };
}
