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
const mostSteps = 20_000;

/**
 * The offsets of a VTIMEZONE (RFC 5545 §3.6.5) from 1900 to 2100; `null` if no part of it can be read.
 */
export function readZoneDefinition(parts: readonly ObservanceLines[]): ZoneResolution | null {
  const transitions: OffsetChange[] = [];
  let earliest: { readonly wall: WallMs; readonly offsetSeconds: number } | null = null;
  const budget = { steps: mostSteps };
  for (const part of parts) {
    const observance = readObservance(part, budget);
    if (!observance) continue;
    for (const wall of observance.onsets) {
      // An onset is in the local time before the change.
      transitions.push({ at: wall - observance.offsetFrom * secondMs, offsetSeconds: observance.offsetTo });
      if (!earliest || wall < earliest.wall) earliest = { wall, offsetSeconds: observance.offsetFrom };
    }
  }
  if (!earliest) return null;
  transitions.sort((one, other) => one.at - other.at);
  const before = { at: beginningOfTime, offsetSeconds: earliest.offsetSeconds };
  return { kind: 'offsets', transitions: withoutRepeats([before, ...transitions]) };
}

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

function readOnsets(
  lines: ObservanceLines,
  start: WallMs,
  toWall: (time: EventTime) => WallMs,
  budget: Budget,
): readonly WallMs[] {
  const onsets = new Set([start]);
  for (const line of lines) {
    if (line.name === 'RDATE') {
      for (const text of valuesOf(line)) {
        const time = readTime(text, '', false);
        if (time) onsets.add(toWall(time));
      }
    }
    const rule = line.name === 'RRULE' ? readRule(line.value).rule : null;
    if (!rule) continue;
    const until = rule.until ? toWall(rule.until) : Number.POSITIVE_INFINITY;
    for (const wall of startsOfRule(rule, start, { from: firstWall, to: lastWall }, until, budget)) {
      onsets.add(wall);
    }
  }
  return [...onsets];
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
