import type { EventKey } from '../../domain/event/key';
import { seriesEventKey } from '../../domain/event/key';
import { isWholeDay } from '../../domain/week/whole-day';
import type { Announcement } from '../../plan/announcement';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import { onDaysOf } from './parts-of';

type Context = Pick<PlannerContext, 'agenda' | 'edits' | 'parts' | 'zone'> & {
  readonly find: (key: EventKey) => Promise<PlannedOccurrence | null>;
  readonly reportBug: (error: unknown) => void;
};

/** More are not looked at: an edit of so many events is announced without their names. */
const mostKeys = 500;

/**
 * Announces edits. An edit of a whole changes what its parts show, so it is announced a little later, with their names; all
 * others at once.
 */
export function createAnnounceParts(
  context: Context,
  announce: (announcement: Announcement) => void,
): (announcement: Announcement) => void {
  return (announcement) => {
    const { events, ...rest } = announcement;
    if (!events || !context.parts.concern(events)) announce(announcement);
    else
      void withParts(context, announcement).then(announce, (error: unknown) => {
        // Without names a page asks for everything again, which is slow and never wrong.
        announce(rest);
        context.reportBug(error);
      });
  };
}

/**
 * An edit of a whole changes what its parts show, and one of a part what its whole's list shows. The announcement with their
 * names added; without any names if there are too many.
 */
async function withParts(context: Context, announcement: Announcement): Promise<Announcement> {
  const { events, ...rest } = announcement;
  if (!events || events.length === 0) return announcement;
  const names = new Set<EventKey>(events);
  await context.parts.learn();
  for (const key of events) {
    const whole = context.parts.concern([key]) ? await context.find(key) : null;
    if (!whole) continue;
    for (const above of context.parts.above(whole)) names.add(eventKeyOf(above));
    if (!isWholeDay(whole.occurrence.span)) continue;
    for (const one of await onDaysOf(context, whole)) names.add(seriesEventKey(one.series.key));
    if (names.size > mostKeys) return rest;
  }
  for (const key of saidBelow(context, names)) names.add(key);
  return names.size > mostKeys ? rest : { ...rest, events: [...names] };
}

/** What the user said is part of one of these, or of a part of one. */
function saidBelow({ edits }: Context, names: ReadonlySet<EventKey>): readonly EventKey[] {
  const { parts } = edits.plan();
  const below = new Set<EventKey>();
  for (let size = -1; size < below.size; ) {
    size = below.size;
    for (const [key, { of }] of parts) if (of !== null && (names.has(of) || below.has(of))) below.add(key);
  }
  return [...below];
}
