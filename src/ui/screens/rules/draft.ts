import type { InputOf } from '../../../contract/client';
import type { RuleView } from '../../../contract/views/rule';
import type { Condition } from '../../../domain/rules/rule';

export type RuleDraft = InputOf<'rule.save'>;

export const emptyCondition: Condition = { field: 'title', relation: 'contains', text: '' };

export const newDraft: RuleDraft = {
  id: null,
  conditions: [emptyCondition],
  kind: 'networking',
  form: null,
  isOn: true,
};

export const draftOf = ({ id, conditions, kind, form, isOn }: RuleView): RuleDraft => ({
  id,
  conditions: [...conditions],
  kind,
  form,
  isOn,
});

/** The first condition on a field, before the user changes it. */
export function conditionFor(field: Condition['field'], calendarId: string | undefined): Condition {
  if (field === 'calendar') return { field, calendarId: (calendarId ?? '') as never };
  if (field === 'time') return { field, weekdays: [1, 2, 3, 4, 5], starts: null };
  return { field, relation: field === 'title' ? 'contains' : 'is', text: '' };
}

/** True if a condition is filled in, so that the rule can be tried. */
export function isWhole(condition: Condition): boolean {
  switch (condition.field) {
    case 'calendar':
      return condition.calendarId !== '';
    case 'time':
      return condition.weekdays.length > 0 || condition.starts !== null;
    default:
      return condition.text.replaceAll('*', '').trim() !== '';
  }
}
