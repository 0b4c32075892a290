import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readContacts } from '../../../src/contacts/read-contacts';
import type { VcardVersion } from '../../../src/contacts/vcard/write-vcards';
import { writeVcards } from '../../../src/contacts/vcard/write-vcards';
import { parseBirthday } from '../../../src/domain/people/birthday';
import type { Contact } from '../../../src/domain/people/contact';
import { emptyContact, nameOfParts, plainValue } from '../../../src/domain/people/contact';
import { parseDay } from '../../../src/domain/time/day';
import { bytesOf } from '../read';

const shortText = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim());
const someText = shortText.filter((text) => text !== '');
const longText = fc
  .array(fc.oneof(shortText, fc.constantFrom('\n', '\\', ',', ';', ':', '"', '=', 'ü', '😀', ' ')), {
    maxLength: 60,
  })
  .map((parts) => parts.join('').trim());
const type = fc.constantFrom('home', 'work', 'cell', 'x-own');
const day = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const details = fc.record({
  types: fc.uniqueArray(type, { maxLength: 2 }),
  pref: fc.option(fc.integer({ min: 1, max: 100 })),
  params: fc.uniqueArray(fc.tuple(fc.constantFrom('ALTID', 'LANGUAGE', 'X-A'), someText), {
    maxLength: 2,
    selector: ([name]) => name,
  }),
});
/** Values of a contact, those with a label in a group of their own. */
const valuesIn = <Value>(list: string, value: fc.Arbitrary<Value>) =>
  fc.array(fc.tuple(value, details, shortText), { maxLength: 3 }).map((all) =>
    all.map(([one, rest, label], index) => {
      return { ...plainValue(''), ...one, ...rest, label, group: label === '' ? '' : `${list}${index}` };
    }),
  );
const valued = (value: fc.Arbitrary<string>) => value.map((text) => ({ value: text }));
const part = shortText.map((text) =>
  text
    .replaceAll(/,\s*/g, ', ')
    .replaceAll(/(?:^(?:, )+)|(?:, )+$|,$/g, '')
    .trim(),
);
const place = fc
  .record({ box: part, extended: part, street: part, city: part, region: part, code: part, country: part })
  .filter((parts) => Object.values(parts).some((one) => one !== ''));
const address = fc.webUrl({ withQueryParameters: true });

const contact: fc.Arbitrary<Contact> = fc
  .record({
    uid: shortText,
    kind: fc.constantFrom('', 'individual', 'org'),
    given: part,
    family: part,
    additional: part,
    prefix: part,
    suffix: part,
    nicknames: fc.array(someText, { maxLength: 2 }),
    emails: valuesIn('e', valued(fc.emailAddress())),
    phones: valuesIn('t', valued(someText.filter((text) => !/^tel:/i.test(text)))),
    urls: valuesIn('u', valued(address)),
    places: valuesIn('p', place).map((all) => all.map(({ value: _, ...one }) => one)),
    organisation: someText,
    units: fc.array(someText, { maxLength: 2 }),
    title: longText,
    birthday: fc.oneof(
      fc.constant(null),
      day.map(parseBirthday),
      day.map((text) => parseBirthday(`-${text.slice(4)}`)),
    ),
    categories: fc.array(someText, { maxLength: 3 }),
    note: longText,
    connectedOn: fc.oneof(fc.constant(null), day.map(parseDay)),
    kept: fc.array(
      fc.record({
        group: fc.constantFrom('', 'own'),
        name: fc.constantFrom('X-OWN', 'RELATED', 'GENDER'),
        params: fc.constant([['TYPE', 'friend'] as const]),
        value: longText.map((text) => text.replaceAll('\n', '\\n')),
      }),
      { maxLength: 3 },
    ),
    written: shortText,
  })
  .map(({ written, ...fields }) => {
    const all = { ...emptyContact, ...fields };
    return { ...all, name: written || nameOfParts(all) };
  });

describe.each<VcardVersion>(['4.0', '3.0'])('writing vCard %s', (version) => {
  it('[P7] and reading it gives the same contacts', () => {
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 3 }), (contacts) => {
        const { contacts: again, problems } = readContacts(bytesOf(writeVcards(contacts, { version })));
        expect(problems.filter(({ code }) => code !== 'empty-file')).toEqual([]);
        expect(again).toEqual(contacts);
      }),
      { numRuns: 150 },
    );
  });

  it('[P7] makes lines of at most 75 octets, and divides no character', () => {
    fc.assert(
      fc.property(contact, (one) => {
        const lines = writeVcards([one], { version }).split('\r\n');
        expect(lines.filter((line) => bytesOf(line).length > 75)).toEqual([]);
        expect(lines.filter((line) => /\p{Surrogate}/u.test(line))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('[P7] writes what ical.js reads in the same way', () => {
    fc.assert(
      fc.property(contact, (one) => {
        const [, properties]: [string, [string, object, string, unknown][]] = ICAL.parse(
          writeVcards([one], { version }),
        );
        const [name] = properties.flatMap(([property, , , value]) => (property === 'fn' ? [value] : []));
        expect(name).toBe(one.name);
      }),
      { numRuns: 100 },
    );
  });

  it('[P7] writes photos, which are the same when they are read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
        const photo = { mediaType: 'image/jpeg', bytes };
        const described = { kind: 'bytes', mediaType: photo.mediaType, size: bytes.length } as const;
        const one: Contact = { ...emptyContact, name: 'A', photo: described };
        const found: unknown[] = [];
        const text = writeVcards([one], { version, photoOf: () => photo });
        const { contacts } = readContacts(bytesOf(text), { onPhoto: (...all) => found.push(all) });
        expect(contacts).toEqual([one]);
        expect(found).toEqual([[0, photo]]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('reading any bytes as contacts', () => {
  const line = fc.constantFrom(
    ...[
      'BEGIN:VCARD',
      'END:VCARD',
      'VERSION:2.1',
      'FN:A',
      'N:;;',
      'AGENT:',
      'PHOTO;BASE64:',
      'TEL',
      'BDAY:--13',
    ],
    ...[
      'NOTE;QUOTED-PRINTABLE:=',
      '=',
      ' ',
      '\t',
      'item1.X-ABLabel:x',
      '"',
      'Name,E-mail',
      ',"',
      'a@b.de;;',
      'sep=;',
    ],
  );
  it('[P7] never throws', () => {
    const text = fc.array(fc.oneof(line, shortText), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          text.map((all) => bytesOf(all.join('\n'))),
        ),
        (bytes) => {
          const { contacts, unreadable } = readContacts(bytes);
          expect(contacts.length + unreadable).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
