import { describe, expect, it } from 'vitest';
import { card, read } from './read';

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

/** In milliseconds. Work in the square of such lengths would take minutes, and linear work takes a tenth even beside other work. */
const longest = 10_000;

describe('large address books', () => {
  it('[P7] with ten thousand cards are read whole', () => {
    const text = times(10_000, (at) => card('VERSION:3.0', `FN:Ann ${at}`, `EMAIL:a${at}@example.com`));
    expect(read(text)).toMatchObject({ contacts: { length: 10_000 }, problems: [] });
  });

  it('[P7] with five thousand addresses in one card are read whole', () => {
    const [contact] = read(card('FN:A', times(5000, (at) => `EMAIL:a${at}@example.com\r\n`).trim())).contacts;
    expect(contact?.emails.length).toBe(5000);
  });

  it('[P7] keep neither a photo nor a logo of megabytes in a contact', () => {
    const data = 'A'.repeat(4_000_000);
    const { contacts, problems } = read(card('FN:A', `PHOTO;ENCODING=b:${data}`, `LOGO;ENCODING=b:${data}`));
    expect(contacts[0]?.photo).toEqual({ kind: 'bytes', mediaType: 'image/jpeg', size: 3_000_000 });
    expect(JSON.stringify(contacts).length).toBeLessThan(1000);
    expect(problems).toEqual([{ code: 'not-kept', line: 4, about: 'LOGO' }]);
  });

  it('[P7] list a thousand problems and count the others', () => {
    const { problems } = read(times(2000, () => 'BEGIN:VCARD\nFN:A\n'));
    expect(problems.length).toBe(1001);
    expect(problems.at(-1)).toEqual({ code: 'too-many', line: 0, about: '1000' });
  });

  it.each([
    ['cards', times(20_000, () => card('VERSION:3.0', 'N:Smith;Ann', 'EMAIL:a@example.com'))],
    ['soft line breaks', `BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:${'abc=\n'.repeat(400_000)}`],
    ['folds', `BEGIN:VCARD\nNOTE:${'abc\n '.repeat(400_000)}`],
    ['backslashes', `BEGIN:VCARD\nN:${'\\;'.repeat(1_000_000)}`],
    ['open quotes in a table', `Name,Company\n${'Ann,"Acme\n'.repeat(50_000)}`],
    ['quotes in a cell', `Name,Company\nAnn,${'"a'.repeat(400_000)}\n`],
    ['columns', `${'name,'.repeat(200_000)}\n${'a,'.repeat(200_000)}`],
    ['rows', `Name,E-mail\n${'Ann,a@example.com\n'.repeat(20_000)}`],
  ])('[P7] take time in proportion to their length: %s', (_name, text) => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(longest);
  });
});
