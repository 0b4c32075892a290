import type { LeadView } from '../../../contract/views/outcome';
import { leadStates } from '../../../domain/outcomes/lead';
import { leadStateWords } from '../../../words/outcome';
import { useOperation } from '../../app/client/operation';
import { CountedList } from '../../parts/counted-list/counted-list';
import { EmptyState } from '../../parts/empty-state';
import { LeadEntry } from '../../parts/leads/lead-entry';
import { LeadOrigin } from '../../parts/leads/lead-origin';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';

/** The leads of all events, by their state (product F5). */
export function LeadsScreen() {
  const leads = useOperation('leads.list', {});
  return (
    <Page layout="list" title="Leads">
      <Loaded load={leads}>{(list) => <LeadGroups leads={list} />}</Loaded>
    </Page>
  );
}

function LeadGroups({ leads }: { readonly leads: readonly LeadView[] }) {
  if (leads.length === 0) {
    return (
      <EmptyState title="What may come of a meeting is listed here.">
        A job, an internship, a client, a source, an introduction: write it down in the event where you heard
        of it.
      </EmptyState>
    );
  }
  return leadStates.map((state) => {
    const group = leads.filter((lead) => lead.state === state);
    if (group.length === 0) return null;
    return (
      <section key={state} aria-labelledby={`leads-${state}`}>
        <CountedList id={`leads-${state}`} title={leadStateWords[state]} items={group}>
          {(lead) => (
            <LeadEntry key={lead.id} lead={lead}>
              <LeadOrigin lead={lead} />
            </LeadEntry>
          )}
        </CountedList>
      </section>
    );
  });
}
