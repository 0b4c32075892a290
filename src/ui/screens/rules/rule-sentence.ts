import type { Kind } from '../../../domain/marking/kind';
import type { Condition } from '../../../domain/rules/rule';
import { kindWord } from '../../../words/kind';
import { conditionsSentence } from './condition-words';

/** What a rule made of a mark will do: `If the organiser is “Ana Ruiz”, later ones will be networking, too: 1 more already is.` */
export function keptSentence(conditions: readonly Condition[], kind: Kind, more: number): string {
  const now = more === 0 ? '' : `: ${more.toLocaleString('en-GB')} more already ${more === 1 ? 'is' : 'are'}`;
  return `${conditionsSentence(conditions, [])}, later ones will be ${kindWord(kind).toLowerCase()}, too${now}.`;
}
