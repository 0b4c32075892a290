import { describe, expect, it } from 'vitest';
import { readContacts } from '../../../src/contacts/read-contacts';
import { plainValue } from '../../../src/domain/people/contact';
import { latin1, read, said, utf16, values } from '../read';

const rows = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const namesIn = (text: string): readonly string[] => read(text).contacts.map(({ name }) => name);

const linkedIn = rows(
  ...['Notes:', '"When exporting, some of the ""addresses"", as you know, are missing."', ''],
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Ann,Smith,https://www.linkedin.com/in/ann,,"Acme, Inc.",Engineer,05 Mar 2024',
  'Bo,Li,https://www.linkedin.com/in/bo,bo@example.com,Acme,"VP, Sales",22 Apr 2009',
);

describe('reading tables of contacts', () => {
  it('[P7] finds the header of LinkedIn after its preamble, and keeps people without an address', () => {
    const { contacts, problems, columns } = read(linkedIn);
    expect(problems).toEqual([]);
    expect(contacts.map(said)).toEqual([
      {
        name: 'Ann Smith',
        given: 'Ann',
        family: 'Smith',
        urls: [plainValue('https://www.linkedin.com/in/ann')],
        organisation: 'Acme, Inc.',
        title: 'Engineer',
        connectedOn: '2024-03-05',
      },
      {
        name: 'Bo Li',
        given: 'Bo',
        family: 'Li',
        urls: [plainValue('https://www.linkedin.com/in/bo')],
        emails: [plainValue('bo@example.com')],
        organisation: 'Acme',
        title: 'VP, Sales',
        connectedOn: '2009-04-22',
      },
    ]);
    expect(columns.map(({ field }) => field)).toEqual([
      ...['given', 'family', 'url', 'email', 'company', 'title', 'connected-on'],
    ]);
  });

  it('[P7] reads Google’s old header, with labels, several values in a cell and a birthday without a year', () => {
    const text = rows(
      'Name,Given Name,Family Name,Given Name Yomi,Name Prefix,Nickname,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Street,Address 1 - City,Organization 1 - Name,Organization 1 - Title,Relation 1 - Value,Website 1 - Type,Website 1 - Value',
      'Ann Smith,Ann,Smith,An,Dr.,Annie, --02-29,Hi,Friends ::: * myContacts,* Home,a@example.com ::: b@example.com,Boat,+1 555,1 Long Way,Köln,Acme,CTO,Bob,Profile,https://example.com',
    );
    expect(read(text).contacts.map(said)).toEqual([
      {
        name: 'Ann Smith',
        given: 'Ann',
        family: 'Smith',
        prefix: 'Dr.',
        nicknames: ['Annie'],
        birthday: '--02-29',
        note: 'Hi',
        categories: ['Friends', 'myContacts'],
        emails: [
          { ...plainValue('a@example.com', ['home']), pref: 1 },
          { ...plainValue('b@example.com', ['home']), pref: 1 },
        ],
        phones: [{ ...plainValue('+1 555'), label: 'Boat' }],
        places: [
          {
            ...{
              box: '',
              extended: '',
              street: '1 Long Way',
              city: 'Köln',
              region: '',
              code: '',
              country: '',
            },
            ...{ types: [], label: '', pref: null, group: '', params: [] },
          },
        ],
        organisation: 'Acme',
        title: 'CTO',
        urls: [plainValue('https://example.com')],
      },
    ]);
  });

  it.each([
    [
      'German',
      '"Anrede";"Vorname";"Weitere Vornamen";"Nachname";"Firma";"Abteilung";"Position";"Telefon geschäftlich";"Mobiltelefon";"E-Mail-Adresse";"E-Mail-Typ";"E-Mail: Angezeigter Name";"Geburtstag";"Jahrestag";"Kategorien";"Name Assistent";"Notizen";"Organisations-Nr."',
      '"Frau";"Ann";"B.";"Smith";"Acme";"IT";"Chefin";"+49 1";"+49 2";"a@example.com";"SMTP";"Ann (a@example.com)";"2.1.1980";"0.0.00";"Chess;Work";"Nobody";"Hi";"7"',
    ],
    [
      'French',
      '"Titre","Prénom","Deuxième prénom","Nom","Société","Service","Titre","Téléphone (bureau)","Tél. mobile","Adresse de messagerie","Type de messagerie","Nom complet de l\'adresse de messagerie","Anniversaire","Anniversaire de mariage ou fête","Catégories","Nom de l\'assistant(e)","Notes"',
      '"Frau","Ann","B.","Smith","Acme","IT","Chefin","+49 1","+49 2","a@example.com","SMTP","Ann (a@example.com)","1980-01-02","0/0/00","Chess;Work","Nobody","Hi"',
    ],
    [
      'Spanish',
      '"Tratamiento","Nombre","Segundo nombre","Apellidos","Organización","Departamento","Puesto","Teléfono del trabajo","Móvil","Dirección de correo electrónico","Tipo de correo electrónico","Nombre de pantalla de correo electrónico","Cumpleaños","Aniversario","Categorías","Nombre del ayudante","Notas"',
      '"Frau","Ann","B.","Smith","Acme","IT","Chefin","+49 1","+49 2","a@example.com","SMTP","Ann (a@example.com)","1980-01-02","0/0/00","Chess;Work","Nobody","Hi"',
    ],
  ])('[P7] reads Outlook with a %s header, in Windows-1252', (_language, header, row) => {
    const { contacts, problems } = readContacts(latin1(`${header}\r\n${row}\r\n`));
    expect(problems).toEqual([{ code: 'wrong-charset', line: 1, about: '' }]);
    expect(contacts.map(said)).toEqual([
      {
        name: 'Ann B. Smith',
        given: 'Ann',
        additional: 'B.',
        family: 'Smith',
        prefix: 'Frau',
        organisation: 'Acme',
        units: ['IT'],
        title: 'Chefin',
        phones: [plainValue('+49 1', ['work']), plainValue('+49 2', ['cell'])],
        emails: [plainValue('a@example.com')],
        birthday: '1980-01-02',
        categories: ['Chess', 'Work'],
        note: 'Hi',
      },
    ]);
  });

  it('[P7] reads the lines of Excel: a delimiter that is said, numbers in quotes, formulas as texts', () => {
    const text = rows('sep=;', 'Name;Phone;Company', 'Ann;"=""0049305550""";=SUM(A1:A9)', "Bo;'+49 1;-x");
    expect(read(text).contacts.map(said)).toEqual([
      { name: 'Ann', phones: [plainValue('0049305550')], organisation: '=SUM(A1:A9)' },
      { name: 'Bo', phones: [plainValue('+49 1')], organisation: '-x' },
    ]);
  });

  it('[P7] reads UTF-16 with tabs, with and without its mark', () => {
    const text = 'First Name\tLast Name\tEmail Address\r\nÄnn\tSmith\ta@example.com\r\n';
    const names = (bytes: Uint8Array) => readContacts(bytes).contacts.map(({ name }) => name);
    expect(names(utf16(`\ufeff${text}`))).toEqual(['Änn Smith']);
    expect(names(utf16(text))).toEqual(['Änn Smith']);
  });

  it('[P7] decodes a single byte of Windows-1252 in a file of UTF-8, and nothing else differently', () => {
    const utf8 = rows('Name,Company', 'J?rg,Öresund', 'Zoë,Ä');
    const bytes = new TextEncoder().encode(utf8);
    bytes[bytes.indexOf('?'.charCodeAt(0))] = 0xf6;
    const { contacts, problems } = readContacts(bytes);
    expect(contacts.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Jörg', 'Öresund'],
      ['Zoë', 'Ä'],
    ]);
    expect(problems).toEqual([{ code: 'wrong-charset', line: 2, about: '' }]);
  });

  it('[P7] reads both of two columns with one header', () => {
    const [contact] = read(rows('Name,E-mail,E-mail', 'Ann,a@example.com,b@example.com')).contacts;
    expect(values(contact?.emails)).toEqual(['a@example.com', 'b@example.com']);
  });

  it('[P7] takes the address out of a name with one, and leaves out what is no address', () => {
    const text = rows(
      'Name,E-mail 1,E-mail 2',
      'Ann,"Ann Smith <a@example.com>; b@example.com",/o=Exchange/cn=ann',
    );
    expect(values(read(text).contacts[0]?.emails)).toEqual(['a@example.com', 'b@example.com']);
  });

  it('[P7] tells the columns of a table without a header, and loses no first row', () => {
    const { contacts, problems } = read(rows('Ann Smith,a@example.com,Acme', 'Bo Li,b@example.com,Acme'));
    expect(problems).toEqual([{ code: 'no-header', line: 0, about: '' }]);
    expect(contacts.map(said)).toEqual([
      { name: 'Ann Smith', emails: [plainValue('a@example.com')], organisation: 'Acme' },
      { name: 'Bo Li', emails: [plainValue('b@example.com')], organisation: 'Acme' },
    ]);
  });

  it('[P7] takes what the user says the columns hold', () => {
    const bytes = new TextEncoder().encode(rows('Wer,Was', 'Ann,a@example.com'));
    const { contacts } = readContacts(bytes, { columns: ['nickname', 'email'] });
    expect(contacts.map(({ nicknames }) => nicknames)).toEqual([['Wer'], ['Ann']]);
  });

  it('[P7] reads the line of a quote that is never closed without it, and all lines after it', () => {
    const text = rows(
      'Name,Company,E-mail',
      'Ann,"Acme,a@example.com',
      'Bo,"B, Inc.",b@example.com',
      'Cy,C,',
    );
    const { contacts, problems } = read(text);
    expect(contacts.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Ann', 'Acme'],
      ['Bo', 'B, Inc.'],
      ['Cy', 'C'],
    ]);
    expect(problems).toEqual([{ code: 'open-quote', line: 2, about: 'Ann,"Acme,a@example.com' }]);
  });

  it('[P7] names the line of the file, also after cells of several lines and empty rows', () => {
    const text = rows('Name,Notes,Birthday', 'Ann,"one', 'two",', '', ',,', 'Bo,,nonsense');
    const { contacts, problems } = read(text);
    expect(contacts.map(({ name, note }) => [name, note])).toEqual([
      ['Ann', 'one\ntwo'],
      ['Bo', ''],
    ]);
    expect(problems).toEqual([{ code: 'bad-date', line: 6, about: 'nonsense' }]);
  });

  it('[P7] reads short rows, reports wide ones, and passes over a header that comes again', () => {
    const { contacts, problems } = read(
      rows('Name,E-mail', 'Ann', 'Bo,b@example.com,,x', 'Name,E-mail', 'Cy,'),
    );
    expect(contacts.map(({ name }) => name)).toEqual(['Ann', 'Bo', 'Cy']);
    expect(problems).toEqual([{ code: 'other-width', line: 3, about: '4' }]);
  });

  it('[P7] keeps whoever has only an address, a number, a firm or a nickname, and invents no name', () => {
    const text = rows(
      'Name,Nickname,E-mail,Phone,Company',
      ',,a@example.com,,',
      ',,,1234,',
      ',,,,Acme',
      ',Zaz,,,',
    );
    expect(namesIn(text)).toEqual(['', '', '', '']);
  });

  it('[P7] tells a title of the job from one before a name', () => {
    const titles = (text: string) => read(text).contacts.map(({ prefix, title }) => [prefix, title]);
    expect(titles(rows('Title,Name,Company', 'CTO,Ann,Acme'))).toEqual([['', 'CTO']]);
    expect(titles(rows('Title,Name,Job Title', 'Ms.,Ann,CTO'))).toEqual([['Ms.', 'CTO']]);
    expect(titles(rows('Name;Vorname;Titel', 'Smith;Ann;Dr.'))).toEqual([['Dr.', '']]);
  });

  it('[P7] joins a birthday in three columns', () => {
    const text = rows('Name,Birth Year,Birth Month,Birth Day', 'Ann,1984,2,29', 'Bo,,2,29', 'Cy,1985,2,29');
    expect(read(text).contacts.map(({ birthday }) => birthday)).toEqual(['1984-02-29', '--02-29', null]);
  });
});

describe('files that are no contacts', () => {
  it.each([
    ['', 'empty-file', ''],
    ['\nEND:VCARD\n', 'not-contacts', 'text'],
    ['PK\u0003\u0004rest', 'not-contacts', 'spreadsheet'],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR', 'not-contacts', 'calendar'],
    ['<!doctype html><html></html>', 'not-contacts', 'web-page'],
    ['Dear Ann,\nthe company, whose name you know, has a new position.\nYours', 'not-contacts', 'text'],
    ['Subject,Start Date,Categories\nMeeting,2026-01-01,Work', 'not-contacts', 'text'],
  ])('[P7] are named: %j', (text, code, about) => {
    expect(read(text)).toEqual({
      contacts: [],
      groups: [],
      unreadable: 0,
      problems: [{ code, line: 0, about }],
      columns: [],
    });
  });
});
