import type { Handlers } from '../../contract/client';
import { answered, refused, toAnswer } from '../answer';
import type { ImportingContext } from '../importing/importing-context';
import { exportIcs, exportShareSafeIcs } from './export-ics';
import { exportJson } from './export-json';
import { exportMarkdown } from './export-markdown';
import { restore } from './restore';
import { createSharing } from './sharing';

export function createDataHandlers(
  context: ImportingContext,
): Pick<Handlers, 'data.backup' | 'data.backups' | 'data.restore' | 'data.export'> {
  const { backups } = context.ports;
  return {
    'data.backup': async () => toAnswer(await backups.create()),
    'data.backups': async () => {
      const all = await backups.list();
      return all.ok ? answered(all.value) : refused('unreadable', all.error.message);
    },

    'data.restore': (input) => context.exclusively(() => restore(context, input)),

    'data.export': async ({ format, shareSafe }) => {
      const sharing = shareSafe ? await createSharing(context) : null;
      switch (format) {
        case 'ics':
          return answered(await (sharing ? exportShareSafeIcs(context, sharing) : exportIcs(context)));
        case 'json':
          return answered({ text: await exportJson(context, sharing), mended: [] });
        case 'markdown':
          return answered({ text: await exportMarkdown(context, sharing), mended: [] });
      }
    },
  };
}
