import type { SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import { leadingVersion } from '../event/series';
import { toUtcText } from '../time/instant';

/** The start as the calendar wrote it, without its zone. */
function startText(series: Series): string {
  const { start } = leadingVersion(series);
  switch (start.kind) {
    case 'all-day':
      return start.day;
    case 'utc':
      return toUtcText(start.at);
    case 'zoned':
    case 'floating':
      return start.wall;
  }
}

/**
 * A key of its own for an event whose UID now names another event: `UID~START`, as for events that share a UID in one file,
 * and with a number if that is taken too.
 */
export function ownKey(series: Series, isTaken: (key: SeriesKey) => boolean): SeriesKey {
  const key = `${series.uid}~${startText(series)}`;
  for (let number = 1; ; number += 1) {
    const numbered = (number === 1 ? key : `${key}~${number}`) as SeriesKey;
    if (!isTaken(numbered)) return numbered;
  }
}
