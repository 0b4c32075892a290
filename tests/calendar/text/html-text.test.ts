import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../src/calendar/text/html-text';
import { buildEvent } from '../build';

describe('htmlToText', () => {
  it.each([
    ['paragraphs', '<p>One</p>\n<P class="a">Two</P>', 'One\n\nTwo'],
    ['line breaks', 'One<br>Two<BR/>Three<br /><br><br>Four', 'One\nTwo\nThree\n\nFour'],
    ['blocks', '<div>One</div><div><div>Two</div></div>', 'One\nTwo'],
    ['lists', '<ul><li>One<li><p>Two</p></li><li></li></ul>End', '• One\n\n• Two\n\nEnd'],
    ['tables', '<table><tr><td>One</td> <td>Two</td></tr><tr><td>Three</td></tr></table>', 'One Two\nThree'],
    ['white space', '  One\r\n\t <b> two</b>&nbsp; <i>three </i> ', 'One two three'],
    ['entities', 'caf&eacute; &amp; &#8222;tea&#x201c; &lt;3 &hellip;', 'café & „tea“ <3 …'],
    ['scripts', 'One<script>if (a<b) x("</p>")</script><STYLE>p{}</STYLE > two', 'One two'],
    ['comments', '<!-- a > b --><!DOCTYPE html><?xml?><o:p></o:p>One', 'One'],
    ['a tag inside a quoted attribute', '<img alt="a > b" src=\'>\'>One', 'One'],
    ['signs that are no tags', '1 < 2 <3 and <', '1 < 2 <3 and <'],
    [
      'links',
      '<a class=x href="https://example.org/?a=1&amp;b=2">Map</a>',
      'Map (https://example.org/?a=1&b=2)',
    ],
    [
      'links that show their address',
      '<a href="https://example.org">https://example.org</a>',
      'https://example.org',
    ],
    ['links without words', '<a href=https://example.org/x><img></a>', 'https://example.org/x'],
    ['links to nothing on the web', '<a href="javascript:alert(1)">Map</a>', 'Map'],
    ['control characters', 'a&#27;[31m&#0;b\u0007', 'a[31m\ufffdb'],
  ])('[I6] keeps only the words of %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('[I6] keeps all words, whatever markup is around them', () => {
    const word = fc.stringMatching(/^[a-z]{1,5}$/);
    const markup = fc.constantFrom(
      '<b>',
      '</b>',
      '<p>',
      '</div>',
      '<br>',
      '<x y="z>">',
      '<!-- a -->',
      ' ',
      '&nbsp;',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.array(markup))), (list) => {
        const html = list.map(([text, around]) => `${text} ${around.join('')}`).join('');
        expect(htmlToText(html).split(/\s+/).filter(Boolean)).toEqual(list.map(([text]) => text));
      }),
    );
  });

  it.each([
    ['<div>', ''],
    ['<a href="x', ''],
    ["<a href='x>", ''],
    ['<script>', ''],
    ['<!-- ', ''],
    ['<p =" ', ''],
    ['<b> </b>', ''],
    ['<li>', ''],
  ])('[I6] does not stumble over 200,000 times %s', (unclosed, text) => {
    expect(htmlToText(unclosed.repeat(200_000))).toBe(text);
  });
});

describe('the description of an event', () => {
  const descriptionOf = (...lines: readonly string[]) =>
    buildEvent('DTSTART:20260302T090000Z', ...lines).series[0]?.master?.description;
  const html = 'X-ALT-DESC;FMTTYPE=text/html:<p>Bring\\nsoup\\, bread</p><br>Ann';

  it('[I5] is its HTML in words where there is no other', () => {
    expect(descriptionOf(html)).toBe('Bring soup, bread\n\nAnn');
    expect(descriptionOf('DESCRIPTION:\\n', html)).toBe('Bring soup, bread\n\nAnn');
    expect(descriptionOf('X-ALT-DESC:<b>Soup</b>')).toBe('Soup');
    expect(descriptionOf('X-ALT-DESC;FMTTYPE=text/plain:1 < 2')).toBe('1 < 2');
  });

  it('[I5] is its plain text where there is one', () => {
    expect(descriptionOf(html, 'DESCRIPTION:Bring soup')).toBe('Bring soup');
  });

  it('[I5] names the video call that is linked in its HTML', () => {
    const line = 'X-ALT-DESC;FMTTYPE=text/html:<a href="https://example.zoom.us/j/1">Join</a>';
    expect(buildEvent('DTSTART:20260302T090000Z', line).series[0]?.master?.conference).toBe(
      'https://example.zoom.us/j/1',
    );
  });
});
