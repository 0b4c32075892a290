import { describe, expect, it } from 'vitest';
import { wordsOfPerson } from '../../../src/calendar/write/name-words';
import type { TextToShare } from '../../../src/calendar/write/redact';
import { createRedact } from '../../../src/calendar/write/redact';

const person = (name: string, email = '') => ({ name, email });
const people = [
  person('Ana Ruiz'),
  person('Weber, Robin'),
  person('Bo'),
  person('Mark Will'),
  person('Ana Ruiz-Old Office'),
];
const redact = createRedact({
  names: people.map(({ name }) => name),
  words: new Set(people.flatMap(wordsOfPerson)),
});
const of = (kind: TextToShare['kind'], ...own: readonly string[]): TextToShare => ({
  kind,
  ownWords: new Set(own.flatMap((name) => wordsOfPerson(person(name)))),
});

describe('a text that is shared', () => {
  it.each([
    ['Lunch with Ana Ruiz', 'Lunch with …'],
    ['Robin Weber’s birthday', '…’s birthday'],
    ['WEBER, ROBIN and ana ruiz', '… and …'],
    ['Bo', '…'],
    ['Bobsleigh', 'Bobsleigh'],
    ['Ana Ruiz-Old', '…-Old'],
    ['Join https://meet.example.com/x?pwd=1 now', 'Join … now'],
    ['Write to ana@example.org', 'Write to …'],
    ['Call tel:+4930123456 or +49 (30) 123-45 67', 'Call … or …'],
    ['Room 00 12, 2026-03-02 10:00, 1+1', 'Room 00 12, 2026-03-02 10:00, 1+1'],
  ])('[X3] is %s without people and addresses: %s', (text, shared) => {
    expect(redact(text, of('other'))).toBe(shared);
  });

  it.each([
    ['Coffee with ana', 'Coffee with …'],
    ['Ruiz / Weber', '… / Weber'],
    ['At Ana’s place', 'At …’s place'],
    ['Analysis', 'Analysis'],
  ])('[X3] hides a single name of whoever is invited to it: %s', (text, shared) => {
    expect(redact(text, of('place', 'Ana Ruiz'))).toBe(shared);
  });

  it.each<readonly [TextToShare['kind'], string, string]>([
    ['title', 'Ring Ana', 'Ring …'],
    ['title', 'Mark and Robin will', '… and … will'],
    ['title', 'We will mark the date', 'We will mark the date'],
    ['place', 'Weber Street', 'Weber Street'],
  ])(
    '[X3] hides a single name of anybody in a %s where it has a capital letter: %s',
    (kind, text, shared) => {
      expect(redact(text, of(kind))).toBe(shared);
    },
  );
});

describe('the words by which a person may be meant alone', () => {
  it.each([
    ['Ana María Ruiz', 'x@example.org', ['ana', 'maría', 'ruiz']],
    ['Dr. Li van der Berg', '', ['li', 'berg']],
    ['', 'tim.smith@example.org', ['tim', 'smith']],
    ['tim@example.org', 'tim@example.org', ['tim']],
    ['Design Team', '', []],
    ['R_BU2_ROOM [EXTERNAL_3]', '', []],
    ['One Two Three Four Five Six', '', []],
    ['', 'noreply@example.org', []],
  ])('[X3] of %s %s are %j', (name, email, found) => {
    expect(wordsOfPerson(person(name, email))).toEqual(found);
  });
});
