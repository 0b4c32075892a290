import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../src/domain/time/zone';
import { mendedText } from '../../../src/hosts/cli/text/mended';
import { createFormat, dataRegion } from '../../../src/words/format';

const format = createFormat(dataRegion('UTC' as ZoneId));
const head = (events: string) =>
  `${events} otherwise than in its calendar, so that other programs read it as Mingle does. The data itself is unchanged.`;

describe('what an export mended', () => {
  it('is nothing to say where nothing was', () => {
    expect(mendedText([], format)).toBeNull();
  });

  it('has no line of UIDs where no event has one', () => {
    expect(mendedText([{ uid: '', properties: ['DTSTART'] }], format)).toBe(
      `${head('1 event is written')}\nCorrected or left out: DTSTART in 1.`,
    );
  });

  it('stays three lines, whatever a file names its events and properties', () => {
    const properties = Array.from({ length: 12 }, (_, index) => `X-${String(index).padStart(2, '0')}`);
    const uid = `a\n\u001b[2J${'b'.repeat(100)}`;
    expect(mendedText([{ uid, properties }], format)).toBe(
      [
        head('1 event is written'),
        'Corrected or left out: X-00 in 1, X-01 in 1, X-02 in 1, X-03 in 1, X-04 in 1, X-05 in 1, X-06 in 1, X-07 in 1, X-08 in 1, X-09 in 1, 2 other properties.',
        `UIDs: a [2J${'b'.repeat(75)}….`,
      ].join('\n'),
    );
  });
});
