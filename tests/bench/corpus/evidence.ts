import { readDuration, readTime } from '../../../src/calendar/read/event-time';
import type { Rule } from '../../../src/calendar/recurrence/rule';
import { readRule } from '../../../src/calendar/recurrence/rule';
import { startsOfRule } from '../../../src/calendar/recurrence/rule-starts';
import type { ContentLine } from '../../../src/calendar/text/content-line';
import { wallOf } from '../../../src/calendar/zones/clock';
import type { CalendarContent, ProblemCode } from '../../../src/domain/calendars/calendar';
import type { EventTime } from '../../../src/domain/event/series';
import type { OccurrenceRow } from '../../../src/hosts/cli/text/occurrence-rows';
import type { WrittenEvent, WrittenFile } from './written';

/** What is known of the compared events: those of one UID, or all of a file. */
export interface Evidence {
  readonly file: WrittenFile;
  readonly content: CalendarContent;
  readonly events: readonly WrittenEvent[];
  /** Their occurrences in Mingle. */
  readonly rows: readonly OccurrenceRow[];
}

export const linesOf = (event: WrittenEvent, ...names: readonly string[]): readonly ContentLine[] =>
  event.properties.filter((line) => names.includes(line.name));

export const has = (event: WrittenEvent, ...names: readonly string[]): boolean =>
  linesOf(event, ...names).length > 0;

/** The events that are not overrides. */
export const mastersOf = ({ events }: Evidence): readonly WrittenEvent[] =>
  events.filter((event) => !has(event, 'RECURRENCE-ID'));

export const overridesOf = ({ events }: Evidence): readonly WrittenEvent[] =>
  events.filter((event) => has(event, 'RECURRENCE-ID'));

/** True if a problem was reported for one of the events, by UID or by line. */
export const hasProblem = ({ content, events }: Evidence, ...codes: readonly ProblemCode[]): boolean =>
  content.problems.some(
    ({ code, line }) =>
      codes.includes(code) && events.some((event) => line >= event.line && line <= event.lastLine),
  );

/** The form of a time: `day`, `utc`, `floating` or its zone. */
export function formOf(line: ContentLine): string {
  const time = timeOf(line);
  return time?.kind === 'zoned' ? time.zone : (time?.kind ?? 'unreadable');
}

export function timeOf(line: ContentLine): EventTime | null {
  const text = line.value.split(',')[0]?.split('/')[0] ?? '';
  return readTime(text, line.params.get('TZID')?.trim() ?? '', line.params.get('VALUE') === 'DATE');
}

/** The DTSTART of an event. */
export const startOf = (event: WrittenEvent): EventTime | null => {
  const [line] = linesOf(event, 'DTSTART');
  return line ? timeOf(line) : null;
};

/** The form of DTSTART; empty if there is none. */
export const startForm = (event: WrittenEvent): string => {
  const [line] = linesOf(event, 'DTSTART');
  return line ? formOf(line) : '';
};

export const rulesOf = (event: WrittenEvent): readonly Rule[] =>
  linesOf(event, 'RRULE').flatMap(({ value }) => readRule(value).rule ?? []);

/** True if a rule of the event gives a start at `time`. */
export function isOnRule(event: WrittenEvent, time: EventTime): boolean {
  const start = startOf(event);
  if (!start) return false;
  const [from, to] = [wallOf(time), wallOf(time) + 1];
  return rulesOf(event).some((rule) => {
    const [first] = startsOfRule(rule, wallOf(start), { from, to }, Number.POSITIVE_INFINITY, {
      steps: 100_000,
    });
    return first === from;
  });
}

/** True if DTSTART does not match the rules of the event. */
export function isOffRule(event: WrittenEvent): boolean {
  const start = startOf(event);
  return start !== null && has(event, 'RRULE') && !has(event, 'RECURRENCE-ID') && !isOnRule(event, start);
}

/** True if one of the properties has another form than DTSTART. */
export const isOtherForm = (event: WrittenEvent, ...names: readonly string[]): boolean =>
  has(event, 'DTSTART') && linesOf(event, ...names).some((line) => formOf(line) !== startForm(event));

/** Every zone name that the events use. */
export const zoneNamesOf = ({ events }: Evidence): readonly string[] =>
  events.flatMap(({ properties }) => properties.flatMap(({ params }) => params.get('TZID')?.trim() ?? []));

export const hasUnitsOfTime = (event: WrittenEvent): boolean =>
  linesOf(event, 'DURATION').some(({ value }) => (readDuration(value)?.seconds ?? 0) > 0);
