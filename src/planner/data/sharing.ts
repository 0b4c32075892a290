import { wordsOfPerson } from '../../calendar/write/name-words';
import { createRedact } from '../../calendar/write/redact';
import type { Sharing } from '../../calendar/write/share-safe';
import { peopleOf } from '../../calendar/write/share-safe';
import type { PlannerContext } from '../context';

/** 32 hexadecimal digits, 128 bits of the hash, so that no two events get the same pseudonym. */
const pseudonymLength = 32;

/** What a share-safe copy may contain (product X3): no name of a person invited to any event. */
export async function createSharing({ agenda, ports }: PlannerContext): Promise<Sharing> {
  const names = new Set<string>();
  const words = new Set<string>();
  for (const { series, archived } of await agenda.allCalendars()) {
    for (const one of [...series, ...archived]) {
      for (const person of peopleOf(one)) {
        names.add(person.name);
        for (const word of wordsOfPerson({ ...person, email: '' })) words.add(word);
      }
      await ports.yieldThread();
    }
  }
  const pseudonyms = new Map<string, string>();
  return {
    redact: createRedact({ names, words }),
    pseudonymOf: (name) => {
      const cached = pseudonyms.get(name);
      if (cached !== undefined) return cached;
      const pseudonym = ports.sha256(new TextEncoder().encode(name)).slice(0, pseudonymLength);
      pseudonyms.set(name, pseudonym);
      return pseudonym;
    },
  };
}
