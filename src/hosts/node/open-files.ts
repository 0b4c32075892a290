import type { Dispatch } from '../../contract/dispatch';
import type { Failure } from '../../contract/failure';
import { calendarFilesAt, readCalendarFile } from './calendar-paths';

/**
 * Puts files and folders that the user opened up for review; every window and tab is told by the planner.
 * Each path costs itself alone. Answers with what could not be opened, in sentences.
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
