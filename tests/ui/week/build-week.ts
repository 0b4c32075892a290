import type { EventRow } from '../../../src/contract/views/event';
import type { WeekView } from '../../../src/contract/views/week';
import type { Span } from '../../../src/domain/event/occurrence';
import { addDays, type Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { mixOf } from '../../../src/domain/week/mix';
import { defaultTargets, type MixTargets } from '../../../src/domain/week/target';
import { verdictsOf } from '../../../src/domain/week/verdict';

/** A timed span from two instants as text: `2026-11-26T18:00:00Z`. */
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

/** The week in Berlin that starts on `from`, with mix and verdicts computed from its events. */
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
