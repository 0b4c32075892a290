import { expect } from 'vitest';
import type { OperationName } from '../../../src/contract/client';
import type { PhotoFile } from '../../../src/domain/people/contact';
import type { Case } from './case';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const cards = bytes(
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Ana Ruiz',
    'EMAIL:ana@example.com',
    'X-CUSTOM:kept',
    'END:VCARD',
    '',
  ].join('\r\n'),
);
/** A PNG of one dot. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const table = bytes('Wie,Wo\nBo Li,bo@example.com\n');

const open = ({ ask }: Case) => ask('contacts.review', { fileName: 'friends.vcf', content: cards });

const take = async (host: Case) =>
  host.ask('contacts.apply', { reviewId: (await open(host)).id, decisions: [], groupsAsCircles: false });

type ContactOperation = Extract<OperationName, `contacts.${string}`>;

/** What each operation on contacts does at the least, seen through a host. */
export const contactCases: Readonly<Record<ContactOperation, (host: Case) => Promise<void>>> = {
  'contacts.review': async (host) => {
    const { counts, files } = await open(host);
    expect([counts.new, files.map(({ fileName, contacts }) => [fileName, contacts])]).toEqual([
      1,
      [['friends.vcf', 1]],
    ]);
    const letter = { fileName: 'letter.csv', content: bytes('Dear Ann, hello') };
    const refused = await host.call('contacts.review', letter);
    expect(refused.ok ? null : refused.error.code).toBe('not-contacts');
  },
  'contacts.waiting': async (host) => {
    const { id } = await open(host);
    expect((await host.ask('contacts.waiting', {})).map((review) => review.id)).toEqual([id]);
  },
  'contacts.get': async (host) => {
    const { id } = await open(host);
    const { items, total } = await host.ask('contacts.get', { reviewId: id, from: 0 });
    expect([total, items.map(({ group, name }) => [group, name])]).toEqual([1, [['new', 'Ana Ruiz']]]);
  },
  'contacts.adjust': async ({ ask }) => {
    const { id } = await ask('contacts.review', { fileName: 'list.csv', content: table });
    const columns = ['name' as const, 'email' as const];
    const { counts } = await ask('contacts.adjust', { reviewId: id, file: 0, columns, hasHeader: true });
    expect(counts.new).toBe(1);
  },
  'contacts.apply': async (host) => {
    const { added, updated, people } = await take(host);
    expect([added, updated, people.length]).toEqual([1, 0, 1]);
    const [ana] = await host.ask('people.list', {});
    expect([ana?.name, ana?.isKept]).toEqual(['Ana Ruiz', true]);
  },
  'contacts.discard': async (host) => {
    const { id } = await open(host);
    await host.ask('contacts.discard', { reviewId: id });
    expect(await host.ask('contacts.waiting', {})).toEqual([]);
  },
  'contacts.photo': async (host) => {
    await host.ask('settings.save', { keepPhotos: true });
    const content = bytes(`BEGIN:VCARD\r\nFN:Bo Li\r\nPHOTO:data:image/png;base64,${dot}\r\nEND:VCARD\r\n`);
    const { id: reviewId } = await host.ask('contacts.review', { fileName: 'photos.vcf', content });
    const { people } = await host.ask('contacts.apply', { reviewId, decisions: [], groupsAsCircles: false });
    const { card } = await host.ask('person.get', { id: people[0] as never });
    const photo = card?.photo as PhotoFile;
    expect(await host.ask('contacts.photo', { photo })).toBe(`data:image/png;base64,${dot}`);
    expect(
      await host.ask('contacts.photo', { photo: photo.replace('.png', '.gif') as PhotoFile }),
    ).toBeNull();
    const outside = await host.call('contacts.photo', { photo: '../mingle.json' as PhotoFile });
    expect(outside.ok ? null : outside.error.code).toBe('bad-input');
  },
  'contacts.export': async (host) => {
    await take(host);
    const { text, people } = await host.ask('contacts.export', { version: '4.0' });
    expect([people, text.includes('X-CUSTOM:kept')]).toEqual([1, true]);
  },
};
