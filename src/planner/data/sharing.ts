import { createRedact } from '../../calendar/write/redact';
import type { Sharing } from '../../calendar/write/share-safe';
import { isPerson } from '../../domain/people/guest';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannerContext } from '../context';

/** 32 hexadecimal digits, 128 bits of the hash, so that no two events get the same pseudonym. */
const pseudonymLength = 32;

/** What a share-safe copy may contain (product X3): no name of a person invited to any event. */
export async function createSharing({ agenda, ports }: PlannerContext): Promise<Sharing> {
  const names = new Set<string>();
  for (const calendar of await agenda.calendars()) await addNames(names, calendar, ports.yieldThread);
  const pseudonyms = new Map<string, string>();
  return {
    redact: createRedact(names),
    pseudonymOf: (name) => {
      const cached = pseudonyms.get(name);
      if (cached !== undefined) return cached;
      const pseudonym = ports.sha256(new TextEncoder().encode(name)).slice(0, pseudonymLength);
      pseudonyms.set(name, pseudonym);
      return pseudonym;
    },
  };
}

async function addNames(
  names: Set<string>,
  { series, archived }: LoadedCalendar,
  yieldThread: PlannerContext['ports']['yieldThread'],
): Promise<void> {
  for (const { master, overrides } of [...series, ...archived]) {
    const versions = [...(master ? [master] : []), ...overrides.map(({ version }) => version)];
    for (const { organizer, attendees } of versions) {
      for (const person of [...attendees, ...(organizer ? [organizer] : [])]) {
        if (isPerson(person) && person.name !== '') names.add(person.name);
      }
    }
    await yieldThread();
  }
}
