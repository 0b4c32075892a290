import type { EventRow } from '../../../src/contract/views/event';
import type { WeekIdeasView, WeekView } from '../../../src/contract/views/week';
import type { BehindMix } from '../../../src/contract/week/behind';
import type { Span } from '../../../src/domain/event/occurrence';
import { endInstant, startInstant } from '../../../src/domain/event/occurrence';
import { addDays, type Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { dayOfInstant, startOfDay } from '../../../src/domain/time/zoned-day';
import type { MixEvent, MixRules } from '../../../src/domain/week/mix';
import { contributionsOf, mixOf, talksOf } from '../../../src/domain/week/mix';
import { defaultTargets, type MixTargets } from '../../../src/domain/week/target';
import { verdictsOf } from '../../../src/domain/week/verdict';
import { defaultWholeDayHours, isWholeDay } from '../../../src/domain/week/whole-day';

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

const berlin = 'Europe/Berlin' as ZoneId;

/** The week in Berlin that starts on `from`, with mix and verdicts computed from its events. */
export function buildWeek(
  from: string,
  events: readonly EventRow[],
  targets: MixTargets = defaultTargets,
): WeekView {
  const first = from as Day;
  const days = Array.from({ length: 7 }, (_, index) => ({
    start: startOfDay(addDays(first, index), berlin),
    end: startOfDay(addDays(first, index + 1), berlin),
  }));
  const rules = { days, wholeDayHours: defaultWholeDayHours };
  const mixed = events.map(({ key, part, mark, span, people, uid }) => ({
    id: key,
    partOf: part ? [part.of] : [],
    kind: mark?.kind ?? null,
    start: startInstant(span, berlin),
    end: endInstant(span, berlin),
    wholeDay: isWholeDay(span),
    people: Array.from({ length: people }, (_, index) => `${uid} guest ${index}`),
  }));
  const mix = mixOf(mixed, rules);
  return {
    from: first,
    to: addDays(first, 7),
    zone: berlin,
    events,
    mix,
    targets,
    wholeDayHours: defaultWholeDayHours,
    notCounted: { cut: [], bySessions: { networking: 0, social: 0 } },
    undecided: 0,
    verdicts: verdictsOf(mix, targets, { networking: [], social: [] }, first, 0),
    clashes: { list: [], complete: true },
    ...behind(events, mixed, rules),
  };
}

function behind(rows: readonly EventRow[], events: readonly MixEvent[], rules: MixRules): BehindMix {
  const linked = (ids: readonly string[]) =>
    rows.filter(({ key }) => ids.includes(key)).map(({ key, summary }) => ({ key, title: summary }));
  const names = [...new Set(events.flatMap(({ people }) => people))];
  return {
    counted: contributionsOf(events, rules).flatMap(({ id, networking, social }) =>
      rows
        .filter(({ key }) => key === id)
        .map(({ key, summary, mark }) => ({
          key,
          title: summary,
          kind: mark?.kind ?? null,
          networking,
          social,
        })),
    ),
    people: names.map((name) => ({
      name,
      email: '',
      events: linked(events.filter(({ people }) => people.includes(name)).map(({ id }) => id)),
    })),
    talks: talksOf(events, rules.days).flatMap((ids, index) => {
      const day = rules.days[index];
      return day && ids.length > 0 ? [{ day: dayOfInstant(day.start, berlin), events: linked(ids) }] : [];
    }),
    notHappened: [],
  };
}

/** The ideas for the week in Berlin that starts on `from`. */
export const buildIdeas = (from: string, list: WeekIdeasView['list'] = []): WeekIdeasView => ({
  from: from as Day,
  to: addDays(from as Day, 7),
  zone: berlin,
  list,
  note: null,
});
