import type { Series } from '../event/series';
import type { RuleMatcher, RuleSubject } from './match';
import { createRuleMatcher } from './match';
import type { Rule, Rules } from './rule';
import { inOrder } from './rule';

/** Finds the rule that decides on a series; null if none matches. */
export type Decider = (subject: RuleSubject) => Rule | null;

/** The first enabled rule, in order, that matches. Decisions are memoised by series. */
export function createDecider(rules: Rules): Decider {
  const matchers = inOrder(rules)
    .filter(({ isOn }) => isOn)
    .map((rule): readonly [Rule, RuleMatcher] => [rule, createRuleMatcher(rule)]);
  if (matchers.length === 0) return () => null;
  const decided = new WeakMap<Series, Rule | null>();
  return (subject) => {
    const cached = decided.get(subject.series);
    if (cached !== undefined) return cached;
    const [rule] = matchers.find(([, matches]) => matches(subject)) ?? [null];
    decided.set(subject.series, rule);
    return rule;
  };
}
