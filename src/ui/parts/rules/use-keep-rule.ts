import { useCallback } from 'react';
import type { InputOf } from '../../../contract/client';
import type { EditId } from '../../../contract/views/edit';
import { useClient } from '../../app/client/client';
import { useEdit } from '../../app/client/edits';

/** A rule to create, without its id and switched on. */
export type NewRule = Omit<InputOf<'rule.save'>, 'id' | 'isOn'>;

export interface KeptRule {
  readonly edit: EditId | null;
  /** How many further events it marks at once. */
  readonly more: number;
}

/** Creates a rule; null if that failed. */
export function useKeepRule(): (rule: NewRule) => Promise<KeptRule | null> {
  const client = useClient();
  const edit = useEdit('rule.save');
  return useCallback(
    async (rule) => {
      const trial = await client.call('rule.try', { id: null, conditions: rule.conditions });
      const answer = await edit({ ...rule, id: null, isOn: true });
      if (!answer.ok) return null;
      const more = trial.ok ? trial.value.fits - trial.value.byHand - trial.value.byEarlierRule : 0;
      return { edit: answer.value.edit, more };
    },
    [client, edit],
  );
}
