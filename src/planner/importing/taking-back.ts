import type { Handlers } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { ImportView } from '../../contract/views/import';
import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import { compareYielding } from '../../domain/calendars/compare';
import type {
  ImportAction,
  ImportId,
  ImportRecord,
  KeyChange,
  SourceState,
} from '../../domain/calendars/import-record';
import { reversed } from '../../domain/calendars/import-record';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/agenda';
import { loadedFrom } from '../agenda/agenda';
import { answered, refused, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import type { Mutex } from '../pacing/mutex';
import { runYielding } from '../pacing/run-yielding';
import type { CalendarState } from '../ports';
import { actionsIn, viewsOf, waitsForPutBack, withMark } from './import-history';
import { fatalProblem, isArchivedIn, withoutTags } from './pending-review';
import { replaceCalendar } from './replace-calendar';
import type { WaitingReviews } from './waiting-reviews';

export type TakingBackHandlers = Pick<Handlers, 'imports.list' | 'import.take-back' | 'import.put-back'>;

/** What of a calendar's entry an import replaces, as it is now. */
export const stateOf = ({ source, stored }: LoadedCalendar): SourceState => ({
  fileName: source.fileName,
  importedAt: source.importedAt,
  sha256: stored?.sha256 ?? source.sha256,
  zoneAnswers: source.zoneAnswers,
});

const noSuchImport = () =>
  refused('not-found', 'This import is no longer in the history. Nothing was changed.');

const notNow: Readonly<Record<ImportAction, string>> = {
  'take-back':
    'This import cannot be taken back: a later one lies on it, or how the calendar stood before is not kept. Nothing was changed.',
  'put-back':
    'This import cannot be put back: it is in force, another comes first, or the calendar was imported again since. Nothing was changed.',
};

const unreadable = () =>
  refused('damaged', 'How the calendar stood then can no longer be read. Nothing was changed.');

/** Takes imports back and puts them back (product I4); `exclusively` keeps them apart from imports under way. */
export function createTakingBack(
  context: PlannerContext,
  { exclusively, waiting }: { readonly exclusively: Mutex; readonly waiting: WaitingReviews },
): TakingBackHandlers {
  const { earlier, readCalendar } = context.ports;

  const find = async (id: CalendarId): Promise<LoadedCalendar | null> =>
    (await context.agenda.calendars()).find(({ source }) => source.id === id) ?? null;

  /** Brings back one side of an import, and `mark`s it in the history. */
  async function bringBack(
    target: LoadedCalendar,
    { bytes, overlay }: CalendarState,
    state: SourceState,
    moves: readonly KeyChange[],
    mark: (imports: Plan['imports'], moves: readonly KeyChange[]) => Plan['imports'],
  ): Promise<Answer<null>> {
    const content = await readCalendar(bytes);
    if (!content || fatalProblem(content)) return unreadable();
    const { zoneAnswers, sha256 } = state;
    const { id } = target.source;
    const then = loadedFrom({ ...target.source, ...state }, { sha256, content, overlay });
    // What rests in the archive then has its key there: no other event took that over.
    const rests = isArchivedIn(then);
    const staying = target.series.filter(({ key }) => !rests(key));
    const known = { series: staying, byKey: new Map(staying.map((series) => [series.key, series])) };
    const knowledge = { ...nothingKnown, isArchived: isArchivedIn(target) };
    const { items } = await runYielding(
      compareYielding(known, then.series, knowledge),
      context.ports.yieldThread,
    );
    const next = { bytes, content, overlay, zoneAnswers };
    const change = (plan: Plan, made: readonly KeyChange[]) => {
      const imports = mark(plan.imports, made);
      const source = withState(plan.calendars.get(id) ?? target.source, state);
      return answered({
        ...plan,
        calendars: plan.calendars.with([[id, paused(source, waitsForPutBack(imports, id))]]),
        imports,
      });
    };
    return replaceCalendar(context, id, target, next, items, change, moves);
  }

  /** An import that brought its calendar goes, and comes back, with it. */
  async function setRemoved(
    record: ImportRecord,
    takenBack: ImportRecord['takenBack'],
  ): Promise<Answer<null>> {
    const saved = await context.ports.plan.update((plan) => {
      const source = plan.calendars.get(record.calendarId);
      if (!source) return plan;
      const changed = { ...source, removedAt: takenBack?.at ?? null };
      return {
        ...plan,
        calendars: plan.calendars.with([[record.calendarId, changed]]),
        imports: withMark(plan.imports, record.id, takenBack),
      };
    });
    if (!saved.ok) return toAnswer(saved);
    if (takenBack) waiting.dropWith(record.calendarId);
    context.announce({ topics: ['calendars', 'events', 'follow-ups', 'reviews'] });
    return answered(null);
  }

  async function takeBack({ id, calendarId, before, moves }: ImportRecord): Promise<Answer<null>> {
    const target = await find(calendarId);
    if (!target || before === null || before === 'nothing') return noSuchImport();
    const read = await earlier.read(calendarId, id, 'before');
    if (!read.ok) return toAnswer(read);
    const after = stateOf(target);
    const kept = await earlier.keep(calendarId, id, 'after', after.sha256);
    if (!kept.ok) return toAnswer(kept);
    const takenBack = { at: context.now(), after };
    return bringBack(target, read.value, before, reversed(moves), (imports, made) =>
      withMark(imports, id, takenBack, reversed(made)),
    );
  }

  async function putBack({ id, calendarId, takenBack, moves }: ImportRecord): Promise<Answer<null>> {
    const target = await find(calendarId);
    if (!target || takenBack === null) return noSuchImport();
    const read = await earlier.read(calendarId, id, 'after');
    if (!read.ok) return toAnswer(read);
    return bringBack(target, read.value, takenBack.after, moves, (imports, made) =>
      withMark(imports, id, null, made),
    );
  }

  /** The first import of a calendar has nothing before it. */
  async function takeBackFirst(record: ImportRecord): Promise<Answer<null>> {
    const target = await find(record.calendarId);
    return target ? setRemoved(record, { at: context.now(), after: stateOf(target) }) : noSuchImport();
  }

  const act = (id: ImportId, wanted: ImportAction) =>
    exclusively(async (): Promise<Answer<ImportView>> => {
      const plan = context.edits.plan();
      const record = plan.imports.get(id);
      if (!record) return noSuchImport();
      if (actionsIn(plan).get(id) !== wanted) return refused('not-found', notNow[wanted]);
      const isFirst = record.before === 'nothing';
      const done = await (wanted === 'take-back'
        ? (isFirst ? takeBackFirst : takeBack)(record)
        : isFirst
          ? setRemoved(record, null)
          : putBack(record));
      if (!done.ok) return done;
      const view = viewsOf(context.edits.plan()).find((one) => one.id === id);
      return view ? answered(view) : noSuchImport();
    });

  return {
    'imports.list': async () => answered(viewsOf(context.edits.plan())),
    'import.take-back': ({ id }) => act(id, 'take-back'),
    'import.put-back': ({ id }) => act(id, 'put-back'),
  };
}

const nothingKnown = {
  hasMark: () => false,
  hasPrep: () => false,
  leftOutBefore: () => false,
  mayBeThere: () => false,
};

/** The entry as it stood. */
const withState = (source: CalendarSource, state: SourceState): CalendarSource => ({
  ...source,
  ...state,
  subscription: withoutTags(source.subscription),
});

/** A feed of which something is taken back waits for the user, who would else get it again. */
const paused = (source: CalendarSource, isPaused: boolean): CalendarSource => ({
  ...source,
  subscription: source.subscription && { ...source.subscription, isPaused },
});
