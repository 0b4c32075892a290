import type { Series } from '../event/series';
import { familyOf } from './derived-id';
import { titleKey } from './second-key';

/** Finds the series among these that an event may be an occurrence of: by its UID or the one it is derived from, or by its title. */
export function kinshipIn(list: readonly Series[]): (series: Series) => readonly Series[] {
  const families = new Map<string, Series[]>();
  const titles = new Map<string, Series[]>();
  for (const one of list) {
    add(families, familyOf(one.uid), one);
    add(titles, titleKey(one), one);
  }
  return (series) => [
    ...new Set([...(families.get(familyOf(series.uid)) ?? []), ...(titles.get(titleKey(series)) ?? [])]),
  ];
}

function add(groups: Map<string, Series[]>, text: string, series: Series): void {
  const group = groups.get(text);
  if (group) group.push(series);
  else groups.set(text, [series]);
}
