import type { Answer } from '../contract/failure';
import type { CalendarContent, CalendarId, CalendarSource } from '../domain/calendars/calendar';
import type { ReviewItem } from '../domain/calendars/review';
import type { SeriesKey } from '../domain/event/key';
import type { Plan } from '../domain/plan';
import type { LoadedCalendar } from './agenda';
import { loadedFrom } from './agenda';
import { answered, toAnswer } from './answer';
import type { Desk } from './desk';
import { keyMoves, withMovedKeys } from './key-moves';
import { updatePlan } from './plan-update';
import type { CalendarOverlay } from './ports';

/** What a calendar is to be. */
export interface NextCalendar {
  readonly bytes: Uint8Array;
  readonly content: CalendarContent;
  readonly overlay: CalendarOverlay;
  readonly zoneAnswers: CalendarSource['zoneAnswers'];
}

/**
 * Puts another state in the place of a calendar; `target` is the calendar until now, `items` what differs. What the user
 * made follows its events to their new keys. All of it comes into force when the plan is written, with what `change` says;
 * where that refuses, for the plan as it is then, all stays as it was.
 */
export async function replaceCalendar(
  desk: Desk,
  id: CalendarId,
  target: LoadedCalendar | null,
  { bytes, content, overlay, zoneAnswers }: NextCalendar,
  items: readonly ReviewItem[],
  change: (plan: Plan) => Answer<Plan>,
): Promise<Answer<null>> {
  const { calendars: store, plan: plans } = desk.ports;
  const written = await store.write(id, bytes, content, overlay);
  if (!written.ok) {
    await store.drop(id);
    return toAnswer(written);
  }
  const next = target && loadedFrom({ ...target.source, zoneAnswers }, written.value);
  const move = target && next && keyMoves(items, target, next);
  const others = move ? await keysOfOthers(desk, id) : nobody;
  const comeIntoForce = async (): Promise<Answer<null>> => {
    const saved = await updatePlan(plans, (plan) =>
      change(move ? withMovedKeys(plan, move, (key) => others.has(key)) : plan),
    );
    if (!saved.ok) {
      await store.drop(id);
      return saved;
    }
    if (move) desk.edits.renameKeys(move);
    await store.settle(id, written.value);
    desk.agenda.adopt(id, written.value, next);
    return answered(null);
  };
  const replaced = await (move ? desk.edits.moveKeys(comeIntoForce) : comeIntoForce());
  if (replaced.ok) desk.announce(['calendars', 'events', 'follow-ups', 'reviews']);
  return replaced;
}

const nobody: ReadonlySet<SeriesKey> = new Set();

async function keysOfOthers(desk: Desk, id: CalendarId): Promise<ReadonlySet<SeriesKey>> {
  const others = (await desk.agenda.calendars()).filter(({ source }) => source.id !== id);
  return new Set(others.flatMap(({ series, archived }) => [...series, ...archived].map(({ key }) => key)));
}
