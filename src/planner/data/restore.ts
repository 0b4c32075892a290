import type { InputOf } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import { topics } from '../../contract/push';
import type { RestoreView } from '../../contract/views/data';
import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import { countsOf } from '../../plan/counts';
import type { Plan } from '../../plan/plan';
import { answered, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import type { CalendarFiles, RestoredPlan } from './restored-plan';
import { restoredPlan } from './restored-plan';
import { tracedPlan } from './traced-keys';

/**
 * Goes back to a backup, or says what that would change. It must not run beside an import: the backup that undoes it then
 * holds all imports, and the calendars are those that it was computed with.
 */
export async function restore(
  context: PlannerContext,
  { file, preview, asItIs }: InputOf<'data.restore'>,
): Promise<Answer<RestoreView>> {
  const { backups, plan: plans } = context.ports;
  const read = await backups.read(file, asItIs);
  if (!read.ok) return toAnswer(read);
  const current = context.edits.plan();
  const backup = await tracedPlan(context, read.value, current);
  const files = await filesOf(context, backup, current);
  const restored = restoredPlan(backup, current, files);
  if (preview) return answered(toView(current, restored, null));
  const safe = await backups.create();
  if (!safe.ok) return toAnswer(safe);
  // What a refresh noted in the meantime stays too.
  const saved = await plans.update((latest) => restoredPlan(backup, latest, files).plan);
  if (!saved.ok) return toAnswer(saved);
  await adoptChanged(context, current, saved.value);
  context.edits.forget();
  context.announce({ topics });
  return answered(toView(current, restored, safe.value.file));
}

const toView = (
  before: Plan,
  { plan, staying, leftOut }: RestoredPlan,
  undo: string | null,
): RestoreView => ({
  before: countsOf(before),
  after: countsOf(plan),
  undo,
  staying: staying.map(({ name }) => name),
  leftOut: leftOut.map(({ name }) => name),
});

/** Looks only for files of calendars whose entries differ, because each is read as a whole. */
async function filesOf(context: PlannerContext, backup: Plan, current: Plan): Promise<CalendarFiles> {
  const { calendars } = context.ports;
  const isThere = async ({ id, sha256 }: CalendarSource) => (await calendars.bytes(id, sha256)) !== null;
  const asInBackup = new Set<CalendarId>();
  const asNow = new Set<CalendarId>();
  for (const now of current.calendars.values()) {
    const then = backup.calendars.get(now.id);
    if (!then || then.sha256 === now.sha256 || (await isThere(now))) asNow.add(now.id);
    else if (await isThere(then)) asInBackup.add(now.id);
  }
  for (const then of backup.calendars.values()) {
    if (!current.calendars.has(then.id) && (await isThere(then))) asInBackup.add(then.id);
  }
  return { asInBackup, asNow };
}

/** Reads the calendars whose files are others than before. */
async function adoptChanged({ ports, agenda }: PlannerContext, before: Plan, after: Plan): Promise<void> {
  for (const { id, sha256 } of after.calendars.values()) {
    if (before.calendars.get(id)?.sha256 === sha256) continue;
    const read = await ports.calendars.read(id, sha256);
    if (read.ok) agenda.adopt(id, read.value, null);
  }
}
