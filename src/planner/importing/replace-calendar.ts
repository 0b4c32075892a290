import type { Answer } from '../../contract/failure';
import type { CalendarContent, CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { KeyChange } from '../../domain/calendars/import-record';
import type { ReviewItem } from '../../domain/calendars/review';
import type { SeriesKey } from '../../domain/event/key';
import { eventsIn, withMovedEvents } from '../../plan/events';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { loadedFrom } from '../agenda/loaded-calendar';
import { answered, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import type { KeyMove } from '../edits';
import type { CalendarOverlay } from '../ports';
import { keyMoves } from './key-moves';
import { updatePlan } from './plan-update';

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
 * where that refuses, for the plan as it is then, all stays as it was. `known` are moves that are certain; the others are
 * worked out.
 */
export async function replaceCalendar(
  context: PlannerContext,
  id: CalendarId,
  target: LoadedCalendar | null,
  { bytes, content, overlay, zoneAnswers }: NextCalendar,
  items: readonly ReviewItem[],
  change: (plan: Plan, moves: readonly KeyChange[]) => Answer<Plan>,
  known: readonly KeyChange[] = [],
): Promise<Answer<null>> {
  const { calendars: store, plan: plans } = context.ports;
  const written = await store.write(id, bytes, content, overlay);
  if (!written.ok) {
    await store.drop(id);
    return toAnswer(written);
  }
  const next = target && loadedFrom({ ...target.source, zoneAnswers }, written.value);
  const move = withKnown(target && next && keyMoves(items, target, next), known);
  const others = move ? await keysOfOthers(context, id) : nobody;
  const comeIntoForce = async (): Promise<Answer<null>> => {
    const saved = await updatePlan(plans, (plan) =>
      move
        ? change(
            withMovedEvents(plan, move, (key) => others.has(key)),
            movesIn(plan, move),
          )
        : change(plan, []),
    );
    if (!saved.ok) {
      await store.drop(id);
      return saved;
    }
    if (move) context.edits.renameKeys(move);
    await store.settle(id, written.value);
    context.agenda.adopt(id, written.value, next);
    return answered(null);
  };
  const replaced = await (move ? context.edits.moveKeys(comeIntoForce) : comeIntoForce());
  if (replaced.ok) context.announce({ topics: ['calendars', 'events', 'follow-ups', 'reviews'] });
  return replaced;
}

function withKnown(move: KeyMove | null, known: readonly KeyChange[]): KeyMove | null {
  if (known.length === 0) return move;
  const certain = new Map(known);
  return (key) => certain.get(key) ?? move?.(key) ?? key;
}

/** What really moves of what the user made. */
const movesIn = (plan: Plan, move: KeyMove): readonly KeyChange[] =>
  [...eventsIn(plan)].map((key): KeyChange => [key, move(key)]).filter(([from, to]) => from !== to);

const nobody: ReadonlySet<SeriesKey> = new Set();

async function keysOfOthers(context: PlannerContext, id: CalendarId): Promise<ReadonlySet<SeriesKey>> {
  const others = (await context.agenda.calendars()).filter(({ source }) => source.id !== id);
  return new Set(others.flatMap(({ series, archived }) => [...series, ...archived].map(({ key }) => key)));
}
