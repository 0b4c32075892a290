import { expect, it } from 'vitest';
import type { PhotoFile } from '../../../src/domain/people/contact';
import { photoFileOf } from '../../../src/domain/people/contact';
import { createContactsReader } from '../../../src/hosts/node/contacts-in-worker';
import { createMemoryLog } from '../../helpers/memory-log';

/** Pictures of one dot, each with other bytes behind it. */
const picture = (number: number): Buffer =>
  Buffer.concat([Buffer.from('R0lGODlhAQABAAAAADs=', 'base64'), Buffer.alloc(3_000, number)]);

const book = (people: number): Uint8Array =>
  new TextEncoder().encode(
    Array.from(
      { length: people },
      (_, at) =>
        `BEGIN:VCARD\r\nFN:Person ${at}\r\nPHOTO;ENCODING=b:${picture(at % 7).toString('base64')}\r\nEND:VCARD\r\n`,
    ).join(''),
  );

it.each([
  ['in this thread', 9],
  ['in a worker', 120],
])('[P7] names the photos of a file and reads them again, %s', async (_, people) => {
  const { readContacts, readPhotos } = createContactsReader(createMemoryLog());
  const bytes = book(people);
  const without = await readContacts(bytes, null, false);
  expect(new Set(without.content.contacts.map(photoFileOf))).toEqual(new Set([null]));
  const { content } = await readContacts(bytes, null, true);
  expect(content.contacts).toHaveLength(people);
  const files = content.contacts.slice(0, 3).map((contact) => photoFileOf(contact) as PhotoFile);
  const taken = new Map<PhotoFile, Uint8Array>();
  await readPhotos(bytes, new Set(files), async (file, photo) => void taken.set(file, photo));
  expect(files.map((file) => Buffer.from(taken.get(file) ?? []))).toEqual([0, 1, 2].map(picture));
  expect(taken.size).toBe(3);
});
