import type { Handlers } from '../../contract/client';
import type { Lead, LeadId } from '../../domain/outcomes/lead';
import type { Given } from '../../domain/record';
import { givenFields } from '../../domain/record';
import type { Instant } from '../../domain/time/instant';
import { findPlanned, noSuchEvent } from '../agenda/find';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { leadViewsOf } from './lead-views';

const noSuchLead = () =>
  refused('not-found', 'This lead is no longer there. It may have been removed in another window.');

/** Jobs, internships, clients, sources and introductions that came of events (product F5). */
export function createLeadHandlers(
  context: PlannerContext,
): Pick<Handlers, 'leads.list' | 'lead.save' | 'lead.remove'> {
  return {
    'leads.list': async () => answered(await leadViewsOf(context, () => true)),

    'lead.save': ({ id, eventKey: asked, ...said }) =>
      context.edits.onEvents(async (currentKey) => {
        const former = id === null ? undefined : context.edits.plan().leads.get(id);
        if (id !== null && !former) return noSuchLead();
        const key = asked == null ? asked : currentKey(asked);
        if (key != null && !(await findPlanned(context, key))) return noSuchEvent(key);
        const lead = changedLead(former ?? newLead(context), { ...said, eventKey: key }, context.now());
        const made = await context.edits.make({
          label: former ? { code: 'edit-lead', text: lead.text } : { code: 'add-lead', text: lead.text },
          joinName: `lead ${lead.id} ${Object.keys(said).join(' ')}`,
          change: (plan) => ({ ...plan, leads: plan.leads.with([[lead.id, lead]]) }),
        });
        return made.ok ? answered({ id: lead.id, edit: made.value.edit }) : made;
      }),

    'lead.remove': ({ id }) =>
      context.edits.onEvents(async () => {
        const lead = context.edits.plan().leads.get(id);
        if (!lead) return noSuchLead();
        const made = await context.edits.make({
          label: { code: 'remove-lead', text: lead.text },
          change: (plan) => ({ ...plan, leads: plan.leads.with([[id, undefined]]) }),
        });
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),
  };
}

const newLead = (context: PlannerContext): Lead => ({
  id: context.ports.newId() as LeadId,
  kind: 'job',
  text: '',
  person: '',
  personId: null,
  eventKey: null,
  state: 'open',
  stateSince: context.now(),
  createdAt: context.now(),
});

function changedLead(former: Lead, said: Given<Lead>, now: Instant): Lead {
  const lead: Lead = { ...former, ...givenFields(said) };
  return lead.state === former.state ? lead : { ...lead, stateSince: now };
}
