import { createClient } from '../../contract/client';
import type { Dispatch } from '../../contract/dispatch';
import type { Failure } from '../../contract/failure';
import { calendarFilesAt, readCalendarFile } from './calendar-paths';

/**
 * Puts the files and folders that the user opened up for review. The planner pushes the reviews to every window and
 * tab. A path that fails does not stop the others. Answers with a sentence for each path that could not be opened.
 */
export async function openFiles(dispatch: Dispatch, paths: readonly string[]): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  // Cards are mostly one file each, and are decided on together.
  let contacts: string | null = null;
  for (const path of paths) {
    const files = await calendarFilesAt(path);
    if (!files.ok) failures.push(files.error);
    for (const file of files.ok ? files.value : []) {
      const opened = await openFile(dispatch, file, contacts);
      if (opened.kind === 'failed') failures.push(opened.failure);
      if (opened.kind === 'contacts') contacts = opened.reviewId;
    }
  }
  return failures;
}

type Opened =
  | { readonly kind: 'calendar' }
  | { readonly kind: 'contacts'; readonly reviewId: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

async function openFile(dispatch: Dispatch, path: string, addTo: string | null): Promise<Opened> {
  const bytes = await readCalendarFile(path);
  if (!bytes.ok) return { kind: 'failed', failure: bytes.error };
  const { fileName } = bytes.value;
  const isContacts = /\.(?:vcf|vcard|csv|tsv)$/i.test(fileName);
  const { call } = createClient({ call: dispatch, subscribe: () => () => undefined });
  const answer = isContacts
    ? await call('contacts.review', { ...bytes.value, ...(addTo === null ? {} : { addTo }) })
    : await call('calendar.review', bytes.value);
  if (!answer.ok) {
    return { kind: 'failed', failure: { ...answer.error, message: `${fileName}: ${answer.error.message}` } };
  }
  return isContacts ? { kind: 'contacts', reviewId: answer.value.id } : { kind: 'calendar' };
}
