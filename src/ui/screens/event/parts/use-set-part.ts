import type { EventKey } from '../../../../domain/event/key';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { showToast } from '../../../app/toasts';

/** `of`: the whole; null for none, undefined for what Mingle tells by itself. `said` is shown with a way back. */
export type SetPart = (
  keys: readonly EventKey[],
  of: EventKey | null | undefined,
  said: string,
) => Promise<void>;

export function useSetPart(): SetPart {
  const edit = useEdit('part.set');
  const { undo } = useHistory();
  return async (keys, of, said) => {
    const answer = await edit({ keys: [...keys], ...(of !== undefined && { of }) });
    if (answer.ok) showToast(said, { action: { label: 'Undo', run: () => void undo() }, topic: 'undo' });
  };
}
