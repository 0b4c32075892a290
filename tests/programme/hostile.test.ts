import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProgramme } from '../../src/programme/read-programme';
import { runs } from '../helpers/property-runs';
import { bytesOf, codesOf, lineOf, read } from './fixture';

const xml = (events: string, before = ''): string =>
  `${before}<schedule><conference><title>C</title><time_zone_name>UTC</time_zone_name></conference><day date="2026-03-02"><room name="A">${events}</room></day></schedule>`;
const event = (id: number, title: string): string =>
  `<event id="${id}"><date>2026-03-02T10:00:00Z</date><duration>00:30</duration><title>${title}</title></event>`;
const talk = (title: string): string =>
  `{"id":1,"title":${JSON.stringify(title)},"start":"2026-03-02T10:00:00Z"}`;

const bomb = `<!DOCTYPE schedule [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY b${at} "${`&b${at - 1};`.repeat(10)}">`).join('')}]>`;

/** In milliseconds. Work in the square of such lengths would take hours, on a busy machine and on a quiet one. */
const limit = 300_000;

describe('programmes that are broken or hostile', () => {
  it.each([
    ['nothing', '', 'empty-file'],
    ['a web page', '<!doctype html><html><body>Log in</body></html>', 'not-a-programme'],
    ['another XML file', '<rss><channel/></rss>', 'not-a-programme'],
    ['another JSON file', '{"a":[1,2]}', 'not-a-programme'],
    ['broken JSON', '{"a":]', 'not-a-programme'],
    ['an address book', 'BEGIN:VCARD\nEND:VCARD\n', 'not-a-programme'],
    ['a text', 'Dear Ann', 'not-a-programme'],
  ])('[N7] says of %s that it is none', (_name, text, code) => {
    expect([read(text).sessions, codesOf(read(text))]).toEqual([[], [code]]);
  });

  it('[N7] refuses what is larger than any programme', () => {
    expect(codesOf(readProgramme(new Uint8Array(64 * 1024 * 1024 + 1)))).toEqual(['too-large']);
  });

  it('[N7] expands no entities that a file defines', () => {
    const { sessions } = read(xml(event(1, '&b19; and &amp;'), bomb));
    expect(sessions.map(({ title }) => title)).toEqual(['&b19; and &']);
  });

  it('[N7] reads what comes before the end of a cut file', () => {
    const text = xml(event(1, 'One') + event(2, 'Two'));
    const cut = read(text.slice(0, text.indexOf('Two')));
    expect([cut.sessions.map(({ title }) => title), codesOf(cut)]).toEqual([['One'], ['cut-off 1']]);
    const list = `[${talk('Früh')},${talk('Spät')}]`;
    const json = readProgramme(bytesOf(list).subarray(0, bytesOf(list).indexOf(0xc3, 40) + 1));
    expect([json.sessions.map(({ title }) => title), codesOf(json)]).toEqual([['Früh'], ['cut-off']]);
  });

  it('[N7] reads Latin-1, byte order marks and charsets that XML declares', () => {
    const latin = Uint8Array.from(xml(event(1, 'Café')), (letter) => letter.charCodeAt(0));
    expect(readProgramme(latin).sessions[0]?.title).toBe('Café');
    expect(codesOf(readProgramme(latin))).toEqual(['wrong-charset 1']);
    expect(read(`\ufeff[${talk('Café')}]`).sessions[0]?.title).toBe('Café');
    const declared = xml(event(1, '\u00b1'), '<?xml version="1.0" encoding="iso-8859-2"?>');
    const bytes = Uint8Array.from(declared, (letter) => letter.charCodeAt(0));
    expect(readProgramme(bytes).sessions[0]?.title).toBe('ą');
  });

  it('[N7] takes names of every object for names like others', () => {
    const room = `{"schedule":{"conference":{"title":"C","days":[{"date":"2026-03-02","rooms":{"__proto__":[${talk('A')}],"constructor":[${talk('B')}]}}]}}}`;
    expect(read(room).sessions.map(lineOf)).toEqual([
      'A | 2026-03-02T10:00:00Z | – | __proto__',
      'B | 2026-03-02T10:00:00Z | – | constructor',
    ]);
    const tags = `<event id="1"><date>2026-03-02T10:00:00Z</date><title>T</title><toString>x</toString></event>`;
    expect(read(xml(tags)).sessions.map(lineOf)).toEqual(['T | 2026-03-02T10:00:00Z | – | A']);
    expect(Object.keys({})).toEqual([]);
  });

  it('[N7] shortens a title of a million characters', () => {
    const programme = read(xml(event(1, 'x'.repeat(1_000_000))));
    expect([programme.sessions[0]?.title.length, codesOf(programme)]).toEqual([1000, ['long-text 1']]);
  });

  it.each([
    [
      'nested tags',
      xml(`<event id="1">${'<a>'.repeat(200_000)}</event>`),
      0,
      ['bad-session 1', 'no-sessions'],
    ],
    ['tags without end', '<schedule>'.concat('<a '.repeat(500_000)), 0, ['cut-off', 'no-sessions']],
    ['comments without end', '<schedule>'.concat('<!--'.repeat(500_000)), 0, ['cut-off', 'no-sessions']],
    ['document types', '<!DOCTYPE a ['.repeat(100_000).concat('<schedule>'), 0, ['not-a-programme']],
    ['open events', '<schedule>'.concat('<event>'.repeat(300_000)), 0, ['bad-session 1', 'too-many']],
    ['open quotes', '<schedule>'.concat('<a b="'.repeat(300_000)), 0, ['cut-off', 'no-sessions']],
    ['nested lists', '['.repeat(1_000_000), 0, ['not-a-programme']],
    ['nested objects', '{"a":'.repeat(300_000), 0, ['not-a-programme']],
    ['open strings', '["'.concat('\\"'.repeat(1_000_000)), 0, ['not-a-programme']],
    ['sessions', xml(Array.from({ length: 20_000 }, (_, at) => event(at, 'Talk')).join('')), 20_000, []],
  ])(
    '[N7] are read to their end, however long or deep they are: %s',
    (_name, text, sessions, codes) => {
      const programme = read(text);
      expect([programme.sessions.length, [...new Set(codesOf(programme))]]).toEqual([sessions, codes]);
    },
    limit,
  );

  it.each(['event-without-its-end.xml', 'frab.json', 'repeated-and-cancelled.ics'])(
    '[N7] never throw, wherever a file is cut or changed: %s',
    (name) => {
      const bytes = readFileSync(`tests/fixtures/programme/${name}`);
      fc.assert(
        fc.property(fc.nat(bytes.length), fc.nat(bytes.length - 1), fc.nat(255), (end, at, byte) => {
          const changed = Uint8Array.from(bytes);
          changed[at] = byte;
          expect(readProgramme(changed.subarray(0, end)).problems).toBeInstanceOf(Array);
        }),
        runs(300),
      );
    },
  );
});
