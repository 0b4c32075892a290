import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PhotoFile } from '../../../src/domain/people/contact';
import { sha256 } from '../../../src/store/sha256';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import { card, importContacts, reviewContacts, said } from './open-contacts';

let planner: TestPlanner;
beforeEach(async () => {
  planner = await openTestPlanner();
});
afterEach(() => planner.close());

/** The smallest heads of pictures. */
const blue = Buffer.from('R0lGODlhAQABAAAAADs=', 'base64');
const red = Buffer.from('R0lGODlhAgABAAAAADs=', 'base64');
const fileOf = (bytes: Uint8Array) => `${sha256(bytes)}.gif` as PhotoFile;
const photo = (bytes: Buffer, type = 'GIF') => `PHOTO;ENCODING=b;TYPE=${type}:${bytes.toString('base64')}`;

const ana = (bytes: Buffer, ...lines: readonly string[]) =>
  card('UID:book-1', 'FN:Ana Ruiz', photo(bytes), ...lines);
const keep = (keepPhotos = true) => expectValue(planner.client.call('settings.save', { keepPhotos }));
const files = (): readonly string[] => {
  const folder = join(planner.folder, 'photos');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const shown = async () => {
  const [one] = await expectValue(planner.client.call('people.list', {}));
  return (await expectValue(planner.client.call('person.get', { id: one?.id as never }))).card?.photo ?? null;
};
const exported = async () => expectValue(planner.client.call('contacts.export', { version: '3.0' }));
const reopen = async () => {
  await planner.end();
  planner = await openTestPlanner(planner.folder);
};

describe('[P7] photos of cards', () => {
  it('are not kept at first', async () => {
    await importContacts(planner.client, ana(blue));
    expect([files(), await shown()]).toEqual([[], null]);
  });

  it('become files once the user wants them, and go out with the card', async () => {
    await keep();
    await importContacts(planner.client, ana(blue, 'ORG:Acme'));
    expect([files(), await shown()]).toEqual([[fileOf(blue)], fileOf(blue)]);
    expect(readFileSync(join(planner.folder, 'photos', fileOf(blue)))).toEqual(blue);
    expect(await expectValue(planner.client.call('contacts.photo', { photo: fileOf(blue) }))).toBe(
      `data:image/gif;base64,${blue.toString('base64')}`,
    );
    const { text, photosLeftOut } = await exported();
    expect([text.includes(photo(blue)), photosLeftOut]).toEqual([true, 0]);
  });

  it('come in when a book is opened again after they were wanted, and are no news afterwards', async () => {
    await importContacts(planner.client, ana(blue));
    await keep();
    const review = await reviewContacts(planner.client, { 'friends.vcf': ana(blue) });
    expect(said(review)).toEqual(['changed Ana Ruiz: details – → photo']);
    await importContacts(planner.client, ana(blue));
    expect(said(await reviewContacts(planner.client, { 'friends.vcf': ana(blue) }))).toEqual([
      'same Ana Ruiz',
    ]);
    await importContacts(planner.client, ana(red));
    expect([await shown(), files()]).toEqual([fileOf(red), [fileOf(blue), fileOf(red)].toSorted()]);
  });

  it('are neither shown nor written while they are off, and stay what they are', async () => {
    await keep();
    await importContacts(planner.client, ana(blue));
    await keep(false);
    await importContacts(planner.client, ana(red, 'ORG:Acme'));
    const { text } = await exported();
    expect([await shown(), text.includes('PHOTO'), text.includes('ORG:Acme')]).toEqual([null, false, true]);
    expect(await expectValue(planner.client.call('contacts.photo', { photo: fileOf(blue) }))).toBeNull();
    await keep();
    expect(await shown()).toBe(fileOf(blue));
  });

  it('go with their person at the next start, and until then come back with them', async () => {
    await keep();
    const { people } = await importContacts(planner.client, ana(blue));
    await expectValue(planner.client.call('person.remove', { id: people[0] as never }));
    await expectValue(planner.client.call('history.undo', {}));
    expect([files(), await shown()]).toEqual([[fileOf(blue)], fileOf(blue)]);
    await reopen();
    expect([files(), await shown()]).toEqual([[fileOf(blue)], fileOf(blue)]);
    await expectValue(planner.client.call('person.remove', { id: people[0] as never }));
    writeFileSync(join(planner.folder, 'photos', `${fileOf(red)}.123`), 'half a photo');
    writeFileSync(join(planner.folder, 'photos', 'notes.txt'), 'of the user');
    await reopen();
    expect(files()).toEqual(['notes.txt']);
  });

  it('stay with the entry that two people become', async () => {
    await keep();
    await importContacts(planner.client, card('FN:Ana R') + card('FN:Ana Ruiz', photo(blue)));
    const [into, absorbed] = await expectValue(planner.client.call('people.list', {}));
    await expectValue(
      planner.client.call('people.merge', {
        into: into?.id as never,
        absorbed: absorbed?.id as never,
        fromAbsorbed: [],
      }),
    );
    expect(await shown()).toBe(fileOf(blue));
  });

  it('are no pictures of other kinds, whatever their card calls them, which the review says', async () => {
    await keep();
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const review = await reviewContacts(planner.client, { 'a.vcf': card('FN:Eve', photo(page, 'JPEG')) });
    expect(review.problems).toEqual([{ code: 'photo-not-kept', line: 0, about: 'Eve', fileName: 'a.vcf' }]);
    await importContacts(planner.client, card('FN:Eve', photo(page, 'JPEG')));
    expect([files(), await shown()]).toEqual([[], null]);
  });

  it('are not shown when their file was changed, and the export counts them', async () => {
    await keep();
    await importContacts(planner.client, ana(blue));
    writeFileSync(join(planner.folder, 'photos', fileOf(blue)), red);
    expect(await expectValue(planner.client.call('contacts.photo', { photo: fileOf(blue) }))).toBeNull();
    expect((await exported()).photosLeftOut).toBe(1);
    await importContacts(planner.client, ana(blue));
    expect((await exported()).photosLeftOut).toBe(0);
  });

  it('[X3] are in no copy to share', async () => {
    await keep();
    await importContacts(planner.client, ana(blue));
    for (const format of ['json', 'markdown', 'ics'] as const) {
      const { text } = await expectValue(planner.client.call('data.export', { format, shareSafe: true }));
      expect([text.includes(sha256(blue)), text.includes(blue.toString('base64'))]).toEqual([false, false]);
    }
  });
});

it('[P7] [T4] imports nothing when a photo cannot be written', async () => {
  const full = { code: 'disk-full', message: 'The disk is full.' } as const;
  const other = await openTestPlanner(undefined, undefined, (ports) => ({
    ...ports,
    photos: { ...ports.photos, keep: async () => ({ ok: false, error: full }) },
  }));
  await expectValue(other.client.call('settings.save', { keepPhotos: true }));
  const { id } = await reviewContacts(other.client, { 'friends.vcf': ana(blue) });
  const applied = await other.client.call('contacts.apply', {
    reviewId: id,
    decisions: [],
    groupsAsCircles: false,
  });
  expect(applied).toEqual({ ok: false, error: full });
  expect(await expectValue(other.client.call('people.list', {}))).toEqual([]);
  await other.close();
});
