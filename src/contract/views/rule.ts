import type { EventKey } from '../../domain/event/key';
import type { EventTime } from '../../domain/event/series';
import type { Kind } from '../../domain/marking/kind';
import type { Rule } from '../../domain/rules/rule';

/** A rule and its effect on the calendars' events; a series counts once. */
export interface RuleView extends Rule {
  /** The number of events that meet its conditions. */
  readonly fits: number;
  /** The number of these that it marks, since neither the user nor an earlier rule does. */
  readonly decides: number;
}

/** What a rule would do, before it is saved. */
export interface RuleTrial {
  /** The number of all events. */
  readonly events: number;
  readonly fits: number;
  /** Of those that fit: the user has marked them, or has kept them unmarked. */
  readonly byHand: number;
  /** Of those that fit: an earlier rule marks them. */
  readonly byEarlierRule: number;
  /** Some of those that fit, in the order of their calendars. */
  readonly examples: readonly RuleExample[];
}

export interface RuleExample {
  readonly key: EventKey;
  readonly title: string;
  readonly start: EventTime;
  /** Its current kind; null while unmarked. */
  readonly kind: Kind | null;
  /** Why the rule would not mark it; null when it would. */
  readonly stays: 'by-hand' | 'by-earlier-rule' | null;
}
