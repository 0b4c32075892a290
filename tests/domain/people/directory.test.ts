import { describe, expect, it } from 'vitest';
import { createDirectory, mentionIn, mentionRef, personOf } from '../../../src/domain/people/directory';
import type { Person, PersonId } from '../../../src/domain/people/person';
import { unknownFacts } from '../../../src/domain/people/person';

const person = (id: string, facts: Partial<Person>): Person => ({
  ...unknownFacts,
  ...facts,
  id: id as PersonId,
  restUntil: null,
  createdAt: 0,
});
const ines = person('ines', { name: 'Inês Prado', otherNames: ['Nê'], emails: ['ines@example.com'] });
const sam = person('sam', { name: 'Sam Lee' });
const otherSam = person('sam-2', { name: 'sam lee', emails: ['lee@example.com'] });
const directory = createDirectory([ines, sam, otherSam]);
const meant = (name: string, email = '') => personOf(directory, { name, email })?.id ?? null;

describe('[P11] a mention means', () => {
  it('the entry with its address, whatever it is called there', () => {
    expect(meant('Somebody', 'INES@example.com')).toBe('ines');
  });

  it('the only entry of its name, without regard to case, accents and spaces', () => {
    expect([meant('ines  prado'), meant('nê')]).toEqual(['ines', 'ines']);
  });

  it('nobody where two have the name', () => {
    expect(meant('Sam Lee')).toBeNull();
  });

  it('nobody of its name where its address is another', () => {
    expect(meant('Inês Prado', 'prado@example.org')).toBeNull();
  });
});

it('[P11] the reference of a mention says what it is of', () => {
  const byAddress = mentionRef({ name: 'Bo', email: 'Bo@Example.com' });
  const byName = mentionRef({ name: ' Bo  Wu ', email: '' });
  expect([byAddress, byName, mentionIn(byAddress), mentionIn(byName), mentionIn('0b1c')]).toEqual([
    'mailto:bo@example.com',
    'name:bo wu',
    { email: 'bo@example.com', name: '' },
    { email: '', name: 'bo wu' },
    null,
  ]);
});
