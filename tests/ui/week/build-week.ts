import type { EventRow } from '../../../src/contract/views/event';
import type { WeekView } from '../../../src/contract/views/week';
import type { Span } from '../../../src/domain/event/occurrence';
import { addDays, type Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { mixOf } from '../../../src/domain/week/mix';
import { defaultTargets, type MixTargets } from '../../../src/domain/week/target';
import { verdictsOf } from '../../../src/domain/week/verdict';

/** `2026-11-26T18:00:00Z` to the same with an end; both are instants as text. */
export const timed = (start: string, end: string): Span => ({
  kind: 'timed',
  start: Date.parse(start),
  end: Date.parse(end),
});

/** `end` is exclusive. */
export const allDay = (start: string, end: string): Span => ({
  kind: 'all-day',
  start: start as Day,
  end: end as Day,
});

/** A week in Berlin from its first day, with the mix and the words that follow from its rows. */
export function buildWeek(
  from: string,
  events: readonly EventRow[],
  targets: MixTargets = defaultTargets,
): WeekView {
  const first = from as Day;
  const mix = mixOf(
    events.map(({ mark, span, people, uid }) => ({
      kind: mark?.kind ?? null,
      hours: span.kind === 'timed' ? span : null,
      people: Array.from({ length: people }, (_, index) => `${uid} guest ${index}`),
    })),
  );
  return {
    from: first,
    to: addDays(first, 7),
    zone: 'Europe/Berlin' as ZoneId,
    events,
    mix,
    targets,
    verdicts: verdictsOf(mix, targets, { networking: [], social: [] }, first),
    proposals: [],
  };
}
