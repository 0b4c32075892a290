import { describe, expect, it } from 'vitest';
import type { ProgrammeDoubt } from '../../src/domain/programme/programme-doubt';
import type { Day } from '../../src/domain/time/day';
import { utc } from '../../src/domain/time/zone';
import { createFormat, dataRegion } from '../../src/words/format';
import { programmeDoubtText, versionText, zoneWantedText } from '../../src/words/programme/programme-doubt';
import { watchText } from '../../src/words/programme/watch-text';

const format = createFormat(dataRegion(utc));
const day = (text: string) => text as Day;

describe('what is said of a version of a programme', () => {
  it.each<readonly [ProgrammeDoubt, string]>([
    [
      {
        code: 'other-days',
        event: { first: day('2026-01-31'), last: day('2026-02-01') },
        programme: { first: day('2025-02-01'), last: day('2025-02-02') },
      },
      'None of its sessions is on a day of the event: this programme is of 1–2 February 2025, and the event is on 31 January – 1 February 2026.',
    ],
    [
      { code: 'other-sessions', found: 0, of: 832 },
      'None of the 832 sessions of the version before is in it.',
    ],
    [
      { code: 'other-sessions', found: 3, of: 1832 },
      'Only 3 of the 1,832 sessions of the version before are in it.',
    ],
    [{ code: 'cut-off' }, 'The file ends too early, so sessions may be missing.'],
  ])('[N7] %o', (doubt, text) => {
    expect(programmeDoubtText(doubt, format)).toBe(text);
  });

  it('[N7] counts what is new, changed, gone and as before', () => {
    const counts = { added: 1156, changed: 53, gone: 9, same: 770 };
    expect(versionText(counts, format)).toBe('1,156 new, 53 changed, 9 gone, 770 as before.');
  });

  it('[N7] asks for a zone that is not known', () => {
    expect([zoneWantedText(''), zoneWantedText('Town Hall')]).toEqual([
      'The programme does not say in which time zone its clocks are.',
      'The time zone “Town Hall”, in which the programme is, is not known.',
    ]);
  });

  it('[N7] says what to look at afterwards, with its link where there is one', () => {
    expect(watchText({ title: 'Opening', url: '' })).toBe('Watch “Opening”');
    const url = 'https://talks.example.com/1';
    expect(watchText({ title: 'Opening', url })).toBe('Watch “Opening”: https://talks.example.com/1');
  });
});
