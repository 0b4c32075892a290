import type { Answer } from '../../contract/failure';
import type { CalendarId } from '../../domain/calendars/calendar';
import type { StatePlace } from '../../domain/calendars/import-sides';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { loadedFrom } from '../agenda/loaded-calendar';
import { answered, refused, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import { fatalProblem } from '../importing/review/pending-review';
import type { Former } from '../ports';

/** The calendar as it is, also one that was removed; null when nothing is known of it. */
export async function currentState(context: PlannerContext, id: CalendarId): Promise<LoadedCalendar | null> {
  const inUse = (await context.agenda.calendars()).find(({ source }) => source.id === id);
  const source = context.edits.plan().calendars.get(id);
  if (inUse || !source) return inUse ?? null;
  const stored = await context.ports.calendars.read(id, source.sha256);
  return stored.ok ? loadedFrom(source, stored.value) : null;
}

/** A state of a calendar; null when it is no longer kept. */
export async function openState(
  context: PlannerContext,
  current: LoadedCalendar,
  place: StatePlace,
): Promise<Answer<LoadedCalendar | null>> {
  if (place.kind === 'current') return current.stored ? answered(current) : unreadable();
  const { source, stored } = current;
  const { importId, side, state } = place;
  const kept = await context.ports.earlier.read(source.id, importId, side);
  if (!kept.ok) return kept.error.code === 'not-found' ? answered(null) : toAnswer(kept);
  const { bytes, overlay } = kept.value;
  const content =
    stored?.sha256 === state.sha256
      ? stored.content
      : await context.ports.readCalendar(bytes, await formerOf(context, current));
  if (!content || fatalProblem(content)) return unreadable();
  return answered(loadedFrom({ ...source, ...state }, { sha256: state.sha256, content, overlay }));
}

const unreadable = () => refused('damaged', 'How the calendar stood then can no longer be read.');

/** The current file, from which the reading takes the events with the same text. */
async function formerOf(
  { ports }: PlannerContext,
  { source, stored }: LoadedCalendar,
): Promise<{ readonly former?: Former }> {
  // Problems name lines of the file, so a file with problems is read as a whole each time.
  if (!stored || stored.content.problems.length > 0) return {};
  const bytes = await ports.calendars.bytes(source.id, stored.sha256);
  return bytes ? { former: { bytes, content: stored.content } } : {};
}
