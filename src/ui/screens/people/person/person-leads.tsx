import type { LeadView } from '../../../../contract/views/outcome';
import { LeadEntry } from '../../../parts/leads/lead-entry';
import { LeadOrigin } from '../../../parts/leads/lead-origin';
import { Part } from './part';
import classes from './person-letter.module.css';

/** What the person told of: jobs, internships, clients, sources, introductions. */
export function PersonLeads({ leads }: { readonly leads: readonly LeadView[] }) {
  if (leads.length === 0) return null;
  return (
    <Part title="Leads">
      <ul className={classes.list}>
        {leads.map((lead) => (
          <LeadEntry key={lead.id} lead={{ ...lead, person: '' }}>
            <LeadOrigin lead={lead} />
          </LeadEntry>
        ))}
      </ul>
    </Part>
  );
}
