import { Temporal } from 'temporal-polyfill';
import type { CircleId } from '../../../src/domain/people/circle';
import type { Nameable } from '../../../src/domain/people/meant';
import { createNameFinder } from '../../../src/domain/people/meant';
import type { PersonId } from '../../../src/domain/people/person';
import type { QuickAdd, QuickAddContext } from '../../../src/domain/quick-add/quick-add';
import { quickAdd } from '../../../src/domain/quick-add/quick-add';
import type { ZoneId } from '../../../src/domain/time/zone';

interface Said {
  /** On the clock of the zone. */
  readonly now?: string;
  readonly zone?: string;
  readonly monthFirst?: boolean;
  readonly people?: readonly { readonly id: string; readonly name: string }[];
  readonly circles?: readonly string[];
}

export function contextOf({
  now,
  zone = 'Europe/Berlin',
  monthFirst,
  people,
  circles,
}: Said = {}): QuickAddContext {
  const known = (people ?? []).map(
    ({ id, name }): Nameable<PersonId> => ({ id: id as PersonId, names: [name], isHere: false }),
  );
  return {
    now: Temporal.PlainDateTime.from(now ?? '2026-10-14T10:20').toZonedDateTime(zone).epochMilliseconds,
    zone: zone as ZoneId,
    monthFirst: monthFirst ?? false,
    languages: ['en', 'de', 'fr', 'es'],
    findPerson: createNameFinder(known),
    circles: (circles ?? []).map((name) => ({ id: name as CircleId, name })),
  };
}

export const read = (text: string, said: Said = {}): QuickAdd => quickAdd(text, contextOf(said));
