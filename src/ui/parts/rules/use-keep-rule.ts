import { useCallback } from 'react';
import type { InputOf } from '../../../contract/client';
import type { EditId } from '../../../contract/views/edit';
import { useClient } from '../../app/client/client';
import { useEdit } from '../../app/client/edits';

export type RuleWords = Omit<InputOf<'rule.save'>, 'id' | 'isOn'>;

export interface KeptRule {
  readonly edit: EditId | null;
  /** How many events it marks at once that were unmarked. */
  readonly more: number;
}

/** Makes a new rule; null where it could not be kept. */
export function useKeepRule(): (words: RuleWords) => Promise<KeptRule | null> {
  const client = useClient();
  const edit = useEdit('rule.save');
  return useCallback(
    async (words) => {
      const trial = await client.call('rule.try', { id: null, conditions: words.conditions });
      const answer = await edit({ ...words, id: null, isOn: true });
      if (!answer.ok) return null;
      const more = trial.ok ? trial.value.fits - trial.value.byHand - trial.value.byEarlierRule : 0;
      return { edit: answer.value.edit, more };
    },
    [client, edit],
  );
}
