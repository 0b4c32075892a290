import type { Answer } from '../../../contract/failure';
import type { ImportView } from '../../../contract/views/import';
import { useEdit } from '../../app/client/edits';
import { showFailure, showToast } from '../../app/toasts';
import { putBackText, takenBackText } from './import-words';

/** One topic for all imports: a toast replaces the former one, because only the last taken-back import can be put back. */
const topic = 'imports';

const options = { quiet: ['not-found'] } as const;

/** Takes an import back, or puts it back, and says what that did (product I4). */
export function useImportAction(record: ImportView) {
  const takeBackEdit = useEdit('import.take-back');
  const putBackEdit = useEdit('import.put-back');
  const { id } = record;

  const putBack = async (): Promise<boolean> => {
    const answer = await putBackEdit({ id }, options);
    const isDone = succeeded(answer);
    if (isDone) showToast(putBackText(record), { topic });
    return isDone;
  };
  const takeBack = async () => {
    const answer = await takeBackEdit({ id }, options);
    if (succeeded(answer))
      showToast(takenBackText(record), { action: { label: 'Put back', run: putBack }, topic });
  };
  return { takeBack, putBack };
}

/**
 * True if the edit succeeded. `not-found` means that a newer import came or this one is too old: the host's message says
 * which, so it is shown as it is.
 */
function succeeded(answer: Answer<ImportView>): boolean {
  if (!answer.ok && answer.error.code === 'not-found') {
    showFailure(answer.error, { words: { title: answer.error.message, kept: '', next: '' }, topic });
  }
  return answer.ok;
}
