import { isDerivedUid } from '../../calendar/read/derived-uid';
import { readCalendar } from '../../calendar/read/read';
import { expandCalendar } from '../../calendar/recurrence/occurrences';
import { msToWall } from '../../calendar/zones/wall';
import type { CalendarContent, Problem, ProblemCode } from '../../domain/calendars/calendar';
import type { EventTime, EventVersion, Series } from '../../domain/event/series';
import { isRecurring, zoneNamesIn } from '../../domain/event/series';
import type { ProgrammeProblemCode, SessionTime } from '../../domain/programme/session';
import type { Day } from '../../domain/time/day';
import { addDays } from '../../domain/time/day';
import type { Window } from '../../domain/time/window';
import type { ZoneId } from '../../domain/time/zone';
import { utc } from '../../domain/time/zone';
import { dayOfInstant } from '../../domain/time/zoned-day';
import type { Draft, DraftProgramme } from '../draft';
import type { ProgrammeProblems } from '../problems';
import { wholeFile } from '../problems';
import { toMs } from '../times';
import { endOf, timeOf } from './event-times';

/** Reads an .ics file as a programme: every event that is not cancelled is a session. Null if it is no calendar. */
export function readIcsProgramme(bytes: Uint8Array, problems: ProgrammeProblems): DraftProgramme | null {
  const content = readCalendar(bytes);
  if (content.problems.some(({ code }) => code === 'not-a-calendar')) return null;
  for (const problem of content.problems) addProblem(problem, problems);
  const singles = content.series.filter((series) => !isRecurring(series));
  const window = daysOf(singles, content);
  return {
    name: content.name,
    zone: zoneOf(content),
    drafts: content.series.flatMap((series) =>
      isRecurring(series)
        ? repeatedSessions(series, content, window)
        : versionsOf(series).map((version) => toDraft(series, version, content)),
    ),
  };
}

const common: Partial<Record<ProblemCode, ProgrammeProblemCode>> = {
  'empty-file': 'empty-file',
  'too-large': 'too-large',
  'cut-off': 'cut-off',
  'wrong-charset': 'wrong-charset',
  'unknown-zone': 'unknown-zone',
};

/** The faults that other formats have, too, keep their code. */
function addProblem({ code, line, message, zone }: Problem, problems: ProgrammeProblems): void {
  const place = { ...wholeFile, line };
  const same = common[code];
  if (same) problems.add(same, place, zone ?? '');
  else problems.add('in-calendar', place, message);
}

/** X-WR-TIMEZONE, else the one zone in which all times with a zone are. */
function zoneOf({ zone, series, zones, unknownZones }: CalendarContent): ZoneId | null {
  if (zone !== null || unknownZones.length > 0) return zone;
  const named = new Set(series.flatMap((one) => [...zoneNamesIn(one)]));
  const [name] = named;
  const resolution = name !== undefined && Object.hasOwn(zones, name) ? zones[name] : undefined;
  return named.size === 1 && resolution?.kind === 'iana' ? resolution.zone : null;
}

const versionsOf = ({ master }: Series): readonly EventVersion[] =>
  master && master.status !== 'cancelled' ? [master] : [];

function toDraft({ uid }: Series, version: EventVersion, { zones }: CalendarContent): Draft {
  const start = timeOf(version.start, zones);
  return {
    ...textsOf(uid, version),
    start,
    end: endOf(version, start, zones),
  };
}

const textsOf = (uid: string, version: EventVersion): Omit<Draft, 'start' | 'end'> => ({
  id: '',
  guid: isDerivedUid(uid) ? '' : uid,
  title: version.summary,
  subtitle: '',
  room: version.location,
  track: version.categories[0] ?? '',
  type: '',
  language: '',
  speakers: [],
  abstract: version.description,
  url: version.url,
  place: wholeFile,
});

/** What repeats for ever repeats in a programme only on the days of the other sessions. */
const mostDays = 31;
const mostRepetitions = 1000;

type Days = Pick<Window, 'from' | 'to'>;

/** The days of the conference: those of the sessions that do not repeat; null if there are none. */
function daysOf(singles: readonly Series[], content: CalendarContent): Days | null {
  const days = singles
    .flatMap(versionsOf)
    .map(({ start }) => dayOf(start, content))
    .toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to: addDays(to, 1) };
}

/** On the clock of the place, if its zone is known. */
function dayOf(start: EventTime, content: CalendarContent): Day {
  const time = timeOf(start, content.zones);
  return time.kind === 'wall' ? dayOfInstant(toMs(time), utc) : dayOfInstant(time.at, zoneOf(content) ?? utc);
}

/** A session that comes again, such as a breakfast, is one session on each day. */
function repeatedSessions(
  series: Series,
  content: CalendarContent,
  conference: Days | null,
): readonly Draft[] {
  const lead = series.master ?? series.overrides[0]?.version;
  if (!lead) return [];
  const isFloating = lead.start.kind === 'floating' || lead.start.kind === 'all-day';
  const from = dayOf(lead.start, content);
  const days = conference ?? { from, to: addDays(from, mostDays) };
  const window = { ...days, zone: isFloating ? utc : (zoneOf(content) ?? utc) };
  const { occurrences } = expandCalendar(
    { series: [series], zones: content.zones, zone: isFloating ? utc : content.zone },
    window,
    mostRepetitions,
  );
  const toTime = (at: number): SessionTime =>
    isFloating ? { kind: 'wall', wall: msToWall(at) } : { kind: 'instant', at };
  return occurrences
    .filter(({ version }) => version.status !== 'cancelled')
    .map(({ version, span }) => {
      const [start, end] =
        span.kind === 'timed'
          ? [toTime(span.start), toTime(span.end)]
          : [
              timeOf({ kind: 'all-day', day: span.start }, {}),
              timeOf({ kind: 'all-day', day: span.end }, {}),
            ];
      return { ...textsOf(series.uid, version), start, end: { kind: 'at', time: end } };
    });
}
