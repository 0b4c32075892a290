import type { Answer } from '../../../contract/failure';
import type { CalendarContent, CalendarId, CalendarSource } from '../../../domain/calendars/calendar';
import type { KeyRelations } from '../../../domain/calendars/comparison';
import { copiesIn } from '../../../domain/calendars/comparison';
import type { KeyChange } from '../../../domain/calendars/import-record';
import type { EventKey, SeriesKey } from '../../../domain/event/key';
import { eventsIn, withMovedEvents } from '../../../plan/events';
import type { Plan } from '../../../plan/plan';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import { loadedFrom } from '../../agenda/loaded-calendar';
import { answered, toAnswer } from '../../answer';
import type { PlannerContext } from '../../context';
import type { KeyMove } from '../../edits';
import type { CalendarOverlay } from '../../ports';
import { updatePlan } from '../plan-update';
import { keptApart } from './kept-apart';
import { keyMoves } from './key-moves';
import { followedKeys } from './known-keys';

/** The new content of a calendar. */
export interface NextCalendar {
  readonly bytes: Uint8Array;
  readonly content: CalendarContent;
  readonly overlay: CalendarOverlay;
  readonly zoneAnswers: CalendarSource['zoneAnswers'];
}

/** What is known of keys beside the two states of the calendar. */
export interface KnownKeys {
  /** These override the moves computed from the states. */
  readonly certain?: readonly KeyChange[];
  /** Events whose moves are recorded although the plan does not name them. */
  readonly alsoKnown?: Iterable<EventKey>;
}

/**
 * Replaces a calendar's content atomically: writes the new files, then commits by writing the plan with `change`. If `change`
 * refuses the current plan, everything is rolled back. What the user made moves to the new keys of its events. `target` is
 * the current calendar.
 */
export async function replaceCalendar(
  context: PlannerContext,
  id: CalendarId,
  target: LoadedCalendar | null,
  { bytes, content, overlay, zoneAnswers }: NextCalendar,
  keys: KeyRelations,
  change: (plan: Plan, moves: readonly KeyChange[], move: KeyMove) => Answer<Plan>,
  { certain = [], alsoKnown = [] }: KnownKeys = {},
): Promise<Answer<null>> {
  const { calendars: store, plan: plans } = context.ports;
  const written = await store.write(id, bytes, content, overlay);
  if (!written.ok) {
    await store.drop(id);
    return toAnswer(written);
  }
  const next = target && loadedFrom({ ...target.source, zoneAnswers }, written.value);
  const told = withCertain(target && next && keyMoves(keys, target, next), certain);
  const made = eventsIn(context.edits.plan());
  const move = told && target && next ? keptApart(told, made, target, next) : told;
  const others = move ? await keysOfOthers(context, id) : noKeys;
  const commit = async (): Promise<Answer<null>> => {
    const saved = await updatePlan(plans, (plan) =>
      move
        ? change(
            withMovedEvents(plan, move, {
              staysToo: (key) => others.has(key),
              continued: copiesIn(keys),
              repeated: keys.repeated,
            }),
            movesOf(target ? followedKeys(plan, target, alsoKnown) : [], move),
            move,
          )
        : change(plan, [], (key) => key),
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
  const replaced = await (move ? context.edits.moveKeys(commit) : commit());
  if (replaced.ok) context.announce({ topics: ['calendars', 'events', 'follow-ups', 'reviews'] });
  return replaced;
}

function withCertain(move: KeyMove | null, certainMoves: readonly KeyChange[]): KeyMove | null {
  if (certainMoves.length === 0) return move;
  const certain = new Map(certainMoves);
  return (key) => certain.get(key) ?? move?.(key) ?? key;
}

const movesOf = (known: readonly EventKey[], move: KeyMove): readonly KeyChange[] =>
  known.map((key): KeyChange => [key, move(key)]).filter(([from, to]) => from !== to);

const noKeys: ReadonlySet<SeriesKey> = new Set();

async function keysOfOthers(context: PlannerContext, id: CalendarId): Promise<ReadonlySet<SeriesKey>> {
  const others = (await context.agenda.allCalendars()).filter(({ source }) => source.id !== id);
  return new Set(others.flatMap(({ series, archived }) => [...series, ...archived].map(({ key }) => key)));
}
