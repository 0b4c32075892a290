import { useCallback } from 'react';
import type { FollowUpId, FollowUpState } from '../../../domain/follow-ups/follow-up';
import type { Day } from '../../../domain/time/day';
import { followUps as followUpForms } from '../../../words/counts';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';

const stateSaid: Readonly<Record<FollowUpState, string>> = {
  'to-do': 'To do again',
  sent: 'Noted as sent',
  answered: 'Noted as answered',
  'no-answer': 'Noted that no answer came',
  closed: 'Closed',
};

export interface FollowUpEdits {
  readonly setState: (ids: readonly FollowUpId[], state: FollowUpState) => Promise<boolean>;
  readonly snooze: (ids: readonly FollowUpId[], until: Day | null) => Promise<boolean>;
  readonly remove: (ids: readonly FollowUpId[]) => Promise<boolean>;
}

/** Edits one follow-up or several at once; a toast says what was done, and takes it back. */
export function useFollowUpEdits(): FollowUpEdits {
  const format = useFormat();
  const edit = useEdit('follow-ups.edit');
  const { undo } = useHistory();
  const said = useCallback(
    (what: string, ids: readonly FollowUpId[]) => {
      const message =
        ids.length === 1 ? `${what}.` : `${what}: ${format.counted(ids.length, followUpForms)}.`;
      showToast(message, { action: { label: 'Undo', run: () => void undo() }, topic: 'undo' });
    },
    [format, undo],
  );
  return {
    setState: useCallback(
      async (ids, state) => {
        const { ok } = await edit({ ids: [...ids], state });
        if (ok) said(stateSaid[state], ids);
        return ok;
      },
      [edit, said],
    ),
    snooze: useCallback(
      async (ids, until) => {
        const { ok } = await edit({ ids: [...ids], due: until });
        if (ok) said(until === null ? 'Put off to some day' : `Put off until ${format.day(until)}`, ids);
        return ok;
      },
      [edit, said, format],
    ),
    remove: useCallback(
      async (ids) => {
        const { ok } = await edit({ ids: [...ids], remove: true });
        if (ok) said('Removed', ids);
        return ok;
      },
      [edit, said],
    ),
  };
}
