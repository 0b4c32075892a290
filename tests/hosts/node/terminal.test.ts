import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toVisible } from '../../../src/hosts/node/terminal';

const signs = [
  ...Array.from({ length: 32 }, (_, code) => code).filter((code) => ![9, 10].includes(code)),
  ...Array.from({ length: 33 }, (_, at) => 0x7f + at),
  ...[0x200b, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060],
  ...[0x2066, 0x2067, 0x2068, 0x2069, 0xfeff],
];
const sign = fc.constantFrom(...signs).map((code) => String.fromCharCode(code));
const hostile = fc
  .array(fc.oneof(sign, fc.string({ unit: 'binary' })), { maxLength: 20 })
  .map((all) => all.join(''));
const runs = new RegExp(`[${signs.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('')}]`);

describe('[T1] what comes to a terminal', () => {
  it.each([
    ['\u001b[2J\u001b]0;title\u0007', '\\u001b[2J\\u001b]0;title\\u0007'],
    ['\u009b31mred', '\\u009b31mred'],
    ['invoice\u202efdp.exe', 'invoice\\u202efdp.exe'],
    ['a\u2066b\u2069c', 'a\\u2066b\\u2069c'],
    ['done\rfail', 'done\\u000dfail'],
    ['one\u2028two', 'one\\u2028two'],
    ['pay\u200bpal', 'pay\\u200bpal'],
  ])('of %j is %s', (text, shown) => {
    expect(toVisible(text)).toBe(shown);
  });

  it.each(['Café – 50 % 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می‌خواهم', '\u200fשלום, Ana', 'a\tb\nc\r\nd', '■ ● ◧ ○ ✓ \\u001b'])(
    'of %j is the same',
    (text) => {
      expect(toVisible(text)).toBe(text);
    },
  );

  it('has nothing that a terminal acts upon, whatever was to be written', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = toVisible(text);
        expect(shown.replaceAll('\r\n', '')).not.toMatch(runs);
        expect(toVisible(shown)).toBe(shown);
      }),
    );
  });

  it('stays JSON of the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(hostile, hostile), (value) => {
        expect(JSON.parse(toVisible(JSON.stringify(value, null, 2)))).toEqual(value);
      }),
    );
  });
});
