import type { Handlers } from '../../contract/client';
import { answered, refused, toAnswer } from '../answer';
import type { ImportingContext } from '../importing/importing-context';
import type { Roster } from '../people/roster';
import { exportCsv } from './export-csv';
import { exportIcs, exportShareSafeIcs } from './export-ics';
import { exportJson } from './export-json';
import { exportMarkdown } from './export-markdown';
import { restore } from './restore';
import { createSharing } from './sharing';

const notToShare = () =>
  refused(
    'bad-input',
    'A copy to share has no people, and nothing that you wrote of them: only the table of events can be shared.',
    { field: 'table' },
  );

export function createDataHandlers(
  context: ImportingContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'data.backup' | 'data.backups' | 'data.restore' | 'data.export'> {
  const { backups } = context.ports;
  return {
    'data.backup': async () => toAnswer(await backups.create()),
    'data.backups': async () => {
      const all = await backups.list();
      return all.ok ? answered(all.value) : refused('unreadable', all.error.message);
    },

    'data.restore': (input) => context.exclusively(() => restore(context, input)),

    'data.export': async ({ format, shareSafe, table = 'events', todos = false }) => {
      const sharing = shareSafe ? await createSharing(context) : null;
      switch (format) {
        case 'ics': {
          const ics = await (sharing ? exportShareSafeIcs(context, sharing) : exportIcs(context, todos));
          return answered({ ...ics, truncated: false });
        }
        case 'csv': {
          const csv = await exportCsv({ context, roster: await rosterNow() }, table, sharing);
          return csv ? answered({ ...csv, mended: [] }) : notToShare();
        }
        case 'json':
          return answered({ text: await exportJson(context, sharing), mended: [], truncated: false });
        case 'markdown':
          return answered({ text: await exportMarkdown(context, sharing), mended: [], truncated: false });
      }
    },
  };
}
