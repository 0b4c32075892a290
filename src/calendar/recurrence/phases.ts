import type { EventVersion, Override } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Clocks } from '../zones/clock';
import { instantOf, wallAt } from '../zones/clock';
import type { WallMs } from '../zones/wall';
import type { Length } from './span';
import { lengthOf, longestMs } from './span';

/** A phase of a series: first as the master defines it, later as each THISANDFUTURE override does. */
export interface Phase {
  readonly from: Instant;
  readonly version: EventVersion;
  /** From the start that the rule gives to the one the override moves it to. */
  readonly shift: WallMs;
  readonly length: Length;
}

export interface Phases {
  /** The phase of a start; asked for in ascending order. */
  readonly at: (start: Instant) => Phase;
  /** The farthest that an occurrence ends from the start that its rule gives. */
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
      for (let found = later[next]; found && found.from <= start; found = later[next]) {
        phase = found;
        next += 1;
      }
      return phase;
    },
  };
}
