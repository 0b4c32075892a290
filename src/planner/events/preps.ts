import type { Handlers } from '../../contract/client';
import type { NetworkingPrep } from '../../domain/prep/networking';
import { emptyNetworkingPrep } from '../../domain/prep/networking';
import type { Prep } from '../../domain/prep/prep';
import { emptyPrep } from '../../domain/prep/prep';
import type { SocialPrep } from '../../domain/prep/social';
import { emptySocialPrep } from '../../domain/prep/social';
import { findPlanned, noSuchEvent } from '../agenda/find';
import { prepOf } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { eventViewOf, keyForScope } from './events';

/** Some sections of a form, as the schema gives them. */
type Sections<Form> = { readonly [Section in keyof Form]?: Form[Section] | undefined };

/** The form with the given sections replaced, each as a whole. */
function merged<Form extends object>(form: Form, sections: Sections<Form> | undefined): Form {
  const given = Object.entries(sections ?? {}).filter(([, section]) => section !== undefined);
  return { ...form, ...Object.fromEntries(given) };
}

const mergedPrep = (
  prep: Prep,
  networking: Sections<NetworkingPrep> | undefined,
  social: Sections<SocialPrep> | undefined,
): Prep => ({
  networking: networking ? merged(prep.networking ?? emptyNetworkingPrep, networking) : prep.networking,
  social: social ? merged(prep.social ?? emptySocialPrep, social) : prep.social,
});

export function createPrepHandlers(context: PlannerContext): Pick<Handlers, 'prep.save'> {
  return {
    'prep.save': ({ key: asked, scope, networking, social }) =>
      context.edits.onEvents(async (currentKey) => {
        const key = currentKey(asked);
        const planned = await findPlanned(context, key);
        if (!planned) return noSuchEvent(key);
        const target = keyForScope(planned, scope);
        const sections = [...Object.keys(networking ?? {}), ...Object.keys(social ?? {})];
        const made = await context.edits.make({
          label: { code: 'edit-plan', title: planned.occurrence.version.summary },
          joinName: `prep ${target} ${sections.join(' ')}`,
          change: (plan) => {
            // An occurrence that gets its own prep starts with a copy of the series' prep.
            const base = scope === 'series' ? plan.preps.get(target) : prepOf(plan, planned).prep;
            const prep = mergedPrep(base ?? emptyPrep, networking, social);
            return { ...plan, preps: plan.preps.with([[target, prep]]) };
          },
        });
        return made.ok ? answered(await eventViewOf(context, planned)) : made;
      }),
  };
}
