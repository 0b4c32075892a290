import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventSummary, Verbs } from '../suite/verbs';
import { runMingle } from './run-mingle';

/** The suite's verbs as forms of the command line, on a data folder. */
export function commandVerbs(folder: string): Verbs {
  const mingle = (...words: readonly string[]) => runMingle(['--data', folder, ...words]);
  const json = async (...words: readonly string[]) => {
    const { code, stdout, stderr } = await mingle('--json', ...words);
    if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}`);
    return JSON.parse(stdout);
  };
  return {
    importFile: (fileName, content) => {
      const file = join(mkdtempSync(join(folder, 'import-')), fileName);
      writeFileSync(file, content);
      return json('import', file);
    },
    events: async (from, to, kind) => {
      const only = kind === undefined ? [] : ['--kind', kind];
      const events: readonly (EventSummary & Record<string, unknown>)[] = await json(
        ...['events', '--from', from, '--to', to, ...only],
      );
      return events.map(({ uid, recurrenceId, start, end, allDay, kind, form }) => {
        return { uid, recurrenceId, start, end, allDay, kind, form };
      });
    },
    mark: async (key, kind, form) => {
      const sort = form === undefined ? [] : ['--form', form];
      const { code } = await mingle('mark', key, '--kind', kind ?? 'unmarked', ...sort);
      return code === 0 ? null : 'failed';
    },
    imports: async () => {
      const imports: Awaited<ReturnType<Verbs['imports']>> = await json('imports');
      return imports.map(({ id, action }) => ({ id, action }));
    },
    takeBack: (id) => json('take-back', id),
    putBack: (id) => json('put-back', id),
    week: async (of) => {
      const { from, to, byKind } = await json('week', '--of', of);
      return { from, to, byKind };
    },
    people: async () => (await json('people')).map(({ name }: { readonly name: string }) => name),
    exportIcs: async (shareSafe) =>
      (await mingle('export', '--format', 'ics', ...(shareSafe ? ['--share-safe'] : []))).stdout,
    backup: async () => (await json('backup')).file,
    restore: (file, preview) => json('restore', file, ...(preview ? ['--preview'] : [])),
  };
}
