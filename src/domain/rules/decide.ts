import type { Series } from '../event/series';
import type { RuleMatcher, RuleSubject } from './match';
import { createRuleMatcher } from './match';
import type { Rule, Rules } from './rule';
import { inOrder } from './rule';

/** Which rule decides on a series; null where none does. */
export type Decider = (subject: RuleSubject) => Rule | null;

/** The first rule in their order that is on and holds. Each series is looked at once. */
export function createDecider(rules: Rules): Decider {
  const matchers = inOrder(rules)
    .filter(({ isOn }) => isOn)
    .map((rule): readonly [Rule, RuleMatcher] => [rule, createRuleMatcher(rule)]);
  if (matchers.length === 0) return () => null;
  const decided = new WeakMap<Series, Rule | null>();
  return (subject) => {
    const before = decided.get(subject.series);
    if (before !== undefined) return before;
    const [rule] = matchers.find(([, holds]) => holds(subject)) ?? [null];
    decided.set(subject.series, rule);
    return rule;
  };
}
