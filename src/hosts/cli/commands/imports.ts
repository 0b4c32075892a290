import type { ImportView } from '../../../contract/views/import';
import type { ImportAction } from '../../../domain/calendars/import-record';
import { toUtcText } from '../../../domain/time/instant';
import type { Format } from '../../../words/format';
import type { CommandContext, CommandPlanner } from '../context';
import { formatOf } from '../context';
import { CommandFailure } from '../failure';
import { importCountsText } from '../text/import-counts';
import { oneLine, toTable } from '../text/output';

/** `mingle imports`: the import history, newest first. */
export async function listImports(context: CommandContext): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const imports = await planner.ask('imports.list', {});
    const format = await formatOf(planner);
    context.print(imports.map(toImportJson), () => importsTable(imports, format));
  });
}

/** `mingle take-back IMPORT`: restores the calendar's state before the import. */
export const takeImportBack = (context: CommandContext, id: string): Promise<void> =>
  act(context, id, 'take-back');

/** `mingle put-back IMPORT`: restores the calendar's state after the import. */
export const putImportBack = (context: CommandContext, id: string): Promise<void> =>
  act(context, id, 'put-back');

async function act(context: CommandContext, name: string, action: ImportAction): Promise<void> {
  await context.withPlanner('write', async (planner) => {
    const { id } = await findImport(planner, name);
    const view = await planner.ask(`import.${action}`, { id });
    const done = action === 'take-back' ? 'taken back' : 'put back';
    const calendar = oneLine(view.calendarName);
    const at = (await formatOf(planner)).datedMoment(view.at);
    context.print(
      toImportJson(view),
      () => `${calendar}: the import of ${oneLine(view.fileName)} at ${at} is ${done}\n`,
    );
  });
}

/** The import with this id, else the only one whose id begins with it. */
export async function findImport(planner: CommandPlanner, name: string): Promise<ImportView> {
  const imports = await planner.ask('imports.list', {});
  const exact = imports.find(({ id }) => id === name);
  const [first, ...others] = exact ? [exact] : imports.filter(({ id }) => id.startsWith(name));
  if (first && others.length === 0) return first;
  const message = first
    ? `Several imports have ids that begin with ${oneLine(name)}: write more of it.`
    : `There is no import ${oneLine(name)}. Run \`mingle imports\` to see them.`;
  throw new CommandFailure({ code: first ? 'bad-input' : 'not-found', message });
}

export const toImportJson = ({ takenBackAt, ...view }: ImportView) => ({
  id: view.id,
  at: toUtcText(view.at),
  calendar: view.calendarName,
  file: view.fileName,
  added: view.added,
  changed: view.changed,
  gone: view.gone,
  same: view.same,
  unreadable: view.unreadable,
  takenBack: takenBackAt === null ? null : toUtcText(takenBackAt),
  action: view.action,
});

function importsTable(imports: readonly ImportView[], format: Format): string {
  if (imports.length === 0) return 'Nothing was imported yet.\n';
  const shown = shortLength(imports.map(({ id }) => id));
  return toTable(
    imports.map((view) => [
      view.id.slice(0, shown),
      format.datedMoment(view.at),
      oneLine(view.calendarName),
      oneLine(view.fileName),
      `${importCountsText(view, format)}${view.takenBackAt === null ? '' : ', taken back'}`,
      view.action === null ? '' : `can be ${view.action === 'take-back' ? 'taken back' : 'put back'}`,
    ]),
  );
}

/** The shortest length, from 8 on, at which all ids differ. */
function shortLength(ids: readonly string[]): number {
  const longest = ids.reduce((most, id) => Math.max(most, id.length), 0);
  for (let length = 8; length < longest; length += 1) {
    if (new Set(ids.map((id) => id.slice(0, length))).size === ids.length) return length;
  }
  return longest;
}
