import type { RefObject } from 'react';
import type { RuleView } from '../../../contract/views/rule';
import type { RuleId } from '../../../domain/rules/rule';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';
import { goOnAt } from '../../parts/go-on-at';

/** The id of the button that takes the focus in the row of a rule. */
export const changeButtonId = (id: RuleId): string => `change-rule-${id}`;

/** Removes a rule and says so. The focus moves to the neighbouring rule, or to `fallback` when the list is empty. */
export function useRemoveRule(fallback: RefObject<HTMLElement | null>) {
  const remove = useEdit('rule.remove');
  const { undo } = useHistory();
  return async ({ id }: RuleView, rules: readonly RuleView[]) => {
    const index = rules.findIndex((rule) => rule.id === id);
    const neighbour = rules[index + 1] ?? rules[index - 1];
    const row = document.getElementById(changeButtonId(id))?.closest('tr') ?? null;
    const answer = await remove({ id });
    if (!answer.ok) return;
    goOnAt(neighbour ? document.getElementById(changeButtonId(neighbour.id)) : fallback.current, row);
    showToast('Removed the rule.', { action: { label: 'Undo', run: undo }, topic: 'undo' });
  };
}
