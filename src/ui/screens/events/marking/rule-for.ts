import type { EventRow, Scope } from '../../../../contract/views/event';
import type { Form, Kind } from '../../../../domain/marking/kind';
import { titleCondition } from '../../../../domain/rules/from-marks';
import { toTitleKey } from '../../../../domain/suggestion/tokens';
import type { NewRule } from '../../../parts/rules/use-keep-rule';

/** The rule that would always mark events of this title so, whatever numbers it has; null if the titles differ. */
export function ruleFor(
  rows: readonly EventRow[],
  scope: Scope,
  kind: Kind | null,
  form: Form | null,
): NewRule | null {
  const [first] = rows;
  const title = toTitleKey(first?.summary ?? '');
  if (!first || kind === null || scope !== 'series' || title === '') return null;
  if (rows.some((row) => toTitleKey(row.summary) !== title)) return null;
  return { conditions: [titleCondition(first.summary)], kind, form };
}
