import type { EventKey } from '../../domain/event/key';
import type { EventTime } from '../../domain/event/series';
import type { Kind } from '../../domain/marking/kind';
import type { Rule } from '../../domain/rules/rule';

/** A rule and what it does to the events there are; a series counts once. */
export interface RuleView extends Rule {
  /** Events that meet its conditions. */
  readonly fits: number;
  /** Those of them that it marks: no hand and no earlier rule did. */
  readonly decides: number;
}

/** What a rule would do, before it is saved. */
export interface RuleTrial {
  /** All there are. */
  readonly events: number;
  readonly fits: number;
  /** Of those that fit: marked, or unmarked, by hand. */
  readonly byHand: number;
  /** Of those that fit: marked by a rule before this one. */
  readonly byEarlierRule: number;
  /** Some that fit, in the order of their calendars. */
  readonly examples: readonly RuleExample[];
}

export interface RuleExample {
  readonly key: EventKey;
  readonly title: string;
  readonly start: EventTime;
  /** How it is marked now; null while it is not. */
  readonly kind: Kind | null;
  /** Why the rule would not mark it; null where it would. */
  readonly stays: 'by-hand' | 'by-earlier-rule' | null;
}
