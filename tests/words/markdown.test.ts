import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { headingMarkdown, inlineMarkdown, lineMarkdown } from '../../src/words/markdown';
import { runs } from '../helpers/property-runs';

const reader = new MarkdownIt({ html: true });
const linker = new MarkdownIt({ html: true, linkify: true });
// Other readers also take links to scripts.
reader.validateLink = () => true;
linker.validateLink = () => true;

const contexts = [
  ['a paragraph', lineMarkdown, 'Before\n\n', '', 'paragraph_open'],
  ['a list item', lineMarkdown, '- ', '', 'bullet_list_open'],
  ['an item of an item', lineMarkdown, '- x\n  - ', '', 'bullet_list_open'],
  ['a heading', headingMarkdown, '# ', '', 'heading_open'],
  ['what is to be ticked', inlineMarkdown, '- [ ] ', '[ ] ', 'bullet_list_open'],
  ['the middle of a line', inlineMarkdown, 'Why: ', 'Why: ', 'paragraph_open'],
] as const;

/** What a reader shows of the last piece of text, and everything that it takes for more than text. */
function read(markdown: string, prefix: string) {
  const tokens = reader.parse(markdown, {});
  const inline = tokens.filter(({ type }) => type === 'inline').at(-1);
  const children = inline?.children ?? [];
  return {
    text: children
      .map(({ content }) => content)
      .join('')
      .slice(prefix.length),
    blocks: tokens.map(({ type }) => type),
    inlines: [...new Set(children.map(({ type }) => type))].filter((type) => !/^text/.test(type)),
  };
}

const shown = (text: string) => text.replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ').trim();

describe('[X2] a text in Markdown', () => {
  it.each([
    'C++ & Rust (2026)',
    'Coffee with Ana – “how are you?”',
    'snake_case and 5 * 3 = 15, a < b, <3',
    'Team #3: 50 % off, issue #12!',
    '-5 degrees, +49 30 1',
    '2026 review. Really',
    'https://example.org/a_b?c=d&e=f',
    'ana@example.org',
    'AT&T, R&D, 1.5 h',
    'C:\\temp',
    'a | b',
  ])('that is no markup stays as it is: %s', (text) => {
    expect(lineMarkdown(text)).toBe(text);
  });

  it.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['![](https://example.org/x.png)', '!\\[](https://example.org/x.png)'],
    ['[here](javascript:alert(1))', '\\[here](javascript:alert(1))'],
    ['<javascript:alert(1)>', '\\<javascript:alert(1)>'],
    ['one\n# two', 'one # two'],
    ['# one', '\\# one'],
    ['> one', '\\> one'],
    ['- one', '\\- one'],
    ['1. one', '1\\. one'],
    ['---', '\\---'],
    ['```js', '\\`\\`\\`js'],
    ['~~~', '\\~\\~\\~'],
    ['*one* __two__ ~~three~~', '\\*one\\* \\_\\_two\\_\\_ \\~\\~three\\~\\~'],
    ['&lt;b&gt; &#60;', '\\&lt;b\\&gt; \\&#60;'],
    ['[x]: ftp://example.org', '\\[x]: ftp\\://example.org'],
    ['ends with \\', 'ends with \\\\'],
    ['https://example.org/<b>', 'https://example.org/&#60;b>'],
    ['https://example.org/[a b](javascript:x)', 'https://example.org/&#91;a b](javascript:x)'],
  ])('that would be markup is escaped: %j', (text, escaped) => {
    expect(lineMarkdown(text)).toBe(escaped);
  });

  it('in a heading keeps the number signs at its end', () => {
    expect(headingMarkdown('Learn C #')).toBe('Learn C \\#');
    expect(headingMarkdown('Learn C#')).toBe('Learn C#');
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        '*',
        '_',
        '`',
        '~',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '#',
        '-',
        '+',
        '=',
        '|',
        '\\',
        '&',
        ':',
        '"',
        '.',
      ],
      ...[' ', '\n', '\r\n', '\t', '    ', '\u00a0', '\u2028', '\0', 'a', '1', 'é'],
      ...[
        '**',
        '__',
        '~~',
        '```',
        '---',
        '***',
        '| - |',
        '](',
        '][',
        '](javascript:alert(1))',
        '![',
        '1.',
        '2)',
      ],
      ...[
        '<b>',
        '</b>',
        '<!--',
        '-->',
        '<?',
        '<![CDATA[',
        '<a href="x">',
        '<script>',
        '<javascript:x>',
        '<x@y.zz>',
      ],
      ...['&amp;', '&#x3c;', '&colon;', '# ', '> ', '- ', '- [x] ', '[a]: /b', '[^1]', 'x'],
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((all) => all.join(''));

  it.each(contexts)(
    'is shown as the very text, and as nothing else, in %s',
    (_name, toMarkdown, before, prefix) => {
      const { blocks } = read(`${before}x`, prefix);
      fc.assert(
        fc.property(text, (written) => {
          fc.pre(shown(written) !== '');
          const found = read(`${before}${toMarkdown(written)}`, prefix);
          expect(found).toEqual({ text: shown(written), blocks, inlines: [] });
        }),
        runs(2_000),
      );
    },
  );

  it('is a link, and nothing else, only where an address of the web or of mail is made one', () => {
    const scheme = fc.constantFrom(
      ...['javascript', 'ftp', 'file', 'data', 'vbscript', 'https', 'http', 'mailto', ''],
    );
    const link = fc.tuple(
      text,
      scheme,
      fc.constantFrom(':', '://', '://example.org/', ':a@example.org'),
      text,
    );
    fc.assert(
      fc.property(link, ([before, name, sign, after]) => {
        const tokens = linker.parse(lineMarkdown(`${before} ${name}${sign}${after}`), {});
        const children = tokens.flatMap((token) => token.children ?? []);
        expect(children.filter(({ type }) => !/^(text|link_)/.test(type))).toEqual([]);
        const targets = children.map((token) => token.attrGet('href'));
        expect(targets.filter((to) => to !== null && !/^(https?:|mailto:)/.test(to))).toEqual([]);
      }),
      runs(2_000),
    );
  });
});
