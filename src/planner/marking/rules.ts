import type { Handlers, InputOf } from '../../contract/client';
import type { RuleTrial, RuleView } from '../../contract/views/rule';
import { seriesEventKey } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import { leadingVersion } from '../../domain/event/series';
import { createRuleMatcher } from '../../domain/rules/match';
import type { Rule, RuleId } from '../../domain/rules/rule';
import { inOrder } from '../../domain/rules/rule';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';

type RuleHandlers = Pick<Handlers, 'rules.list' | 'rule.save' | 'rule.remove' | 'rules.order' | 'rule.try'>;

/** The most examples shown of what a rule would mark. */
const mostExamples = 200;

const noSuchRule = () => refused('not-found', 'This rule is no longer there.');

/** Calls `visit` for every series in use, and yields to the event loop between batches. */
async function forEachSeries(
  { agenda, ports }: PlannerContext,
  visit: (calendar: LoadedCalendar, series: Series) => void,
): Promise<void> {
  for (const calendar of await agenda.allCalendars()) {
    for (const [index, series] of calendar.series.entries()) {
      if (index % atOnce === atOnce - 1) await ports.yieldThread();
      visit(calendar, series);
    }
  }
}

const isMarkedByHand = (plan: Plan, series: Series): boolean =>
  plan.marks.get(seriesEventKey(series.key)) !== undefined;

/** The rules in their order, with how many series each fits and how many it decides. */
async function listRules(context: PlannerContext): Promise<readonly RuleView[]> {
  const plan = context.edits.plan();
  const zone = context.zone();
  const rules = inOrder(plan.rules).map((rule) => ({
    rule,
    holds: createRuleMatcher(rule),
    counts: { fits: 0, decides: 0 },
  }));
  await forEachSeries(context, (calendar, series) => {
    const subject = { series, calendarId: calendar.source.id, zone };
    const fitting = rules.filter(({ holds }) => holds(subject));
    for (const { counts } of fitting) counts.fits += 1;
    const first = fitting.find(({ rule }) => rule.isOn);
    if (first && !isMarkedByHand(plan, series)) first.counts.decides += 1;
  });
  return rules.map(({ rule, counts }) => ({ ...rule, ...counts }));
}

/** What a rule would mark, before it is saved; `id` names the one that it would replace. */
async function tryRule(context: PlannerContext, { id, conditions }: InputOf<'rule.try'>): Promise<RuleTrial> {
  const plan = context.edits.plan();
  const holds = createRuleMatcher({ conditions });
  const place = (id === null ? undefined : plan.rules.get(id)?.place) ?? Number.POSITIVE_INFINITY;
  const trial = { events: 0, fits: 0, byHand: 0, byEarlierRule: 0 };
  const examples: RuleTrial['examples'][number][] = [];
  await forEachSeries(context, (calendar, series) => {
    trial.events += 1;
    if (!holds({ series, calendarId: calendar.source.id, zone: context.zone() })) return;
    trial.fits += 1;
    const isByHand = isMarkedByHand(plan, series);
    const decider = context.marking.ruleFor({ calendar, series });
    const isEarlier = !isByHand && decider !== null && decider.id !== id && decider.place < place;
    if (isByHand) trial.byHand += 1;
    else if (isEarlier) trial.byEarlierRule += 1;
    if (examples.length >= mostExamples) return;
    const { summary, start } = leadingVersion(series);
    const stays = isByHand ? 'by-hand' : isEarlier ? 'by-earlier-rule' : null;
    const { mark } = context.marking.of({ calendar, series, recurrenceId: null });
    const kind = mark?.kind ?? null;
    examples.push({ key: seriesEventKey(series.key), title: summary, start, kind, stays });
  });
  return { ...trial, examples };
}

/** The plan with its rules in this order; rules that `ids` does not name follow in their previous order. */
function withRulesInOrder(plan: Plan, ids: readonly RuleId[]): Plan {
  const named = ids.flatMap((id) => plan.rules.get(id) ?? []);
  const others = inOrder(plan.rules).filter(({ id }) => !ids.includes(id));
  const placed = [...named, ...others].map((rule, at): [RuleId, Rule] => [
    rule.id,
    rule.place === at + 1 ? rule : { ...rule, place: at + 1 },
  ]);
  return { ...plan, rules: plan.rules.with(placed) };
}

/** Rules the user keeps, in their order (product M5). */
export function createRuleHandlers(context: PlannerContext): RuleHandlers {
  return {
    'rules.list': async () => answered(await listRules(context)),

    'rule.save': async ({ id, ...words }) => {
      const before = id === null ? null : context.edits.plan().rules.get(id);
      if (before === undefined) return noSuchRule();
      const saved = before?.id ?? (context.ports.newId() as RuleId);
      const made = await context.edits.make({
        label: { code: before ? 'change-rule' : 'add-rule' },
        change: (plan) => {
          const last = inOrder(plan.rules).at(-1)?.place ?? 0;
          const place = before?.place ?? last + 1;
          const rule: Rule = { ...words, id: saved, place, createdAt: before?.createdAt ?? context.now() };
          return { ...plan, rules: plan.rules.with([[saved, rule]]) };
        },
      });
      return made.ok ? answered({ id: saved, edit: made.value.edit }) : made;
    },

    'rule.remove': async ({ id }) => {
      if (context.edits.plan().rules.get(id) === undefined) return noSuchRule();
      const made = await context.edits.make({
        label: { code: 'remove-rule' },
        change: (plan) => ({ ...plan, rules: plan.rules.with([[id, undefined]]) }),
      });
      return made.ok ? answered(null) : made;
    },

    'rules.order': async ({ ids }) => {
      const made = await context.edits.make({
        label: { code: 'order-rules' },
        change: (plan) => withRulesInOrder(plan, ids),
      });
      return made.ok ? answered(null) : made;
    },

    'rule.try': async (input) => answered(await tryRule(context, input)),
  };
}
