import type { FileNature } from '../domain/calendars/nature';
import type { CountFormat, PluralForms } from './language';

/** What a file is, as a choice: `The whole calendar`. */
export const natureNames: Readonly<Record<FileNature, string>> = {
  whole: 'The whole calendar',
  upcoming: 'Only what is to come',
  part: 'A part of the calendar',
  older: 'An older state of the calendar',
  invitation: 'An invitation',
  cancellation: 'A cancellation',
  answer: 'An answer to an invitation',
};

/** What that means for the events that are not in it, or not taken. */
const meanings: Readonly<Record<FileNature, string>> = {
  whole: 'What is still to come and not in it is archived.',
  upcoming: 'What is still to come and not in it is archived; what is over stays.',
  part: 'Events that are not in it stay as they are.',
  older: 'What Mingle has is newer, so nothing is taken unless you choose it.',
  invitation: 'It speaks of the events in it; all others stay as they are.',
  cancellation: 'It cancels the events in it; all others stay as they are.',
  answer: 'It says who comes; all other events stay as they are.',
};

const stayForms: PluralForms = {
  one: '# event that is over is not in it, and stays.',
  other: '# events that are over are not in it, and stay.',
};

/** What a file was taken for and what follows, in a sentence or two. */
export function natureText(
  { nature, stays }: { readonly nature: FileNature; readonly stays: number },
  { counted }: CountFormat,
): string {
  return [meanings[nature], stays > 0 ? counted(stays, stayForms) : ''].join(' ').trim();
}

const olderForms: PluralForms = {
  one: '# event is older in the file than in Mingle and was left as it is.',
  other: '# events are older in the file than in Mingle and were left as they are.',
};

/** How many events were left as they are because the file has older versions; empty for none. */
export const olderText = (older: number, { counted }: CountFormat): string =>
  older === 0 ? '' : counted(older, olderForms);
