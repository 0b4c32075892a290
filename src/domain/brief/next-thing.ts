import type { Instant } from '../time/instant';

/** Something that one goes to within an event. */
export interface Thing {
  readonly start: Instant;
  /** null where it is unknown. */
  readonly end: Instant | null;
  readonly level: 'going' | 'maybe';
}

/** What goes on, and what comes next; what is sure comes before what may be at the same time. */
export function nextThings<Session extends Thing>(
  sessions: readonly Session[],
  now: Instant,
): { readonly current: Session | null; readonly next: Session | null } {
  const sureFirst = (one: Session, other: Session): number =>
    Number(one.level === 'maybe') - Number(other.level === 'maybe');
  const running = sessions
    .filter(({ start, end }) => start <= now && end !== null && now < end)
    .toSorted((one, other) => sureFirst(one, other) || other.start - one.start);
  const coming = sessions
    .filter(({ start }) => start > now)
    .toSorted((one, other) => one.start - other.start || sureFirst(one, other));
  return { current: running[0] ?? null, next: coming[0] ?? null };
}
