import type { Answer } from '../../../contract/failure';
import type { ImportView } from '../../../contract/views/import';
import { useEdit } from '../../app/client/edits';
import { showFailure, showToast } from '../../app/toasts';
import { putBackText, takenBackText } from './import-words';

/** Only the last of them can be put back. */
const topic = 'imports';

const quiet = { quiet: ['not-found'] } as const;

/** Takes an import back, or puts it back, and says what that did (product I4). */
export function useImportAction(record: ImportView) {
  const takeBackEdit = useEdit('import.take-back');
  const putBackEdit = useEdit('import.put-back');
  const { id } = record;

  const putBack = async (): Promise<boolean> => {
    const answer = await putBackEdit({ id }, quiet);
    const done = succeeded(answer);
    if (done) showToast(putBackText(record), { topic });
    return done;
  };
  const takeBack = async () => {
    const answer = await takeBackEdit({ id }, quiet);
    if (succeeded(answer))
      showToast(takenBackText(record), { action: { label: 'Put back', run: putBack }, topic });
  };
  return { takeBack, putBack };
}

/** Another import came meanwhile, or this one is too old by now: the host says so better than anyone. */
function succeeded(answer: Answer<ImportView>): boolean {
  if (!answer.ok && answer.error.code === 'not-found') {
    showFailure(answer.error, { words: { title: answer.error.message, kept: '', next: '' }, topic });
  }
  return answer.ok;
}
