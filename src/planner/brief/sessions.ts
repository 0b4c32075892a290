import type { BriefSession } from '../../contract/views/brief';
import type { EventKey } from '../../domain/event/key';
import type { Pick } from '../../domain/programme/pick';
import type { SessionTime } from '../../domain/programme/session';
import { addDays } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import { dayOfInstant, wallInstant } from '../../domain/time/zoned-day';
import { isLargeForm } from '../../domain/today/lead-time';
import { contains, isRoutine } from '../../domain/today/today-event';
import { distinctMeetings } from '../agenda/distinct';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { isOn } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { toPlannedEvent } from '../today/today-events';

/** What the user goes to within an event: the picks of its programme and their own events in it, by start. */
export async function sessionsOf(
  context: PlannerContext,
  planned: PlannedOccurrence,
): Promise<readonly BriefSession[]> {
  const sessions = [
    ...pickedSessions(context, eventKeyOf(planned)),
    ...(await ownSessions(context, planned)),
  ];
  return sessions.toSorted((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
}

function pickedSessions(context: PlannerContext, key: EventKey): readonly BriefSession[] {
  const zone = context.zone();
  return [...context.edits.plan().picks.values()]
    .filter(({ eventKey, fate }) => eventKey === key && fate?.kind !== 'gone')
    .map(({ id, session, level, note }: Pick) => {
      const start = instantOf(session.start, zone);
      return {
        id,
        title: session.title,
        day: dayOfInstant(start, zone),
        start,
        end: session.end && instantOf(session.end, zone),
        room: session.room,
        level,
        note,
        eventKey: null,
      };
    });
}

/** A wall time of a conference whose zone nobody has said is read in the user's own. */
const instantOf = (time: SessionTime, zone: ZoneId): Instant =>
  time.kind === 'instant' ? time.at : wallInstant(time.wall, zone);

/** Events of the user's calendars that lie within a conference, as its sessions do; what the user said to be part of it comes too. */
async function ownSessions(
  context: PlannerContext,
  planned: PlannedOccurrence,
): Promise<readonly BriefSession[]> {
  await context.suggestions.learn();
  const larger = toPlannedEvent(context, planned);
  if (!larger.isWholeDay && !isLargeForm(larger.form)) return [];
  const [zone, plan, key] = [context.zone(), context.edits.plan(), eventKeyOf(planned)];
  const { found } = await context.agenda.occurrences({
    from: larger.day,
    to: addDays(larger.lastDay, 1),
    zone,
  });
  return distinctMeetings(found)
    .filter((one) => isOn(context, one) && eventKeyOf(one) !== key)
    .flatMap((one) => {
      const event = toPlannedEvent(context, one);
      const said = plan.parts.get(eventKeyOf(one));
      const isPart = said
        ? said.of === key
        : contains(larger, event) && event.kind !== 'other' && !isRoutine(event);
      return isPart && !event.isWholeDay ? [event] : [];
    })
    .map(({ planned: own, start, end, day }) => ({
      id: eventKeyOf(own),
      title: own.occurrence.version.summary,
      day,
      start,
      end: end > start ? end : null,
      room: own.occurrence.version.location,
      level: 'going',
      note: '',
      eventKey: eventKeyOf(own),
    }));
}
