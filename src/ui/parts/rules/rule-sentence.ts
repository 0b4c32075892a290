import type { Kind } from '../../../domain/marking/kind';
import type { Condition } from '../../../domain/rules/rule';
import type { Format } from '../../../words/format';
import { kindInText } from '../../../words/kind';
import type { CountFormat, PluralForms } from '../../../words/language';
import { conditionsSentence } from './condition-sentence';

const alreadySo: PluralForms = { one: '# more already is', other: '# more already are' };

/** What a rule made of a mark will do: `If the organiser is “Ana Ruiz”, later ones will be networking, too: 1 more already is.` */
export function keptSentence(
  conditions: readonly Condition[],
  kind: Kind,
  more: number,
  format: CountFormat & Pick<Format, 'weekday' | 'clock'>,
): string {
  const [when, as] = [conditionsSentence(conditions, [], format), kindInText(kind)];
  return more === 0
    ? `${when}, later ones will be ${as}, too.`
    : `${when}, later ones will be ${as}, too: ${format.counted(more, alreadySo)}.`;
}
