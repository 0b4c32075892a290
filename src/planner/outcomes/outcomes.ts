import type { Handlers } from '../../contract/client';
import type { Outcome } from '../../domain/outcomes/outcome';
import { emptyOutcome } from '../../domain/outcomes/outcome';
import type { Given } from '../../domain/record';
import { givenFields } from '../../domain/record';
import { findPlanned, noSuchEvent } from '../agenda/find';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { answered, changedElsewhere } from '../answer';
import type { PlannerContext } from '../context';
import { eventViewOf } from '../events/events';

const isStill = (outcome: Outcome, fields: Given<Outcome>): boolean =>
  Object.entries(givenFields(fields)).every(
    ([name, value]) => (outcome[name as keyof Outcome] ?? null) === value,
  );

/** What came of events (product F5). It belongs to one occurrence, also of a series. */
export function createOutcomeHandlers(context: PlannerContext): Pick<Handlers, 'outcome.save'> {
  return {
    'outcome.save': ({ key: asked, outcome: said, base = {} }) =>
      context.edits.onEvents(async (currentKey) => {
        const planned = await findPlanned(context, currentKey(asked));
        if (!planned) return noSuchEvent(asked);
        const key = eventKeyOf(planned);
        let isStale = false;
        const made = await context.edits.make({
          label: { code: 'edit-outcome', title: planned.occurrence.version.summary },
          joinName: `outcome ${key} ${Object.keys(said).join(' ')}`,
          change: (plan) => {
            const former = plan.outcomes.get(key) ?? emptyOutcome;
            // Here, since another window's edit may be under way until now.
            isStale = !isStill(former, base);
            return isStale
              ? plan
              : { ...plan, outcomes: plan.outcomes.with([[key, { ...former, ...givenFields(said) }]]) };
          },
        });
        if (isStale) return changedElsewhere();
        return made.ok ? answered(await eventViewOf(context, planned)) : made;
      }),
  };
}
