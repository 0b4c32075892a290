import { describe, expect, it } from 'vitest';
import { readContacts } from '../../../src/contacts/read-contacts';
import { plainValue } from '../../../src/domain/people/contact';
import { card, latin1, read, said, utf16, values } from '../read';

describe('reading vCards', () => {
  it('[P7] reads what a card of version 3.0 says of a person', () => {
    const text = card(
      ...['VERSION:3.0', 'UID:ann-1', 'N:Smith;Ann;Bea;Dr.;PhD', 'FN:Ann Smith', 'NICKNAME:Annie,Nan'],
      ...['EMAIL;TYPE=INTERNET,WORK,PREF:ann@example.com', 'TEL;TYPE=CELL:+49 30 1234', 'BDAY:1980-01-02'],
      ...['ORG:Acme\\, Inc.;Research;Robots', 'TITLE:Engineer', 'CATEGORIES:Chess,Work\\, old'],
      ...[
        'NOTE:First\\nsecond\\; third',
        'ADR;TYPE=HOME:;;1 Long Way;Köln;;50667;Germany',
        'URL:https://example.com',
      ],
      'PRODID:-//Example//EN',
    );
    const { contacts, problems } = read(text);
    expect(problems).toEqual([]);
    expect(contacts.map(said)).toEqual([
      {
        uid: 'ann-1',
        name: 'Ann Smith',
        family: 'Smith',
        given: 'Ann',
        additional: 'Bea',
        prefix: 'Dr.',
        suffix: 'PhD',
        nicknames: ['Annie', 'Nan'],
        emails: [{ ...plainValue('ann@example.com', ['internet', 'work']), pref: 1 }],
        phones: [plainValue('+49 30 1234', ['cell'])],
        birthday: '1980-01-02',
        organisation: 'Acme, Inc.',
        units: ['Research', 'Robots'],
        title: 'Engineer',
        categories: ['Chess', 'Work, old'],
        note: 'First\nsecond; third',
        places: [
          {
            ...{ box: '', extended: '', street: '1 Long Way', city: 'Köln', region: '', code: '50667' },
            ...{ country: 'Germany', types: ['home'], label: '', pref: null, group: '', params: [] },
          },
        ],
        urls: [plainValue('https://example.com')],
      },
    ]);
  });

  it('[P7] reads cards of all versions in one file, with bare parameters, addresses of numbers and labels by group', () => {
    const text = [
      card('VERSION:2.1', 'N:Weiß;Jo', 'TEL;CELL;PREF:1234', 'EMAIL;INTERNET:jo@example.com'),
      card(
        'VERSION:4.0',
        'FN:Bo Li',
        'TEL;VALUE=uri;PREF=2;TYPE="voice,home":tel:+1-555-0100',
        'EMAIL:mailto:bo@example.com',
      ),
      card(
        'VERSION:3.0',
        'FN:Cy',
        'item1.EMAIL;type=INTERNET:cy@example.com',
        'item1.X-ABLabel:_$!<Other>!$_',
      ),
    ].join('');
    expect(read(text).contacts.map(said)).toEqual([
      {
        name: 'Jo Weiß',
        family: 'Weiß',
        given: 'Jo',
        phones: [{ ...plainValue('1234', ['cell']), pref: 1 }],
        emails: [plainValue('jo@example.com', ['internet'])],
      },
      {
        name: 'Bo Li',
        phones: [{ ...plainValue('+1-555-0100', ['voice', 'home']), pref: 2 }],
        emails: [plainValue('bo@example.com')],
      },
      {
        name: 'Cy',
        emails: [{ ...plainValue('cy@example.com', ['internet']), label: 'Other', group: 'item1' }],
      },
    ]);
  });

  it('[P7] joins quoted-printable over soft line breaks, also where the text after one looks like a property', () => {
    const text = card(
      ...['VERSION:2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCl=', 'ler;J=C3=B6rg'],
      ...['NOTE;QUOTED-PRINTABLE:see =', 'http://example.com =', ' and more=0D=0Aend=', '', 'TITLE:Cook'],
    );
    expect(said(read(text).contacts[0])).toEqual({
      name: 'Jörg Müller',
      family: 'Müller',
      given: 'Jörg',
      note: 'see http://example.com  and more\nend',
      title: 'Cook',
    });
  });

  it('[P7] reads Latin-1, UTF-16, a byte order mark and the charset of a single property', () => {
    const plain = card('VERSION:3.0', 'FN:Zoë Ähr');
    const names = (bytes: Uint8Array) => readContacts(bytes).contacts.map(({ name }) => name);
    expect(names(latin1(plain))).toEqual(['Zoë Ähr']);
    expect(names(utf16(`\ufeff${plain}`))).toEqual(['Zoë Ähr']);
    expect(names(utf16(plain))).toEqual(['Zoë Ähr']);
    expect(values([{ value: read(`\ufeff${plain}`).contacts[0]?.name ?? '' }])).toEqual(['Zoë Ähr']);
    const cyrillic = card('VERSION:2.1', 'FN;CHARSET=windows-1251:\u00c8\u00e2\u00e0\u00ed');
    expect(names(latin1(cyrillic))).toEqual(['Иван']);
    const quoted = card('VERSION:2.1', 'FN;CHARSET=ISO-8859-2;ENCODING=QUOTED-PRINTABLE:Iksi=F1ski');
    expect(names(latin1(quoted))).toEqual(['Iksiński']);
  });

  it('[P7] shows letters of a charset that is not named as unknown, and says on which line', () => {
    const { contacts, problems } = read(card('VERSION:2.1', 'FN;ENCODING=QUOTED-PRINTABLE:Iksi=F1ski'));
    expect(contacts.map(({ name }) => name)).toEqual(['Iksi�ski']);
    expect(problems).toEqual([{ code: 'unclear-charset', line: 3, about: '' }]);
  });

  it.each([
    ['1980-01-02', '1980-01-02'],
    ['19800102', '1980-01-02'],
    ['1980-01-02T00:00:00Z', '1980-01-02'],
    ['1980-1-2', '1980-01-02'],
    ['--0203', '--02-03'],
    ['--02-29', '--02-29'],
    ['1980-01', null],
    ['1979-02-29', null],
    ['circa 1800', null],
  ])('[P7] reads the birthday %s as %s, and keeps what is no day', (value, birthday) => {
    const [contact] = read(card('VERSION:4.0', 'FN:A', `BDAY:${value}`)).contacts;
    expect(contact?.birthday).toBe(birthday);
    expect(contact?.kept.map((property) => property.value)).toEqual(birthday === null ? [value] : []);
  });

  it('[P7] leaves out the year that Apple writes for a birthday without one', () => {
    const text = card('VERSION:3.0', 'FN:A', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29');
    expect(read(text).contacts[0]?.birthday).toBe('--02-29');
  });

  it('[P7] tells groups from people', () => {
    const text = [
      card(
        'VERSION:4.0',
        'KIND:group',
        'FN:Chess',
        'UID:g',
        'MEMBER:urn:uuid:1',
        'MEMBER:mailto:a@example.com',
      ),
      card(
        'VERSION:3.0',
        'FN:Band',
        'X-ADDRESSBOOKSERVER-KIND:group',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:2',
      ),
      card('VERSION:4.0', 'KIND:org', 'FN:Acme'),
    ].join('');
    const { contacts, groups } = read(text);
    expect(contacts.map(said)).toEqual([{ name: 'Acme', kind: 'org' }]);
    expect(groups).toEqual([
      { uid: 'g', name: 'Chess', members: ['1', 'a@example.com'] },
      { uid: '', name: 'Band', members: ['2'] },
    ]);
  });

  it('[P7] keeps what it does not use, with group and parameters', () => {
    const text = card(
      ...['VERSION:3.0', 'FN:A', 'item2.X-ABDATE;type=pref:2010-05-06', 'item2.X-ABLabel:Wedding'],
      ...['X-SOCIALPROFILE;type=twitter;x-user=a:https://example.com/a', 'NOTE:one', 'NOTE:two\\, three'],
    );
    expect(read(text).contacts[0]?.kept).toEqual([
      { group: 'item2', name: 'X-ABDATE', params: [['TYPE', 'pref']], value: '2010-05-06' },
      {
        group: '',
        name: 'X-SOCIALPROFILE',
        params: [
          ['TYPE', 'twitter'],
          ['X-USER', 'a'],
        ],
        value: 'https://example.com/a',
      },
      { group: '', name: 'NOTE', params: [], value: 'two\\, three' },
      { group: 'item2', name: 'X-ABLABEL', params: [], value: 'Wedding' },
    ]);
  });

  it('[P7] takes the card of an agent for no person, and its name for nobody else’s', () => {
    const inner = ['BEGIN:VCARD', 'VERSION:2.1', 'FN:Fred', 'TEL:1', 'END:VCARD'];
    const text = card('VERSION:2.1', 'N:Lee;Ann', 'AGENT:', ...inner, 'TEL:2');
    expect(read(text).contacts.map(said)).toEqual([
      { name: 'Ann Lee', family: 'Lee', given: 'Ann', phones: [plainValue('2')] },
    ]);
  });

  it('[P7] lets a broken line cost itself, and a cut card end where the next begins', () => {
    const text = [
      'BEGIN:VCARD',
      'FN:Ann',
      'what is this',
      'nor this',
      'EMAIL:a@example.com',
      card('FN:Bo'),
    ].join('\n');
    const { contacts, problems, unreadable } = read(`${text}BEGIN:VCARD\nFN:Cy\nTEL:12`);
    expect(contacts.map(({ name, emails, phones }) => [name, ...values(emails), ...values(phones)])).toEqual([
      ['Ann', 'a@example.com'],
      ['Bo'],
      ['Cy', '12'],
    ]);
    expect(unreadable).toBe(0);
    expect(problems).toEqual([
      { code: 'cut-card', line: 1, about: '' },
      { code: 'bad-line', line: 3, about: 'what is this' },
      { code: 'cut-card', line: 9, about: '' },
    ]);
  });

  it('[P7] reads cards of which every line is indented, with folds that are indented further', () => {
    const lines = [
      'BEGIN:VCARD',
      'FN:Ann',
      'NOTE:one',
      '  two',
      'END:VCARD',
      '',
      'BEGIN:VCARD',
      'FN:Bo',
      'END:VCARD',
    ];
    const { contacts, problems } = read(lines.map((line) => `    ${line}`).join('\r\n'));
    expect(problems).toEqual([]);
    expect(contacts.map(said)).toEqual([{ name: 'Ann', note: 'one two' }, { name: 'Bo' }]);
  });

  it('[P7] makes a name of its parts in the order of its script', () => {
    const text = card('N:張;三') + card('N:Smith;Ann;B.;Dr.');
    expect(read(text).contacts.map(({ name }) => name)).toEqual(['張三', 'Ann B. Smith']);
  });

  it('[P7] reads a card whose first line is cut away', () => {
    const { contacts, problems } = read(
      'VERSION:3.0\nFN:Ann\nTEL:12\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n',
    );
    expect(contacts.map(said)).toEqual([{ name: 'Ann', phones: [plainValue('12')] }, { name: 'Bo' }]);
    expect(problems).toEqual([{ code: 'no-begin', line: 1, about: '' }]);
  });

  it('[P7] counts a card that ends before it says anything as unreadable', () => {
    expect(read('BEGIN:VCARD\nVERSION:3.0\n')).toMatchObject({ contacts: [], unreadable: 1 });
  });

  it('[P7] invents no name: neither of an address nor of a firm', () => {
    const text = [card('VERSION:3.0', 'EMAIL:a@example.com'), card('VERSION:3.0', 'ORG:Acme')].join('');
    expect(read(text).contacts.map(({ name }) => name)).toEqual(['', '']);
  });
});

describe('photos of vCards', () => {
  const pixel = 'iVBORw0KGgo=';
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const photosOf = (...lines: readonly string[]) => {
    const photos: unknown[] = [];
    const text = card('VERSION:3.0', 'KIND:group') + card('VERSION:3.0', 'FN:A', ...lines);
    const { contacts, problems } = readContacts(new TextEncoder().encode(text), {
      onPhoto: (index, photo) => photos.push([index, photo]),
    });
    return { photos, photo: contacts[0]?.photo, problems };
  };
  const described = { kind: 'bytes', mediaType: 'image/png', size: 8 };

  it.each([
    ['base64 of 3.0', [`PHOTO;ENCODING=b;TYPE=PNG:${pixel}`]],
    ['base64 of 2.1', [`PHOTO;PNG;BASE64:`, pixel.slice(0, 8), pixel.slice(8), '']],
    ['an address of 4.0', [`PHOTO:data:image/png;base64,${pixel}`]],
    ['an address with an escaped comma', [`PHOTO;VALUE=uri:data:image/png;base64\\,${pixel}`]],
  ])('[P7] are handed over, and only described in the contact: %s', (_name, lines) => {
    expect(photosOf(...lines)).toEqual({
      photos: [[0, { mediaType: 'image/png', bytes }]],
      photo: described,
      problems: [],
    });
  });

  it('[P7] that are elsewhere keep their address', () => {
    expect(photosOf('PHOTO;VALUE=uri:https://example.com/a.png')).toEqual({
      photos: [],
      photo: { kind: 'address', address: 'https://example.com/a.png' },
      problems: [],
    });
  });

  it('[P7] that are broken are left out and reported', () => {
    expect(photosOf('PHOTO;ENCODING=b:%%%')).toEqual({
      photos: [],
      photo: null,
      problems: [{ code: 'bad-photo', line: 8, about: '' }],
    });
  });
});
