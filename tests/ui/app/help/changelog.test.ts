import { expect, it } from 'vitest';
import { parseChangelog } from '../../../../src/ui/app/help/changelog';

it('reads releases with their changes, whose lines may be broken', () => {
  const markdown =
    '# Changes\n\n## 0.2.0, soon\n\n- Press *Copy\n  details* or `Ctrl C`.\n- 3 * 4\n\n## 0.1.0\r\n\r\n- First.\r\n';
  expect(parseChangelog(markdown)).toEqual([
    {
      title: '0.2.0, soon',
      changes: [
        [
          { text: 'Press ', style: 'plain' },
          { text: 'Copy details', style: 'emphasis' },
          { text: ' or ', style: 'plain' },
          { text: 'Ctrl C', style: 'code' },
          { text: '.', style: 'plain' },
        ],
        [{ text: '3 * 4', style: 'plain' }],
      ],
    },
    { title: '0.1.0', changes: [[{ text: 'First.', style: 'plain' }]] },
  ]);
});
