import type { Handlers } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { ImportView } from '../../contract/views/import';
import type { ImportAction, ImportId, ImportRecord } from '../../domain/calendars/import-record';
import { joinedMoves, reversed } from '../../domain/calendars/import-record';
import { answered, refused, toAnswer } from '../answer';
import { bringBack, setRemoved } from './bring-back';
import { stateOf } from './earlier-states';
import { actionsIn, viewsOf, withMark } from './import-history';
import type { ImportingContext } from './importing-context';
import { keysInBackups } from './outcome/known-keys';
import { targetOf } from './review/review-summary';

const noSuchImport = () =>
  refused('not-found', 'This import is no longer in the history. Nothing was changed.');

const notNow: Readonly<Record<ImportAction, string>> = {
  'take-back':
    'This import cannot be taken back: a later one lies on it, or how the calendar stood before is not kept. Nothing was changed.',
  'put-back':
    'This import cannot be put back: it is in force, another comes first, or the calendar was imported again since. Nothing was changed.',
};

type Act = (context: ImportingContext, record: ImportRecord) => Promise<Answer<null>>;

const takeBack: Act = async (context, record) => {
  const { id, calendarId, before, moves } = record;
  const target = await targetOf(context, { target: calendarId });
  if (!target || before === null || before === 'nothing') return noSuchImport();
  const { earlier } = context.ports;
  const read = await earlier.read(calendarId, id, 'before');
  if (!read.ok) return toAnswer(read);
  const after = stateOf(target);
  const kept = await earlier.keep(calendarId, id, 'after', after.sha256);
  if (!kept.ok) return toAnswer(kept);
  const takenBack = { at: context.now(), after };
  // Once another import follows, this state is no longer kept, and only recorded moves lead on from its keys.
  const alsoKnown = await keysInBackups(context.ports.backups);
  return bringBack(
    context,
    target,
    read.value,
    before,
    record,
    { moves: reversed(moves), alsoKnown, isBack: true },
    (imports, moved) => withMark(imports, id, takenBack, joinedMoves(reversed(moved), moves)),
  );
};

const putBack: Act = async (context, record) => {
  const { id, calendarId, takenBack, moves } = record;
  const target = await targetOf(context, { target: calendarId });
  if (!target || takenBack === null) return noSuchImport();
  const read = await context.ports.earlier.read(calendarId, id, 'after');
  if (!read.ok) return toAnswer(read);
  return bringBack(
    context,
    target,
    read.value,
    takenBack.after,
    record,
    { moves, isBack: false },
    (imports, moved) => withMark(imports, id, null, joinedMoves(moved, moves)),
  );
};

/** There is no state before a calendar's first import, so the calendar is removed. */
const takeBackFirst: Act = async (context, record) => {
  const target = await targetOf(context, { target: record.calendarId });
  if (!target) return noSuchImport();
  return setRemoved(context, record, { at: context.now(), after: stateOf(target) });
};

const putBackFirst: Act = (context, record) => setRemoved(context, record, null);

const acts: Readonly<Record<ImportAction, { readonly first: Act; readonly later: Act }>> = {
  'take-back': { first: takeBackFirst, later: takeBack },
  'put-back': { first: putBackFirst, later: putBack },
};

async function act(
  context: ImportingContext,
  id: ImportId,
  wanted: ImportAction,
): Promise<Answer<ImportView>> {
  const plan = context.edits.plan();
  const record = plan.imports.get(id);
  if (!record) return noSuchImport();
  if (actionsIn(plan).get(id) !== wanted) return refused('not-found', notNow[wanted]);
  const { first, later } = acts[wanted];
  const done = await (record.before === 'nothing' ? first : later)(context, record);
  if (!done.ok) return done;
  const view = viewsOf(context.edits.plan()).find((one) => one.id === id);
  return view ? answered(view) : noSuchImport();
}

/** The history of imports; takes them back and puts them back (product I4). */
export const createTakingBackHandlers = (
  context: ImportingContext,
): Pick<Handlers, 'imports.list' | 'import.take-back' | 'import.put-back'> => ({
  'imports.list': async () => answered(viewsOf(context.edits.plan())),
  'import.take-back': ({ id }) => context.exclusively(() => act(context, id, 'take-back')),
  'import.put-back': ({ id }) => context.exclusively(() => act(context, id, 'put-back')),
});
