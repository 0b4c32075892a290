import { startInstant } from '../../domain/event/occurrence';
import { compareAge } from '../../domain/event/version-age';
import { utc } from '../../domain/time/zone';
import type { PlannedOccurrence } from './planned-occurrence';

/**
 * Each meeting once, although several calendars have it: a private and a work calendar that share an invitation, or two
 * feeds of one calendar. Of two versions the newer counts; if they are equally new, that of the first calendar.
 */
export function distinctMeetings(found: readonly PlannedOccurrence[]): readonly PlannedOccurrence[] {
  const newest = new Map<string, PlannedOccurrence>();
  for (const planned of found) {
    const name = nameOf(planned);
    const other = newest.get(name);
    if (!other || compareAge(planned.occurrence.version, other.occurrence.version) > 0)
      newest.set(name, planned);
  }
  return newest.size === found.length
    ? found
    : found.filter((planned) => newest.get(nameOf(planned)) === planned);
}

/** Two versions of a meeting at different times are both shown: nothing tells which calendar is right. */
const nameOf = ({ occurrence: { seriesKey, recurrenceId, span } }: PlannedOccurrence): string =>
  `${seriesKey}@${recurrenceId} ${startInstant(span, utc)}`;
