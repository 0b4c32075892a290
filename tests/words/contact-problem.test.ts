import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../src/domain/time/zone';
import { createFormat } from '../../src/words/format';
import { contactProblemText, contactsCountsText } from '../../src/words/people/contact-problem';

const format = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });

describe('what is said of a file of contacts', () => {
  it.each([
    ['not-contacts', 'calendar', 'There are no contacts in this file: it is a calendar. Nothing was read.'],
    ['bad-line', 'what is this', 'This line is no property of a card: "what is this". It was passed over.'],
    ['bad-birthday', '1979-02-29', '"1979-02-29" is no day. The birthday was left open.'],
    [
      'too-many',
      '1204',
      '1,204 more problems of this file are not listed. Everything that could be read was read.',
    ],
    ['too-many', '1', '1 more problem of this file is not listed. Everything that could be read was read.'],
  ] as const)('[P7] says %s of %s', (code, about, sentence) => {
    expect(contactProblemText({ code, about }, format)).toBe(sentence);
  });

  it('[P7] counts whom a file brings, and what was done', () => {
    const counts = { new: 1204, changed: 3, same: 40, unsure: 1, unreadable: 0 };
    expect(contactsCountsText(counts, null, format)).toBe(
      '1,204 new people, 3 changed, 40 the same, 1 unsure, 0 unreadable. Nothing was changed.',
    );
    expect(contactsCountsText({ ...counts, new: 1 }, { added: 1, updated: 3 }, format)).toBe(
      '1 new person, 3 changed, 40 the same, 1 unsure, 0 unreadable. 1 added, 3 updated.',
    );
  });
});
