import type { Uid } from '../event/key';
import type { Series } from '../event/series';
import { titleKey } from './second-key';

const derived = /^(.+?)_R?\d{8}(?:T\d{6}Z?)?(@.*)?$/;

/**
 * The UID that this one and its siblings are derived from; itself if it is not derived. Google continues a series that was
 * split as `UID_R20260421T160000@google.com`, and lists single occurrences as `UID_20260421T160000Z@google.com`.
 */
export function familyOf(uid: Uid): string {
  const [, base = '', host = ''] = derived.exec(uid) ?? [];
  return base === '' ? uid : base + host;
}

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
