import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUtf8 } from '../../../../src/hosts/node/feed/feed-charset';

/** A calendar with one title, whose bytes are given, as text of one character for each byte. */
const calendar = (title: string) =>
  Buffer.from(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${title}\r\nEND:VEVENT\r\n`, 'latin1');
const titleOf = (bytes: Uint8Array) => /SUMMARY:(.*?)\r\n/.exec(Buffer.from(bytes).toString('utf8'))?.[1];
const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('[I5] [I8] the charset that a server names', () => {
  it.each([
    [
      'text/calendar; charset=windows-1251',
      '\xcf\xe8\xea\xed\xe8\xea \xf3 \xf0\xe5\xea\xe8',
      'Пикник у реки',
    ],
    ['text/calendar;charset="KOI8-R"', '\xf0\xc9\xcb\xce\xc9\xcb', 'Пикник'],
    ['text/calendar; component=vevent; Charset = iso-8859-2 ; x=1', '\xa3\xf3d\xbc', 'Łódź'],
    ['text/calendar; charset=ISO-8859-7', '\xc3\xe5\xfd\xec\xe1', 'Γεύμα'],
    ['text/calendar; charset=iso-8859-15', 'Ap\xe9ro 5 \xa4', 'Apéro 5 €'],
    ['text/calendar; charset=iso-8859-1', 'Caf\xe9 \x96 \x93Oper\x94', 'Café – “Oper”'],
    ['text/calendar; charset=us-ascii', 'Caf\xe9', 'Café'],
    ['text/calendar; charset=Shift_JIS', '\x89\xd4\x8c\xa9', '花見'],
    ['text/calendar; charset=euc-kr', '\xc1\xa1\xbd\xc9', '점심'],
    ['text/calendar; charset=gb2312', '\xce\xe7\xb2\xcd', '午餐'],
    ['text/calendar; charset=iso-2022-jp', '\x1b$B2V8+\x1b(B', '花見'],
  ])('of %s is used', (type, bytes, title) => {
    expect(titleOf(toUtf8(calendar(bytes), type))).toBe(title);
  });

  it.each([
    'text/calendar; charset=windows-1251',
    'text/calendar; charset=iso-8859-1',
    'text/calendar; charset=shift_jis',
    'text/calendar; charset=iso-2022-jp',
    'text/calendar; charset=utf-16',
    'text/calendar; charset=utf-8',
    'text/calendar',
    '',
  ])('does not count against bytes in UTF-8: %s', (type) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (title, hasMark) => {
        const bytes = Buffer.from(`${hasMark ? '\ufeff' : ''}BEGIN:VCALENDAR\r\nSUMMARY:${title}`, 'utf8');
        expect(toUtf8(bytes, type)).toBe(bytes);
      }),
    );
  });

  it.each(['utf-16le', 'windows-1251', 'iso-8859-1'])(
    'does not count against UTF-16 that shows itself: %s',
    (charset) => {
      for (const mark of ['', '\ufeff']) {
        const bytes = Buffer.from(`${mark}BEGIN:VCALENDAR\r\nSUMMARY:Łódź\r\n`, 'utf16le');
        expect(toUtf8(bytes, `text/calendar; charset=${charset}`)).toBe(bytes);
      }
    },
  );

  it.each(['', '; charset=', '; charset=klingon', '; charset=utf-8', '; charset=hz-gb-2312', '; x="charset'])(
    'is left out where it helps nobody: %j',
    (parameter) => {
      const bytes = calendar('\xcf\xe8\xea\xed\xe8\xea');
      expect(toUtf8(bytes, `text/calendar${parameter}`)).toBe(bytes);
    },
  );

  it('is used behind a byte order mark of UTF-8 that is wrong', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), calendar('\xcf\xe8\xea\xed\xe8\xea')]);
    const text = Buffer.from(toUtf8(bytes, 'text/calendar; charset=windows-1251')).toString('utf8');
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(text).toContain('SUMMARY:Пикник\r\n');
  });

  it('is not used for UTF-8 with one broken line that a server calls Latin-1 as it calls everything', () => {
    const bytes = calendar(`${utf8('Frühstück')}\r\nLOCATION:Caf\xe9`);
    expect(toUtf8(bytes, 'text/calendar; charset=ISO-8859-1')).toBe(bytes);
  });
});
