import { expect, it } from 'vitest';
import { toPieces, toPlainText, toSafeLink } from '../../../src/ui/screens/event/heading/plain-text';

it('leaves a plain description as it is', () => {
  expect(toPlainText('Bring 2 < 3 friends\n\n<ana@example.com> knows the way')).toBe(
    'Bring 2 < 3 friends\n\n<ana@example.com> knows the way',
  );
});

it('strips an HTML description to its text, with its lines and lists', () => {
  const html =
    '<p>Hello <b>all</b>,</p><p>see you<br>at &lt;noon&gt;</p><ul><li>cards</li><li>a pen</li></ul><script>alert(1)</script>';
  expect(toPlainText(html)).toBe('Hello all,\n\nsee you\nat <noon>\n\n• cards\n• a pen');
});

it('says the address that a link hides', () => {
  expect(
    toPlainText('<a href="https://example.com/join">Join</a> or <a href="javascript:alert(1)">not</a>'),
  ).toBe('Join (https://example.com/join) or not');
});

it('finds web addresses without the full stop or bracket after them', () => {
  expect(toPieces('See https://example.com/a?b=1 (or http://example.org/x).')).toEqual([
    { text: 'See ', href: null },
    { text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' },
    { text: ' (or ', href: null },
    { text: 'http://example.org/x', href: 'http://example.org/x' },
    { text: ').', href: null },
  ]);
});

it('opens web addresses only', () => {
  expect(toSafeLink(' https://meet.example.com/x ')).toBe('https://meet.example.com/x');
  expect(toSafeLink('javascript:alert(1)')).toBeNull();
  expect(toSafeLink('file:///etc/passwd')).toBeNull();
  expect(toSafeLink('Room 3, https://example.com')).toBeNull();
});
