import type { Handlers } from '../../contract/client';
import { countsOf } from '../../plan/counts';
import { answered, refused, toAnswer } from '../answer';
import type { ImportingContext } from '../importing/importing-context';
import { exportIcs, exportShareSafeIcs } from './export-ics';
import { exportJson } from './export-json';
import { exportMarkdown } from './export-markdown';
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

    'data.restore': async ({ file, preview, asItIs }) => {
      const read = await backups.read(file, asItIs);
      if (!read.ok) return toAnswer(read);
      const counts = () => ({ before: countsOf(context.edits.plan()), after: countsOf(read.value) });
      if (preview) return answered(counts());
      // An import under way ends first, so the backup that undoes the restore contains it.
      return context.exclusively(async () => {
        const restored = counts();
        const safe = await backups.create();
        if (!safe.ok) return toAnswer(safe);
        const saved = await context.ports.plan.update(() => read.value);
        if (!saved.ok) return toAnswer(saved);
        context.edits.forget();
        context.announce({ topics: ['data', 'calendars', 'events', 'follow-ups', 'settings', 'history'] });
        return answered(restored);
      });
    },

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
