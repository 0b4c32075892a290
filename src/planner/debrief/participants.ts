import type { Participant } from '../../domain/own-events/own-event';
import type { Roster } from '../people/roster';
import type { KeptPeople, Who } from './kept-people';

/**
 * Those who were at an event that is logged. Who is known by an entry or an address is taken by it, so that two of a name stay
 * two; entries that this makes are in `people`.
 */
export function participantsIn(
  named: readonly { readonly name: string; readonly who: Who }[],
  people: KeptPeople,
  roster: Roster,
): readonly Participant[] {
  return named.map(({ name, who }): Participant => {
    const isByName = who.kind === 'known' && who.id.startsWith('name:');
    const known = who.kind === 'known' ? roster.known.get(who.id) : undefined;
    const entry = who.kind === 'known' && !isByName ? people.entryOf(name, who) : people.named(name);
    return { name: entry?.name || (known?.name ?? name), personId: entry?.id ?? null };
  });
}
