import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DebriefContext } from '../../../src/domain/debrief/debrief';
import { longestLine, readDebriefLine } from '../../../src/domain/debrief/debrief';
import type { DebriefEntry } from '../../../src/domain/debrief/draft';
import { vocabularyOf } from '../../../src/domain/debrief/language';
import { toTokens } from '../../../src/domain/debrief/tokens';
import type { Day } from '../../../src/domain/time/day';
import type { DayLanguage } from '../../../src/domain/typed-day/day-words';
import { dayLanguages } from '../../../src/domain/typed-day/day-words';
import type { ExpectedLine } from './expected-lines';
import { debriefDay, readExpectedLines } from './expected-lines';
import { doubtfulLines, joiningCases, wholeLines } from './whole-lines';

const context: DebriefContext = { day: debriefDay as Day, monthFirst: false, languages: dayLanguages };

const usual = readExpectedLines();
const unusual = readExpectedLines('unusual');
const later = readExpectedLines('later');
const hasty = readExpectedLines('hasty');
/** Only persons and organisations are expected of these. */
const met = readExpectedLines('met');
/** Organisations said in a roundabout way. */
const employers = readExpectedLines('employers');
const tuned = [...usual, ...unusual, ...later];
const allLines = [...tuned, ...hasty, ...met, ...employers];

const entriesOf = ({ text, language }: ExpectedLine) =>
  readDebriefLine(text, { ...context, languages: [language] }).entries;

const plain = (text: string | null): string =>
  (text ?? '').toLowerCase().replace(/^(?:the|die|der|la|le|el) /, '');

/** The share of the lines that hold, of those to which the question applies. */
function share(lines: readonly ExpectedLine[], isRight: (line: ExpectedLine) => boolean): number {
  return lines.filter(isRight).length / lines.length;
}

const hasPersons = (line: ExpectedLine): boolean => {
  const found = entriesOf(line)
    .map(({ person }) => plain(person))
    .filter((person) => person !== '');
  const wanted = line.entries.map(({ person }) => plain(person)).filter((person) => person !== '');
  return found.toSorted().join() === wanted.toSorted().join();
};

const hasOrganisations = (line: ExpectedLine): boolean => {
  const entries = entriesOf(line);
  return line.entries.every(
    ({ organisation }, index) => plain(organisation) === plain(entries[index]?.organisation ?? null),
  );
};

const hasLeads = (line: ExpectedLine): boolean => {
  const found = entriesOf(line).some(({ lead }) => lead !== null);
  return found === line.entries.some(({ leadKind }) => leadKind !== null);
};

const hasDueDays = (line: ExpectedLine): boolean => {
  const entries = entriesOf(line);
  return line.entries.every(({ due }, index) =>
    due.every((range, at) => {
      const day = entries[index]?.followUps[at]?.due ?? null;
      return range === null ? day === null : day !== null && day >= range[0] && day <= range[1];
    }),
  );
};

/** Organisation and due day: of the lines that have one. */
const sharesOf = (lines: readonly ExpectedLine[]) => ({
  person: share(lines, hasPersons),
  organisation: share(
    lines.filter(({ entries }) => entries.some(({ organisation }) => organisation)),
    hasOrganisations,
  ),
  due: share(
    lines.filter(({ entries }) => entries.some(({ due }) => due.length > 0)),
    hasDueDays,
  ),
  lead: share(lines, hasLeads),
});

describe('[F1] the lines of a debrief', () => {
  it('have fixtures that are worth their name', () => {
    expect(allLines.length).toBeGreaterThanOrEqual(280);
    expect(new Set(allLines.map(({ text }) => text)).size).toBe(allLines.length);
    expect(allLines.every(({ entries }) => entries.length > 0)).toBe(true);
  });

  it.each(dayLanguages)('are read in %s: person, organisation, due day and lead', (language) => {
    const shares = sharesOf(tuned.filter((line) => line.language === language));
    expect(shares.person).toBeGreaterThanOrEqual(0.95);
    expect(shares.organisation).toBeGreaterThanOrEqual(0.9);
    expect(shares.due).toBeGreaterThanOrEqual(0.95);
    expect(shares.lead).toBeGreaterThanOrEqual(0.95);
  });

  it.each(dayLanguages)('are read in %s also as one types them in haste', (language) => {
    const shares = sharesOf(hasty.filter((line) => line.language === language));
    expect(shares.person).toBeGreaterThanOrEqual(0.9);
    expect(shares.organisation).toBeGreaterThanOrEqual(0.8);
    expect(shares.due).toBeGreaterThanOrEqual(0.8);
    expect(shares.lead).toBeGreaterThanOrEqual(0.85);
  });

  it.each(dayLanguages)(
    'are read in %s whoever was met: nicknames, roles, groups and the guy from X',
    (language) => {
      const shares = sharesOf(met.filter((line) => line.language === language));
      expect(shares.person).toBeGreaterThanOrEqual(0.92);
      expect(shares.organisation).toBeGreaterThanOrEqual(0.85);
    },
  );

  it.each(employers)('tell where somebody works: $text', (line) => {
    expect(entriesOf(line).map(({ person, organisation }) => ({ person, organisation }))).toEqual(
      line.entries.map(({ person, organisation }) => ({ person, organisation })),
    );
  });

  it.each([
    ['Milo, Kiosk Ost, looking for a photographer', 'client'],
    ['Milo, Kiosk Ost, looking for a developer', 'job'],
    ['Milo, Kiosk Ost, requested a quotation', 'client'],
    ['Milo, Kiosk Ost, research assistant wanted', 'job'],
    ['Milo, Kiosk Ost, stellt ab Mai zwei Leute ein', 'job'],
    ['Milo, Kiosk Ost, fragt, ob ich den Flyer machen kann', 'client'],
    ['Milo, Kiosque Est, veut refaire son site', 'client'],
    ['Milo, Quiosco Este, necesita folletos', 'client'],
  ])('take “%s” for a lead of the kind %s', (text, kind) => {
    const leads = readDebriefLine(text, context).entries.flatMap(({ lead }) => (lead ? [lead.kind] : []));
    expect(leads).toEqual([kind]);
  });

  it('take a post that somebody has for no lead', () => {
    const [entry] = readDebriefLine('Finn, Werkstudent beim Fraunhofer IPA', context).entries;
    expect(entry).toMatchObject({ role: 'Werkstudent', organisation: 'Fraunhofer IPA', lead: null });
  });

  it('are read as well where nobody says which language they are in', () => {
    const isSame = (line: ExpectedLine) =>
      JSON.stringify(readDebriefLine(line.text, context).entries) === JSON.stringify(entriesOf(line));
    expect(share(allLines, isSame)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(wholeLines)('are understood in whole: %s', (text, entries, note) => {
    const debrief = readDebriefLine(text, context);
    expect({ entries: debrief.entries, note: debrief.note }).toEqual({ entries, note });
  });

  it.each(doubtfulLines)('say which day is not what it seems: %s', (text, doubts) => {
    expect(readDebriefLine(text, context).doubts).toEqual(doubts);
  });

  it.each(joiningCases)('keep as a note what is in no field: %s', (text, note) => {
    expect(readDebriefLine(text, context).note).toBe(note);
  });
});

const words = fc.constantFrom(
  ...[
    'Ana',
    'Ruiz',
    'met',
    'at',
    'poster',
    'by',
    'Fri',
    'send',
    ',',
    ';',
    '.',
    '-',
    '(',
    ')',
    'and',
    '&',
    '/',
    'Acme',
    'GmbH',
  ],
  ...[
    'bis',
    'morgen',
    'schicken',
    'mit',
    'chez',
    'demain',
    'el',
    'viernes',
    'intern',
    '3',
    '25.10.',
    'a@b.example',
    '😀',
    'she',
    'is',
  ],
);
const lines = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
);

const textsOf = ({
  person,
  organisation,
  role,
  howMet,
  followUps,
  lead,
  facts,
}: DebriefEntry): readonly string[] =>
  [
    person,
    organisation,
    role,
    howMet,
    lead?.text ?? null,
    ...followUps.map(({ text }) => text),
    ...facts,
  ].filter((text) => text !== null);

const isJoining = (word: string, language: DayLanguage): boolean => {
  const plainWord = toTokens(word)[0]?.plain ?? '';
  const names = ['joiningWord', 'andWord', 'promiseWord'] as const;
  return names.some((name) => vocabularyOf(language).isWord(name, plainWord));
};

describe('[F1] any line', () => {
  it('keeps each of its words in a text of an entry, in a due day, in the note, or as a joining word', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(...dayLanguages), (text, language) => {
        const { entries, parts, note } = readDebriefLine(text, { ...context, languages: [language] });
        const shown = [note, ...entries.flatMap(textsOf)];
        const lost = parts.filter(({ start, end, field }) => {
          const word = text.slice(start, end).replace(/^[ld]['’]|['’]s$/giu, '');
          return (
            field !== 'due' &&
            !shown.some((part) => part.includes(word)) &&
            !isJoining(text.slice(start, end), language)
          );
        });
        expect(lost.map(({ start, end }) => text.slice(start, end))).toEqual([]);
      }),
    );
  });

  it('has each of its letters, digits and signs in one of its words, up to the longest line', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const { parts } = readDebriefLine(text, context);
        const covered = new Set(
          parts.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
        );
        const lost = [...text.matchAll(/[\p{L}\p{N}\p{So}\p{Sc}]/gu)].filter(
          ({ index }) => !covered.has(index),
        );
        expect(lost.map(([char]) => char)).toEqual([]);
      }),
    );
  });

  it('shows the same texts in its fields as were typed', () => {
    fc.assert(
      fc.property(lines, (text) => {
        for (const { person, organisation, role, howMet, lead, facts } of readDebriefLine(text, context)
          .entries) {
          for (const field of [person, organisation, role, howMet, lead?.text ?? null, ...facts])
            expect(field === null || text.includes(field)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['20,000 letters', 'a'.repeat(20_000)],
    ['20,000 words for days', 'the next week '.repeat(1500)],
    ['7,000 commas', 'x, '.repeat(7000)],
    ['brackets never closed', '('.repeat(20_000)],
    ['an endless list of names', 'Ana (Bo) and '.repeat(1500)],
    ['promises in a row', 'und schicken '.repeat(1500)],
    ['code', 'function f(x) { return y === z ? `a` : [1, 2]; } // TODO '.repeat(300)],
  ])('ends however long it is, and keeps the rest as a note: %s', (_name, text) => {
    const { note, parts, entries } = readDebriefLine(text, context);
    expect(parts.every(({ end }) => end <= longestLine)).toBe(true);
    expect(note.endsWith(text.trim().slice(-1000)) || entries.length > 0 || !/\p{L}/u.test(text)).toBe(true);
  });
});
