import { expect, it } from 'vitest';
import { contactOfPerson } from '../../../src/domain/people/contact-of-person';
import type { Person, PersonId } from '../../../src/domain/people/person';
import { unknownFacts } from '../../../src/domain/people/person';
import type { Instant } from '../../../src/domain/time/instant';

const named = (name: string): Person => ({
  ...unknownFacts,
  id: 'p1' as PersonId,
  name,
  restUntil: null,
  createdAt: 0 as Instant,
});

it.each([
  ['Ana Ruiz', 'Ana', 'Ruiz', ''],
  ['Ana Ruiz 🎉', 'Ana', 'Ruiz', '🎉'],
  ['Ana María Ruiz ❤️ 🎉', 'Ana María', 'Ruiz', '❤️ 🎉'],
  ['Ana 🎉', 'Ana 🎉', '', ''],
  ['🎉', '🎉', '', ''],
  ['نجيب محفوظ', 'نجيب', 'محفوظ', ''],
])(
  '[P7] takes the last word of %s for the name of the family, which no emoji is',
  (name, given, family, suffix) => {
    const contact = contactOfPerson(named(name), null, []);
    expect([contact.name, contact.given, contact.family, contact.suffix]).toEqual([
      name,
      given,
      family,
      suffix,
    ]);
  },
);
