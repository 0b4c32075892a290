import type { Handlers, InputOf } from '../../contract/client';
import { isSamePart } from '../../domain/prep/merge';
import type { NetworkingPrep } from '../../domain/prep/networking';
import { emptyNetworkingPrep } from '../../domain/prep/networking';
import type { Prep } from '../../domain/prep/prep';
import { emptyPrep } from '../../domain/prep/prep';
import type { SocialPrep } from '../../domain/prep/social';
import { emptySocialPrep } from '../../domain/prep/social';
import type { Given } from '../../domain/record';
import { givenFields } from '../../domain/record';
import { findPlanned, noSuchEvent } from '../agenda/find';
import { prepOf } from '../agenda/rows';
import { answered, changedElsewhere } from '../answer';
import type { PlannerContext } from '../context';
import { eventViewOf, keyForScope } from './events';

const mergedPrep = (
  prep: Prep,
  networking: Given<NetworkingPrep> | undefined,
  social: Given<SocialPrep> | undefined,
): Prep => ({
  networking: networking
    ? { ...(prep.networking ?? emptyNetworkingPrep), ...givenFields(networking) }
    : prep.networking,
  social: social ? { ...(prep.social ?? emptySocialPrep), ...givenFields(social) } : prep.social,
});

/** Whether each of these sections is still as it was. */
const isStill = <Form extends object>(form: Form, sections: Given<Form> | undefined): boolean =>
  Object.entries(sections ?? {}).every(
    ([name, section]) => section === undefined || isSamePart(form[name as keyof Form], section),
  );

const isBasedOn = (prep: Prep, base: InputOf<'prep.save'>['base']): boolean =>
  isStill<NetworkingPrep>(prep.networking ?? emptyNetworkingPrep, base?.networking) &&
  isStill<SocialPrep>(prep.social ?? emptySocialPrep, base?.social);

export function createPrepHandlers(context: PlannerContext): Pick<Handlers, 'prep.save'> {
  return {
    'prep.save': ({ key: asked, scope, networking, social, base: known }) =>
      context.edits.onEvents(async (currentKey) => {
        const key = currentKey(asked);
        const planned = await findPlanned(context, key);
        if (!planned) return noSuchEvent(key);
        const target = keyForScope(planned, scope);
        const sections = [...Object.keys(networking ?? {}), ...Object.keys(social ?? {})];
        let isStale = false;
        const made = await context.edits.make({
          label: { code: 'edit-plan', title: planned.occurrence.version.summary },
          joinName: `prep ${target} ${sections.join(' ')}`,
          change: (plan) => {
            // An occurrence that gets its own prep starts with a copy of the series' prep.
            const base = scope === 'series' ? plan.preps.get(target) : prepOf(plan, planned).prep;
            // Here, since another window's edit may be under way until now.
            isStale = !isBasedOn(base ?? emptyPrep, known);
            if (isStale) return plan;
            const prep = mergedPrep(base ?? emptyPrep, networking, social);
            return { ...plan, preps: plan.preps.with([[target, prep]]) };
          },
        });
        if (isStale) return changedElsewhere();
        return made.ok ? answered(await eventViewOf(context, planned)) : made;
      }),
  };
}
