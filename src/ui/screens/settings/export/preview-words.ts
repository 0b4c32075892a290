import type { ExportOptions } from '../../../../contract/export/export-options';
import type { ExportPreview } from '../../../../contract/export/export-view';
import { people } from '../../../../words/counts';
import type { Format } from '../../../../words/format';
import { listed, type PluralForms } from '../../../../words/language';

const events: PluralForms = { one: '# event', other: '# events' };
const own: PluralForms = { one: '# of your own', other: '# of your own' };
const tasks: PluralForms = { one: '# task', other: '# tasks' };
const rows: PluralForms = { one: '# row', other: '# rows' };
const times: PluralForms = {
  one: '# row, for one time that an event takes place',
  other: '# rows, one for each time that an event takes place',
};
const left: PluralForms = {
  one: 'The name and address of # person stay here, also in titles.',
  other: 'The names and addresses of # people stay here, also in titles.',
};

/** `214 events, 12 of your own, 9 tasks, 31 people`. */
export function countsSentence(
  { counts }: ExportPreview,
  { format: as }: ExportOptions,
  format: Format,
): string {
  const { counted } = format;
  if (counts.rows !== null)
    return listed([
      counted(counts.rows, counts.events > 0 ? times : rows),
      ...(counts.own > 0 ? [counted(counts.own, own)] : []),
    ]);
  if (counts.events + counts.tasks === 0)
    return as === 'markdown'
      ? 'Nothing yet: this has the events that you prepared or have follow-ups from.'
      : 'No events: nothing fits what is chosen.';
  return listed([
    counted(counts.events, events),
    ...(counts.own > 0 ? [counted(counts.own, own)] : []),
    ...(counts.tasks > 0 ? [counted(counts.tasks, tasks)] : []),
    ...(counts.people > 0 ? [counted(counts.people, people)] : []),
  ]);
}

/** What a copy to share leaves out. */
export const hiddenSentence = ({ hiddenPeople }: ExportPreview, { counted }: Format): string =>
  hiddenPeople > 0 ? counted(hiddenPeople, left) : 'No names or addresses.';

export const hiddenNotes = 'Notes, preparations, tasks, descriptions and links stay here as well.';
