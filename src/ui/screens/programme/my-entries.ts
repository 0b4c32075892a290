import type { Appointment, PickView, SessionView } from '../../../contract/views/programme';
import type { Day } from '../../../domain/time/day';
import type { MyEntry } from './mine/my-day';

/** What the user has on a day: the picks that are in the programme, and the timed events of their calendars. */
export function myEntries(
  day: Day,
  picks: readonly PickView[],
  sessions: ReadonlyMap<string, SessionView>,
  appointments: readonly Appointment[],
): readonly MyEntry[] {
  const picked = picks.flatMap((pick): readonly MyEntry[] => {
    const session = sessions.get(pick.id);
    if (!session || session.day !== day) return [];
    const { id, start, end, room, title } = session;
    return [{ id, start, end, room, title, pick, event: null }];
  });
  const own = appointments.flatMap(({ key, summary, location, span }): readonly MyEntry[] =>
    span.kind === 'timed'
      ? [{ id: `event ${key}`, ...timesOf(span), room: location, title: summary, pick: null, event: key }]
      : [],
  );
  return [...picked, ...own];
}

const timesOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });
