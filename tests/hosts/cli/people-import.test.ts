import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runMingle } from './run-mingle';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'mingle-cli-'));
  const cards = [
    ...['BEGIN:VCARD', 'VERSION:3.0', 'N:Smith;Ann;;;', 'FN:Ann Smith', 'EMAIL;TYPE=WORK:ann@example.com'],
    ...['TEL:+49 30 1234', 'ORG:Acme;Research', 'TITLE:Engineer', 'BDAY:--0203', 'CATEGORIES:Chess,Work'],
    ...['NOTE:Likes tea', 'no property', 'END:VCARD'],
    ...['BEGIN:VCARD', 'VERSION:4.0', 'KIND:group', 'FN:Chess', 'END:VCARD'],
  ];
  writeFileSync(join(place, 'friends.vcf'), `${cards.join('\r\n')}\r\n`);
  writeFileSync(join(place, 'network.csv'), 'First Name,Last Name,Birthday\nBo,Li,3/5/1980\n');
  writeFileSync(join(place, 'letter.csv'), 'Dear Ann, how are you?\n');
});
afterEach(() => rmSync(place, { recursive: true }));

const mingle = (...words: readonly string[]) => runMingle(['--data', join(place, 'data'), ...words], place);

const ann = {
  name: 'Ann Smith',
  given: 'Ann',
  family: 'Smith',
  emails: ['ann@example.com'],
  phones: ['+49 30 1234'],
  organisation: 'Acme',
  title: 'Engineer',
  birthday: '--02-03',
  categories: ['Chess', 'Work'],
  note: 'Likes tea',
};
const badLine = {
  code: 'bad-line',
  line: 12,
  message: 'This line is no property of a card: "no property". It was passed over.',
};

describe('mingle people import --dry-run', () => {
  it('[P7] lists the people of a file, groups left out, and touches no data folder', async () => {
    const { code, stdout } = await mingle('--json', 'people', 'import', 'friends.vcf', '--dry-run');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ...{ added: 1, changed: 0, same: 0, unsure: 0, unreadable: 0 },
      problems: [badLine],
      ...{ changes: [], asks: [], people: [ann] },
    });
    expect(existsSync(join(place, 'data'))).toBe(false);
  });

  it('[P7] lists the people of several files in their order, and names the file of a problem', async () => {
    const { code, stdout } = await mingle(
      '--json',
      'people',
      'import',
      '--dry-run',
      'network.csv',
      'friends.vcf',
    );
    expect(code).toBe(0);
    const { added, problems, people } = JSON.parse(stdout);
    expect(added).toBe(2);
    expect(people.map(({ name }: { readonly name: string }) => name)).toEqual(['Bo Li', 'Ann Smith']);
    expect(problems).toEqual([
      {
        file: 'network.csv',
        code: 'unclear-date',
        line: 2,
        message:
          '"3/5/1980" can be two days, because no other row tells day and month apart. It was left open.',
      },
      { file: 'friends.vcf', ...badLine },
    ]);
  });

  it('[P7] says the same in words', async () => {
    const { code, stdout, stderr } = await mingle('people', 'import', '--dry-run', 'friends.vcf');
    expect(code).toBe(0);
    expect(stdout).toBe('Ann Smith  ann@example.com  +49 30 1234  Acme  Engineer\n');
    expect(stderr).toBe(
      `1 new person, 0 changed, 0 the same, 0 unsure, 0 unreadable. Nothing was changed.\nLine 12: ${badLine.message}\n`,
    );
  });

  it('[P7] ends with 1 for a file without contacts, and for none', async () => {
    const letter = await mingle('--json', 'people', 'import', '--dry-run', 'letter.csv');
    expect(letter.code).toBe(1);
    expect(JSON.parse(letter.stdout)).toMatchObject({
      added: 0,
      people: [],
      problems: [{ code: 'not-contacts' }],
    });
    const missing = await mingle('people', 'import', '--dry-run', 'nowhere.vcf');
    expect([missing.code, missing.stdout]).toEqual([1, '']);
  });
});

describe('mingle people import', () => {
  const save = (name: string, ...lines: readonly string[]) =>
    writeFileSync(join(place, name), ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n'));

  it('[P7] adds the people, once', async () => {
    const first = await mingle('people', 'import', 'friends.vcf');
    expect([first.code, first.stderr.split('\n')[0]]).toEqual([
      0,
      '1 new person, 0 changed, 0 the same, 0 unsure, 0 unreadable. 1 added, 0 updated.',
    ]);
    const again = await mingle('--json', 'people', 'import', 'friends.vcf');
    const { added, same, applied } = JSON.parse(again.stdout);
    expect({ added, same, applied }).toEqual({ added: 0, same: 1, applied: { added: 0, updated: 0 } });
    const listed = JSON.parse((await mingle('--json', 'people')).stdout);
    expect(listed.map(({ name }: { readonly name: string }) => name)).toEqual(['Ann Smith']);
  });

  it('[P7] keeps photos from the moment that one asks for them, and not on a dry run', async () => {
    const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    save('face.vcf', 'FN:Bo Li', 'EMAIL:bo@example.com', `PHOTO;ENCODING=b;TYPE=GIF:${gif}`);
    const photos = join(place, 'data', 'photos');
    await mingle('people', 'import', 'friends.vcf');
    await mingle('people', 'import', 'face.vcf', '--photos', '--dry-run');
    expect(existsSync(photos) ? readdirSync(photos) : []).toEqual([]);
    expect((await mingle('people', 'import', 'face.vcf', '--photos')).code).toBe(0);
    expect(readdirSync(photos)).toHaveLength(1);
  });

  it('[P7] says what changed, and leaves out and names who may be the same', async () => {
    await mingle('people', 'import', 'friends.vcf');
    save('newer.vcf', 'FN:Ann Smith', 'EMAIL:ann@example.com', 'ORG:Beta', 'TEL:+49 40 7654321');
    save('other.vcf', 'FN:Ann Smith', 'EMAIL:ann@private.example');
    const { code, stderr } = await mingle('people', 'import', 'newer.vcf');
    expect(code).toBe(0);
    expect(stderr).toBe(
      [
        '0 new people, 1 changed, 0 the same, 0 unsure, 0 unreadable. 0 added, 1 updated.',
        'Ann Smith: organisation Acme → Beta; phone also +49 40 7654321; other details department',
        '',
      ].join('\n'),
    );
    const unsure = await mingle('people', 'import', 'other.vcf');
    expect(unsure.stderr).toBe(
      [
        '0 new people, 0 changed, 0 the same, 1 unsure, 0 unreadable. Nothing was changed.',
        'Ann Smith (ann@private.example) may be the same as Ann Smith (ann@example.com). Left out: decide it in Mingle’s window.',
        '',
      ].join('\n'),
    );
  });
});

describe('mingle people export', () => {
  it('[P7] writes what came in, with what Mingle does not use, in both versions', async () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Ann Smith',
      'N:Smith;Ann;;;',
      'X-TWITTER:ann',
      'END:VCARD',
      '',
    ];
    writeFileSync(join(place, 'ann.vcf'), card.join('\r\n'));
    await mingle('people', 'import', 'ann.vcf');
    const out = await mingle('people', 'export', '-o', 'out.vcf');
    expect([out.code, out.stdout]).toEqual([0, '']);
    const text = readFileSync(join(place, 'out.vcf'), 'utf8');
    expect(text.replace(/UID:.*/, 'UID:')).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'UID:',
        'FN:Ann Smith',
        'N:Smith;Ann;;;',
        'X-TWITTER:ann',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
    const { stdout } = await mingle('people', 'export', '--format', 'vcard3');
    expect(stdout.split('\r\n')[1]).toBe('VERSION:3.0');
    const back = JSON.parse((await mingle('--json', 'people', 'import', 'out.vcf')).stdout);
    expect([back.added, back.same]).toEqual([0, 1]);
  });
});
