import type { Answer } from '../../contract/failure';
import type { CalendarSource } from '../../domain/calendars/calendar';
import type { KeyRelations } from '../../domain/calendars/comparison';
import { reversedKeys } from '../../domain/calendars/comparison';
import type { ImportRecord, KeyChange, SourceState } from '../../domain/calendars/import-record';
import type { EventKey } from '../../domain/event/key';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { loadedFrom } from '../agenda/loaded-calendar';
import { answered, refused, toAnswer } from '../answer';
import type { CalendarState } from '../ports';
import { differences } from './differences';
import { waitsForPutBack, withMark } from './import-history';
import type { ImportingContext } from './importing-context';
import { replaceCalendar } from './outcome/replace-calendar';
import { fatalProblem, withoutTags } from './review/pending-review';
import { importsBefore, wayBackTo } from './way-back';
import { withSource } from './with-source';

const unreadable = () =>
  refused('damaged', 'How the calendar stood then can no longer be read. Nothing was changed.');

/** The key changes that the import recorded, in the direction of the restoring: back, or forth again. */
interface KnownMoves {
  readonly moves: readonly KeyChange[];
  /** Other events whose moves are recorded. */
  readonly alsoKnown?: Iterable<EventKey>;
  readonly isBack: boolean;
}

/** Restores the state of a calendar on one side of an import, and records that in the history with `mark`. */
export async function bringBack(
  context: ImportingContext,
  target: LoadedCalendar,
  { bytes, overlay }: CalendarState,
  state: SourceState,
  record: ImportRecord,
  { moves, alsoKnown = [], isBack }: KnownMoves,
  mark: (imports: Plan['imports'], moves: readonly KeyChange[]) => Plan['imports'],
): Promise<Answer<null>> {
  const content = await context.ports.readCalendar(bytes);
  if (!content || fatalProblem(content)) return unreadable();
  const { zoneAnswers, sha256 } = state;
  const { id } = target.source;
  const restored = loadedFrom({ ...target.source, ...state }, { sha256, content, overlay });
  const keys = isBack
    ? reversedKeys(await relationsOf(context, record, restored, target))
    : await relationsOf(context, record, target, restored);
  const next = { bytes, content, overlay, zoneAnswers };
  const change = (plan: Plan, appliedMoves: readonly KeyChange[]) => {
    const imports = mark(plan.imports, appliedMoves);
    const source = withState(plan.calendars.get(id) ?? target.source, state);
    return answered({
      ...plan,
      calendars: plan.calendars.with([[id, paused(source, waitsForPutBack(imports, id))]]),
      imports,
    });
  };
  return replaceCalendar(context, id, target, next, keys, change, { certain: moves, alsoKnown });
}

/** How the keys before and after this import belong together. */
async function relationsOf(
  context: ImportingContext,
  record: ImportRecord,
  before: LoadedCalendar,
  after: LoadedCalendar,
): Promise<KeyRelations> {
  const wayBack = await wayBackTo(context, before, after, importsBefore(context.edits.plan(), record));
  return (await differences(context, before, after, record.at, wayBack)).keys;
}

/** Removes the calendar that an import created, or brings it back when `takenBack` is null. */
export async function setRemoved(
  context: ImportingContext,
  { id, calendarId }: ImportRecord,
  takenBack: ImportRecord['takenBack'],
): Promise<Answer<null>> {
  const removedAt = takenBack?.at ?? null;
  const saved = await context.ports.plan.update((plan) =>
    plan.calendars.get(calendarId)
      ? {
          ...withSource(plan, calendarId, (source) => ({ ...source, removedAt })),
          imports: withMark(plan.imports, id, takenBack),
        }
      : plan,
  );
  if (!saved.ok) return toAnswer(saved);
  if (takenBack) context.waiting.dropWith(calendarId);
  context.announce({ topics: ['calendars', 'events', 'follow-ups', 'reviews'] });
  return answered(null);
}

/** The calendar's entry with a restored state. */
const withState = (source: CalendarSource, state: SourceState): CalendarSource => ({
  ...source,
  ...state,
  subscription: withoutTags(source.subscription),
});

/** Pauses the subscription after an import was taken back: the next refresh would bring the import again. */
const paused = (source: CalendarSource, isPaused: boolean): CalendarSource => ({
  ...source,
  subscription: source.subscription && { ...source.subscription, isPaused },
});
