import type { EventVersion, Override } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Clocks } from '../zones/clock';
import { instantOf, wallAt } from '../zones/clock';
import type { WallMs } from '../zones/wall';
import type { Length } from './span';
import { lengthOf, longestMs } from './span';

/** A part of a series with one version: first that of the master, then that of each THISANDFUTURE override. */
export interface Phase {
  readonly from: Instant;
  readonly version: EventVersion;
  /** How far the override moves a start from where the rule puts it. */
  readonly shift: WallMs;
  readonly length: Length;
}

export interface Phases {
  /** The phase of a start. Must be called with ascending starts. */
  readonly at: (start: Instant) => Phase;
  /** The largest distance between the start that the rule gives and any instant of the occurrence. */
  readonly reach: number;
}

export function createPhases(master: EventVersion, overrides: readonly Override[], clocks: Clocks): Phases {
  const clock = clocks(master.start);
  let phase: Phase = {
    from: Number.NEGATIVE_INFINITY,
    version: master,
    shift: 0,
    length: lengthOf(master.start, master.end, clocks),
  };
  const later = overrides
    .filter((override) => override.thisAndFuture)
    .map(({ recurrenceTime, version }): Phase => {
      const from = instantOf(recurrenceTime, clocks);
      const shift = wallAt(instantOf(version.start, clocks), clock) - wallAt(from, clock);
      return { from, version, shift, length: lengthOf(version.start, version.end, clocks) };
    })
    .sort((one, other) => one.from - other.from);
  const reach = [phase, ...later].reduce(
    (most, { length, shift }) => Math.max(most, longestMs(length) + Math.abs(shift)),
    0,
  );
  let next = 0;
  return {
    reach,
    at(start) {
      for (let following = later[next]; following && following.from <= start; following = later[next]) {
        phase = following;
        next += 1;
      }
      return phase;
    },
  };
}
