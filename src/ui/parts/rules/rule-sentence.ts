import type { Kind } from '../../../domain/marking/kind';
import type { Condition } from '../../../domain/rules/rule';
import type { Format } from '../../../words/format';
import { kindInText } from '../../../words/kind';
import type { CountFormat, PluralForms } from '../../../words/language';
import { conditionsSentence } from './condition-sentence';

const moreAlready: PluralForms = { one: '# more already is', other: '# more already are' };

/**
 * What a rule that was made from a mark does: `If the organiser is “Ana Ruiz”, later ones will be networking, too: 1 more
 * already is.`
 */
export function keptSentence(
  conditions: readonly Condition[],
  kind: Kind,
  more: number,
  format: CountFormat & Pick<Format, 'weekday' | 'clock'>,
): string {
  const condition = conditionsSentence(conditions, [], format);
  const kindWord = kindInText(kind);
  return more === 0
    ? `${condition}, later ones will be ${kindWord}, too.`
    : `${condition}, later ones will be ${kindWord}, too: ${format.counted(more, moreAlready)}.`;
}
