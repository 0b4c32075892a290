import type { Dispatch } from '../../contract/dispatch';
import type { Failure } from '../../contract/failure';
import { calendarFilesAt, readCalendarFile } from './calendar-paths';

/**
 * Puts the files and folders that the user opened up for review. The planner pushes the reviews to every window and
 * tab. A path that fails does not stop the others. Answers with a sentence for each path that could not be opened.
 */
export async function openFiles(dispatch: Dispatch, paths: readonly string[]): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const path of paths) {
    const files = await calendarFilesAt(path);
    if (!files.ok) failures.push(files.error);
    for (const file of files.ok ? files.value : []) {
      const failed = await openFile(dispatch, file);
      if (failed) failures.push(failed);
    }
  }
  return failures;
}

async function openFile(dispatch: Dispatch, path: string): Promise<Failure | null> {
  const bytes = await readCalendarFile(path);
  if (!bytes.ok) return bytes.error;
  const answer = await dispatch('calendar.review', bytes.value);
  if (answer.ok) return null;
  return { ...answer.error, message: `${bytes.value.fileName}: ${answer.error.message}` };
}
