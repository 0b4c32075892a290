import type { Handlers } from '../../contract/client';
import type { PersonView } from '../../contract/views/person';
import { startDay } from '../../domain/event/occurrence';
import type { Attendee } from '../../domain/event/series';
import { attendeeName, isPerson } from '../../domain/people/guest';
import { isNamed } from '../../domain/people/named';
import type { Day } from '../../domain/time/day';
import { addDays } from '../../domain/time/day';
import type { Plan } from '../../plan/plan';
import type { PlannedOccurrence } from '../agenda/agenda';
import { guestsOf, prepOf } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';

/** How far back and ahead to look for people, in days. */
const reach = { back: 3 * 366, ahead: 366 };

interface Meeting {
  readonly person: Attendee;
  readonly seriesKey: string;
  readonly day: Day;
}

/** Everyone else at an occurrence, without those who declined. */
function meetingsOf(context: PlannerContext, { series, occurrence }: PlannedOccurrence): readonly Meeting[] {
  const { version, span } = occurrence;
  if (version.status === 'cancelled') return [];
  const there = [...version.attendees, ...(version.organizer ? [version.organizer] : [])];
  const day = startDay(span, context.zone());
  return there
    .filter(
      (person) => isPerson(person) && !context.isMe(person.email) && person.participation !== 'declined',
    )
    .map((person) => ({ person, seriesKey: series.key, day }));
}

function toPerson(id: string, meetings: readonly Meeting[], today: Day): PersonView {
  const named = meetings.find(({ person }) => person.name !== '') ?? meetings[0];
  const days = meetings.map(({ day }) => day).toSorted();
  return {
    id,
    name: named ? attendeeName(named.person) : id,
    email: named?.person.email ?? '',
    events: new Set(meetings.map(({ seriesKey }) => seriesKey)).size,
    lastMet: days.findLast((day) => day < today) ?? null,
    next: days.find((day) => day >= today) ?? null,
  };
}

/** Whether a person is invited to an occurrence, organises it, or is planned as a guest or must-meet there. */
export function isWith(
  context: PlannerContext,
  plan: Plan,
  person: string,
): (planned: PlannedOccurrence) => boolean {
  const isMeant = isNamed(person);
  return (planned) => {
    const { attendees, organizer } = planned.occurrence.version;
    if (attendees.some(isMeant) || (organizer && isMeant(organizer))) return true;
    const { prep } = prepOf(plan, planned);
    return (
      guestsOf(context, planned, prep).some(isMeant) || (prep.networking?.mustMeets.some(isMeant) ?? false)
    );
  };
}

export function createPeopleHandlers(context: PlannerContext): Pick<Handlers, 'people.list'> {
  return {
    'people.list': async () => {
      const today = context.today();
      const { found } = await context.agenda.occurrences({
        from: addDays(today, -reach.back),
        to: addDays(today, reach.ahead),
        zone: context.zone(),
      });
      const met = new Map<string, Meeting[]>();
      for (const [index, planned] of found.entries()) {
        if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
        for (const meeting of meetingsOf(context, planned)) {
          const id = meeting.person.email || meeting.person.name.toLowerCase();
          const earlier = met.get(id);
          if (earlier) earlier.push(meeting);
          else met.set(id, [meeting]);
        }
      }
      const people = [...met].map(([id, meetings]) => toPerson(id, meetings, today));
      return answered(people.toSorted((a, b) => a.name.localeCompare(b.name)));
    },
  };
}
