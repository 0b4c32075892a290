import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { EventTime } from '../../domain/event/series';
import type { OffsetChange } from '../../domain/time/zone-offset';
import { readTime } from '../read/event-time';
import { readRule } from '../recurrence/rule';
import type { Budget } from '../recurrence/rule-starts';
import { startsOfRule } from '../recurrence/rule-starts';
import type { ContentLine } from '../text/content-line';
import { valuesOf } from '../text/content-line';
import { wallOf } from './clock';
import type { WallMs } from './wall';
import { dayMs, secondMs, toDayNumber } from './wall';
import { beginningOfTime } from './zone-names';

/** The lines of one STANDARD or DAYLIGHT part of a VTIMEZONE. */
export type ObservanceLines = readonly ContentLine[];

interface Observance {
  readonly offsetFrom: number;
  readonly offsetTo: number;
  readonly onsets: readonly WallMs[];
}

// Rules of zones often begin in 1601 and never end. Outside of this range, the offsets at its edges apply.
const firstWall: WallMs = toDayNumber(1900, 1, 1) * dayMs;
const lastWall: WallMs = toDayNumber(2101, 1, 1) * dayMs;
/** More than any real zone has: one that changes twice a year takes some 13,000 steps. */
const mostSteps = 200_000;
const mostTransitions = 4_000;

/** The steps for all zone definitions of one file; more than a hundred zones need. */
export const createZoneBudget = (): Budget => ({ steps: 2_000_000 });

/**
 * The offsets of a VTIMEZONE (RFC 5545 §3.6.5) from 1900 to 2100; `null` if no part of it can be read, or if it has more
 * changes than a zone can have: half of them would be wrong offsets. The steps come from `budget`.
 */
export function readZoneDefinition(parts: readonly ObservanceLines[], budget: Budget): ZoneResolution | null {
  const own = { steps: Math.min(budget.steps, mostSteps) };
  budget.steps -= own.steps;
  const transitions = readTransitions(parts, own);
  budget.steps += own.steps;
  return transitions && { kind: 'offsets', transitions };
}

function readTransitions(parts: readonly ObservanceLines[], budget: Budget): readonly OffsetChange[] | null {
  const transitions: OffsetChange[] = [];
  let earliest: { readonly wall: WallMs; readonly offsetSeconds: number } | null = null;
  for (const part of parts) {
    const observance = readObservance(part, budget);
    if (budget.steps <= 0) return null;
    if (!observance) continue;
    if (transitions.length + observance.onsets.length > mostTransitions) return null;
    for (const wall of observance.onsets) {
      // An onset is in the local time before the change.
      transitions.push({ at: wall - observance.offsetFrom * secondMs, offsetSeconds: observance.offsetTo });
      if (!earliest || wall < earliest.wall) earliest = { wall, offsetSeconds: observance.offsetFrom };
    }
  }
  if (!earliest) return null;
  transitions.sort((one, other) => one.at - other.at);
  const before = { at: beginningOfTime, offsetSeconds: earliest.offsetSeconds };
  return withoutRepeats([before, ...transitions]);
}

/** For reading a line, such as a rule; for reading a date. */
const [stepsPerLine, stepsPerDate] = [50, 5];

function readObservance(lines: ObservanceLines, budget: Budget): Observance | null {
  const value = (name: string): string => lines.find((line) => line.name === name)?.value ?? '';
  const offsetTo = readOffset(value('TZOFFSETTO'));
  const start = readTime(value('DTSTART'), '', false);
  if (offsetTo === null || !start) return null;
  const offsetFrom = readOffset(value('TZOFFSETFROM')) ?? offsetTo;
  const toWall = (time: EventTime): WallMs =>
    time.kind === 'utc' ? time.at + offsetFrom * secondMs : wallOf(time);
  return { offsetFrom, offsetTo, onsets: readOnsets(lines, wallOf(start), toWall, budget) };
}

/** The starts of the observance; more than `mostTransitions` of them are not read further. */
function readOnsets(
  lines: ObservanceLines,
  start: WallMs,
  toWall: (time: EventTime) => WallMs,
  budget: Budget,
): readonly WallMs[] {
  const onsets = new Set([start]);
  for (const line of lines) {
    budget.steps -= stepsPerLine;
    for (const wall of onsetsOf(line, start, toWall, budget)) {
      onsets.add(wall);
      if (onsets.size > mostTransitions) return [...onsets];
    }
    if (budget.steps <= 0) break;
  }
  return [...onsets];
}

/** The onsets that an RDATE or RRULE adds. */
function* onsetsOf(
  line: ContentLine,
  start: WallMs,
  toWall: (time: EventTime) => WallMs,
  budget: Budget,
): Generator<WallMs> {
  if (line.name === 'RDATE') {
    for (const text of valuesOf(line)) {
      const time = readTime(text, '', false);
      budget.steps -= stepsPerDate;
      if (budget.steps <= 0) return;
      if (time) yield toWall(time);
    }
  }
  const rule = line.name === 'RRULE' ? readRule(line.value).rule : null;
  if (!rule) return;
  const until = rule.until ? toWall(rule.until) : Number.POSITIVE_INFINITY;
  yield* startsOfRule(rule, start, { from: firstWall, to: lastWall }, until, budget);
}

/** `+0100`, `-05:30` or `+010000` in seconds; `null` for other texts. */
function readOffset(text: string): number | null {
  const match = /^([+-]?)(\d{2}):?(\d{2})?(?::?(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  if (seconds > 24 * 3600) return null;
  return match[1] === '-' ? -seconds : seconds;
}

/** Removes transitions that do not change the offset. */
const withoutRepeats = (transitions: readonly OffsetChange[]): readonly OffsetChange[] =>
  transitions.filter(
    (transition, index) => index === 0 || transition.offsetSeconds !== transitions[index - 1]?.offsetSeconds,
  );
