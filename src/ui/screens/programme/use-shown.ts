import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type {
  MyProgrammeView,
  PickView,
  ProgrammeView,
  SessionView,
} from '../../../contract/views/programme';
import { overlapsOf } from '../../../domain/programme/day-plan';
import type { Day } from '../../../domain/time/day';
import { useAppInfo } from '../../app/app-info';
import { useOperation } from '../../app/client/operation';
import { useHashSearch } from '../../app/shell/hash-location';
import { myEntries } from './my-entries';
import { isFiltering, toProgrammeQuery } from './programme-query';
import { appointmentsOn, filteredSessions, linesOf } from './sessions/shown-sessions';

/** Milliseconds without a key after which the host looks into the abstracts. */
const pause = 200;

const nothing: readonly string[] = [];

export type Shown = ReturnType<typeof useShown>;

/** What the page shows of a programme: the day, its lines, and what is picked on it. */
export function useShown(programme: ProgrammeView, mine: MyProgrammeView) {
  const { days, sessions, zone } = programme;
  const { today } = useAppInfo();
  const search = useHashSearch();
  const query = useMemo(() => toProgrammeQuery(search), [search]);
  const found = useFound(programme, query.text);
  const byId = useMemo(() => new Map(sessions.map((session) => [session.id, session])), [sessions]);
  const picks = useMemo(() => new Map(mine.picks.map((pick) => [pick.id, pick])), [mine.picks]);
  const day = days.find((one) => one === query.day) ?? days.find((one) => one === today) ?? days[0];
  const filtered = useMemo(
    () => filteredSessions(programme, mine, query, found),
    [programme, mine, query, found],
  );
  const counts = useMemo(() => (isFiltering(query) ? countByDay(filtered) : null), [query, filtered]);
  const beside = useMemo(
    () => (day === undefined ? noAppointments : appointmentsOn(mine.appointments, day, zone)),
    [mine.appointments, day, zone],
  );
  const isNarrowed = isFiltering(query) && !query.onlyMine;
  const lines = useMemo(
    () =>
      linesOf(
        filtered.filter((session) => session.day === day),
        isNarrowed ? [] : beside.timed,
        zone,
      ),
    [filtered, day, isNarrowed, beside, zone],
  );
  const entries = useMemo(
    () => (day === undefined ? [] : myEntries(day, mine.picks, byId, beside.timed)),
    [day, mine.picks, byId, beside],
  );
  const overlaps = useMemo(() => overlapsOf(entries), [entries]);
  const pickedDays = useMemo(() => daysOfPicks(days, picks, byId), [days, picks, byId]);
  return { query, byId, picks, day, counts, lines, entries, overlaps, allDay: beside.allDay, pickedDays };
}

const noAppointments = { timed: [], allDay: [] } as const;

/** The sessions that the host finds by the words of the search, also in abstracts. */
function useFound({ key }: ProgrammeView, text: string): ReadonlySet<string> {
  const [asked] = useDebouncedValue(text.trim(), pause);
  const load = useOperation(
    'programme.find',
    { key, text: asked },
    { enabled: asked !== '' && text.trim() === asked },
  );
  const ids = load.kind === 'loaded' && text.trim() === asked && asked !== '' ? load.value : nothing;
  return useMemo(() => new Set(ids), [ids]);
}

function countByDay(sessions: readonly SessionView[]): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  for (const { day } of sessions) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

function daysOfPicks(
  days: readonly Day[],
  picks: ReadonlyMap<string, PickView>,
  sessions: ReadonlyMap<string, SessionView>,
): readonly Day[] {
  const picked = new Set([...picks.keys()].map((id) => sessions.get(id)?.day));
  return days.filter((day) => picked.has(day));
}
