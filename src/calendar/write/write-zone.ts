import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { OffsetChange } from '../../domain/time/zone-offset';
import { offsetChanges } from '../../domain/time/zone-offset';
import type { WallMs } from '../zones/wall';
import {
  dayMs,
  dayNumberOf,
  daysInMonth,
  msToWall,
  secondMs,
  toCivil,
  toDayNumber,
  weekdayOfNumber,
} from '../zones/wall';
import type { Years } from '../zones/years';
import { toLine } from './write-line';

/** All changes between the same two offsets; onsets are in the local time before the change. */
interface Change {
  readonly offsetFrom: number;
  readonly offsetTo: number;
  readonly onsets: readonly WallMs[];
}

/** A yearly change such as "last Sunday of March, 02:00"; `nth` is 1 to 4, or -1. */
interface YearlyOnset {
  readonly month: number;
  readonly weekday: number;
  readonly nth: number;
  readonly timeOfDay: number;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** The number of consecutive years that establish a rule. */
const yearsOfARule = 5;

/** A VTIMEZONE (RFC 5545 §3.6.5) that is correct for the given years, and for later ones while the zone keeps its rules. */
export function toZoneLines(name: string, resolution: ZoneResolution, years: Years): readonly string[] {
  const transitions =
    resolution.kind === 'iana'
      ? offsetChanges(resolution.zone, years.first - 1, years.last + yearsOfARule)
      : resolution.transitions;
  const changes = toChanges(transitions);
  // A change is known to continue only if the runtime has it in the last year.
  const continues = ({ onsets }: Change): boolean =>
    resolution.kind === 'iana' && yearOf(onsets.at(-1) ?? 0) === years.last + yearsOfARule;
  const winterOffset = changes.reduce(
    (least, { offsetTo }) => Math.min(least, offsetTo),
    Number.POSITIVE_INFINITY,
  );
  return [
    'BEGIN:VTIMEZONE',
    toLine('TZID', 'text', [name]),
    ...changes.flatMap((change) =>
      toObservances(change, change.offsetTo > winterOffset ? 'DAYLIGHT' : 'STANDARD', continues(change)),
    ),
    'END:VTIMEZONE',
  ];
}

function toChanges(transitions: readonly OffsetChange[]): readonly Change[] {
  const changes = new Map<string, { offsetFrom: number; offsetTo: number; onsets: WallMs[] }>();
  transitions.forEach(({ at, offsetSeconds }, index) => {
    const offsetFrom = transitions[index - 1]?.offsetSeconds ?? offsetSeconds;
    const key = `${offsetFrom} ${offsetSeconds}`;
    const change = changes.get(key) ?? { offsetFrom, offsetTo: offsetSeconds, onsets: [] };
    change.onsets.push(at + offsetFrom * secondMs);
    changes.set(key, change);
  });
  return [...changes.values()];
}

function toObservances(change: Change, part: string, continues: boolean): readonly string[] {
  const { onsets } = change;
  const rule = continues ? findYearlyRule(onsets) : null;
  const single = rule ? onsets.slice(0, rule.from) : onsets;
  const lines = (starts: readonly WallMs[], ruleText: string): readonly string[] => {
    const [first, ...rest] = starts.map(toText);
    if (first === undefined) return [];
    return [
      `BEGIN:${part}`,
      `DTSTART:${first}`,
      `TZOFFSETFROM:${toOffsetText(change.offsetFrom)}`,
      `TZOFFSETTO:${toOffsetText(change.offsetTo)}`,
      ...(ruleText === '' ? [] : [`RRULE:${ruleText}`]),
      ...rest.map((text) => `RDATE:${text}`),
      `END:${part}`,
    ];
  };
  return [...lines(single, ''), ...(rule ? lines(onsets.slice(rule.from, rule.from + 1), rule.text) : [])];
}

/** The rule that the last onsets follow, and the index of the first of them. */
function findYearlyRule(onsets: readonly WallMs[]): { readonly from: number; readonly text: string } | null {
  const last = onsets.at(-1);
  if (last === undefined) return null;
  const runs = candidatesOf(last).map((candidate) => ({ candidate, from: runStart(onsets, candidate) }));
  const [longest] = runs.sort((one, other) => one.from - other.from);
  if (!longest || onsets.length - longest.from < yearsOfARule) return null;
  const { month, nth, weekday } = longest.candidate;
  return {
    from: longest.from,
    text: `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${weekdays[weekday - 1]}`,
  };
}

function candidatesOf(onset: WallMs): readonly YearlyOnset[] {
  const number = dayNumberOf(onset);
  const { year, month, day } = toCivil(number);
  const onSameDay = { month, weekday: weekdayOfNumber(number), timeOfDay: onset - number * dayMs };
  const nth = Math.ceil(day / 7);
  return [
    ...(nth <= 4 ? [{ ...onSameDay, nth }] : []),
    ...(day + 7 > daysInMonth(year, month) ? [{ ...onSameDay, nth: -1 }] : []),
  ];
}

/** The index at which the last run of consecutive years that match the candidate starts. */
function runStart(onsets: readonly WallMs[], candidate: YearlyOnset): number {
  let from = onsets.length;
  for (let index = onsets.length - 1; index >= 0; index -= 1) {
    const onset = onsets[index] ?? 0;
    const next = onsets[index + 1];
    const follows = candidatesOf(onset).some(
      (one) =>
        one.nth === candidate.nth &&
        one.month === candidate.month &&
        one.weekday === candidate.weekday &&
        one.timeOfDay === candidate.timeOfDay,
    );
    if (!follows || (next !== undefined && yearOf(next) !== yearOf(onset) + 1)) break;
    from = index;
  }
  return from;
}

const yearOf = (wall: WallMs): number => toCivil(dayNumberOf(wall)).year;

/** Before any event with a zone; common calendars also start their zones here, and other programs fail on the year 1. */
const earliestOnset: WallMs = toDayNumber(1601, 1, 1) * dayMs;

const toText = (wall: WallMs): string => msToWall(Math.max(wall, earliestOnset)).replaceAll(/[-:]/g, '');

function toOffsetText(seconds: number): string {
  const size = Math.abs(seconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return (seconds < 0 ? '-' : '+') + shown.map((part) => String(part).padStart(2, '0')).join('');
}
