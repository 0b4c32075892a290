import type { PersonInBrief } from '../../contract/views/brief';
import type { Format } from '../format';
import { listed } from '../language';

/** `Researcher, Acme`; empty if neither is known. */
export const workText = ({ role, organisation }: Pick<PersonInBrief, 'role' | 'organisation'>): string =>
  listed([role, organisation].map((text) => text.trim()).filter(Boolean));

/** How and when the user met the person: `Met at the poster. Last met Tue 13 Oct 2026, Maps meetup: hosts theses in Brno`. */
export function acquaintanceText({ howMet, lastTime }: PersonInBrief, format: Pick<Format, 'day'>): string {
  const how = howMet.trim();
  const first = how === '' ? '' : `How we met: ${how}`;
  if (lastTime === null) return first;
  const { day, summary, said } = lastTime;
  const event = [format.day(day, 'full'), summary.trim()].filter(Boolean).join(', ');
  // What was said at the first meeting is how one met.
  const [newest = ''] = said.filter((text) => text.trim() !== how);
  const last = `Last met ${event}${newest === '' ? '' : `: ${newest}`}`;
  return [first, last].filter(Boolean).join('. ');
}

/** The most useful fact about a person one looks for; empty if nothing is known. */
export const oneFact = (known: PersonInBrief, format: Pick<Format, 'day'>): string =>
  workText(known) || acquaintanceText(known, format);
