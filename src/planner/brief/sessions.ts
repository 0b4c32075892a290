import type { BriefSession } from '../../contract/views/brief';
import type { Pick } from '../../domain/programme/pick';
import { isThere } from '../../domain/programme/picks-after';
import type { SessionTime } from '../../domain/programme/session';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import { dayOfInstant, wallInstant } from '../../domain/time/zoned-day';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { isOn } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { partsOf } from '../parts/parts-of';
import { picksOf } from '../programme/take-version';

/**
 * What the user goes to within an event: the picks of its programme and its parts in their calendars, by start. Days are those of
 * `zone`.
 */
export async function sessionsOf(
  context: PlannerContext,
  planned: PlannedOccurrence,
  zone: ZoneId,
): Promise<readonly BriefSession[]> {
  const key = eventKeyOf(planned);
  // Of what is gone or there several times, the time and room are not known.
  const picks = picksOf(context.edits.plan(), key).filter(isThere);
  // A session that is in the calendar, too, is there once, as it was picked.
  const guids = new Set(picks.map(({ session }) => session.guid).filter((guid) => guid !== ''));
  const sessions = [
    ...picks.map((pick) => toSession(pick, zone)),
    ...(await ownSessions(context, planned, { guids, zone })),
  ];
  return sessions.toSorted((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
}

function toSession({ id, session, level, note }: Pick, zone: ZoneId): BriefSession {
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
}

/** A wall time of a conference whose zone is unknown is read in the user's own. */
const instantOf = (time: SessionTime, zone: ZoneId): Instant =>
  time.kind === 'instant' ? time.at : wallInstant(time.wall, zone);

/** The parts of the event: what it has in the calendars, and what the user said belongs to it. */
async function ownSessions(
  context: PlannerContext,
  planned: PlannedOccurrence,
  { guids: picked, zone }: { readonly guids: ReadonlySet<string>; readonly zone: ZoneId },
): Promise<readonly BriefSession[]> {
  await context.parts.learn();
  return (await partsOf(context, planned)).flatMap((part): readonly BriefSession[] => {
    const { span, version } = part.occurrence;
    if (span.kind === 'all-day' || !isOn(context, part) || picked.has(part.series.uid)) return [];
    const key = eventKeyOf(part);
    return [
      {
        id: key,
        title: version.summary,
        day: dayOfInstant(span.start, zone),
        start: span.start,
        end: span.end > span.start ? span.end : null,
        room: version.location,
        level: 'going',
        note: '',
        eventKey: key,
      },
    ];
  });
}
