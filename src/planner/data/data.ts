import type { Handlers } from '../../contract/client';
import type { ExportOptions } from '../../contract/export/export-options';
import { answered, refused, toAnswer } from '../answer';
import type { ImportingContext } from '../importing/importing-context';
import type { Roster } from '../people/roster';
import { isChoice } from './chosen-events';
import { exportFile } from './export-file';
import { previewOf } from './preview';
import { restore } from './restore';

const notToShare = () =>
  refused(
    'bad-input',
    'A copy to share has no people, and nothing that you wrote of them: only the table of events can be shared.',
    { field: 'table' },
  );

const notToChoose = () =>
  refused(
    'bad-input',
    'Kinds, days and own events are chosen among events: for .ics, Markdown and the table of events.',
    { field: 'format' },
  );

const canChoose = (options: ExportOptions): boolean => {
  const { format, table = 'events' } = options;
  return !isChoice(options) || (format !== 'json' && (format !== 'csv' || table === 'events'));
};

const refusal = (options: ExportOptions) => (canChoose(options) ? notToShare() : notToChoose());

export function createDataHandlers(
  context: ImportingContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'data.backup' | 'data.backups' | 'data.restore' | 'data.export' | 'data.preview'> {
  const { backups } = context.ports;
  const exported = async (options: ExportOptions, isPreview: boolean) =>
    canChoose(options) ? exportFile({ context, rosterNow }, options, isPreview) : null;
  return {
    'data.backup': async () => toAnswer(await backups.create()),
    'data.backups': async () => {
      const all = await backups.list();
      return all.ok ? answered(all.value) : refused('unreadable', all.error.message);
    },

    'data.restore': (input) => context.exclusively(() => restore(context, input)),

    'data.export': async (options) => {
      const file = await exported(options, false);
      if (!file) return refusal(options);
      const { text, mended, truncated } = file;
      return answered({ text, mended, truncated });
    },

    'data.preview': async (options) => {
      const file = await exported(options, true);
      return file ? answered(previewOf(file)) : refusal(options);
    },
  };
}
