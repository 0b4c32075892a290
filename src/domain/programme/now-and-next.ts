import { nextThings } from '../brief/next-thing';
import type { Instant } from '../time/instant';
import type { PickedSession, PickLevel } from './pick';
import { msOf } from './same-session';

interface PlacedPick {
  readonly level: PickLevel;
  readonly status: { readonly kind: 'same' | 'changed' | 'gone' | 'ambiguous' };
  readonly session: Pick<PickedSession, 'start' | 'end'>;
}

/** The picked session that goes on, and the one that comes next; of what is gone or there several times, the time is not known. */
export function nowAndNext<P extends PlacedPick>(
  picks: readonly P[],
  now: Instant,
): { readonly current: P | null; readonly next: P | null } {
  const things = picks
    .filter(({ status }) => status.kind === 'same' || status.kind === 'changed')
    .map((pick) => ({ pick, level: pick.level, ...timesOf(pick) }));
  const { current, next } = nextThings(things, now);
  return { current: current?.pick ?? null, next: next?.pick ?? null };
}

/** When a picked session begins and ends; null where its end is not known. */
export const timesOf = ({ session: { start, end } }: Pick<PlacedPick, 'session'>) => ({
  start: msOf(start),
  end: end && msOf(end),
});
